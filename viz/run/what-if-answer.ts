import { type ChosenSeries, type DaySums, differenceEstimate, ratioEstimate } from '../../engine/index.ts';
import { serviceLevel } from '../day/count-columns.ts';
import { BINS } from '../day/day-counts.ts';
import { bandOf } from './band.ts';
import { type DayRuns, type DaySample, seriesOf } from './day-sample.ts';
import type { Doubtful, WhatIfBands, WhatIfMeasure, WhatIfResult } from './what-if-result.ts';

const CONFIDENCE = 0.95;

/** What others are held against; its bands are made once. */
export interface Baseline {
  runs: DayRuns;
  bands: WhatIfBands;
}

/** What replications of a day say, beside those of the baseline on the same customers. */
export function answerOf(
  now: DayRuns,
  baseline: Baseline | undefined,
): Omit<WhatIfResult, 'request' | 'of' | 'took'> {
  const whole = completeOf(now);
  return {
    replications: now.samples.length,
    truncated: now.samples.length - whole.samples.length,
    measures: measuresBeside(whole, baseline && pairsOf(whole, completeOf(baseline.runs))),
    bands: bandsOf(whole),
    baseline: baseline?.bands ?? null,
    waits: waitsOf(whole),
  };
}

/** Replications as what others are held against. */
export function baselineOf(runs: DayRuns): Baseline {
  return { runs, bands: bandsOf(completeOf(runs)) };
}

function completeOf({ frame, samples }: DayRuns): DayRuns {
  return { frame, samples: samples.filter(({ isComplete }) => isComplete) };
}

/** Replications that are there in both. */
function pairsOf(now: DayRuns, baseline: DayRuns): { now: DayRuns; baseline: DayRuns } {
  const numbers = ({ samples }: DayRuns) => new Set(samples.map(({ replication }) => replication));
  const [ours, theirs] = [numbers(now), numbers(baseline)];
  const both = ({ frame, samples }: DayRuns) => ({
    frame,
    samples: samples.filter(({ replication }) => ours.has(replication) && theirs.has(replication)),
  });
  return { now: both(now), baseline: both(baseline) };
}

function measuresBeside(
  whole: DayRuns,
  paired: { now: DayRuns; baseline: DayRuns } | undefined,
): WhatIfMeasure[] {
  return whole.frame.measures.map(({ name, unit }) => {
    const here = paired && seriesOf(paired.now, name);
    const there = paired && seriesOf(paired.baseline, name);
    return {
      name,
      unit,
      now: estimateOf(seriesOf(whole, name)!),
      baseline: there === undefined ? null : estimateOf(there),
      difference: here === undefined || there === undefined ? null : differenceOf(here, there),
    };
  });
}

function estimateOf(series: ChosenSeries): Doubtful | null {
  const { numerators, denominators, bounded, fixed, events } = series;
  if (numerators.length === 0) return null;
  return ratioEstimate(numerators, denominators, CONFIDENCE, bounded, { fixed, events }).estimate;
}

function differenceOf(a: ChosenSeries, b: ChosenSeries): Doubtful | null {
  if (a.numerators.length === 0) return null;
  return differenceEstimate(a, b, CONFIDENCE, { fixed: a.fixed && b.fixed }).estimate;
}

function bandsOf({ frame, samples }: DayRuns): WhatIfBands {
  const { starts, end, rule } = frame;
  const sums = samples.map(sample => sample.sums);
  const level = (day: DaySums, k: number) =>
    serviceLevel(
      {
        inTime: day.inTime[k]!,
        late: day.late[k]!,
        leftShort: day.leftShort[k]!,
        leftEarly: day.leftEarly[k]!,
        leftLate: day.leftLate[k]!,
      },
      rule,
    ) ?? Number.NaN;
  const average = (read: (day: DaySums) => Float64Array) =>
    bandOf(starts.length, sums, (day, k) => read(day)[k]! / ((starts[k + 1] ?? end) - starts[k]!));
  return {
    starts,
    end,
    serviceLevel: bandOf(starts.length, sums, level, served),
    waiting: average(day => day.queueTime),
    onShift: average(day => day.atWork),
    busy: average(day => day.handling),
  };
}

/** How much a day's half-hour weighs in a mean of service level: by its contacts (rule E1). */
function served(day: DaySums, k: number): number {
  return day.inTime[k]! + day.late[k]! + day.leftShort[k]! + day.leftEarly[k]! + day.leftLate[k]!;
}

function waitsOf({ samples }: DayRuns): WhatIfResult['waits'] {
  const mean = (read: (sample: DaySample) => Float64Array) =>
    Float64Array.from(
      { length: BINS },
      (_, bin) => samples.reduce((sum, sample) => sum + read(sample)[bin]!, 0) / samples.length,
    );
  const answered = mean(({ waits }) => waits.answered);
  const left = mean(({ waits }) => waits.left);
  let all = 0;
  for (const { sums } of samples) for (const k of sums.inTime.keys()) all += served(sums, k) / samples.length;
  const waited = [...answered, ...left].reduce((sum, contacts) => sum + contacts, 0);
  return { answered, left, noWait: Math.max(0, all - waited), all };
}
