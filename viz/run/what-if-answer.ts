import {
  type ChosenSeries,
  chosenSeries,
  type DaySums,
  daySums,
  differenceEstimate,
  intervalsOf,
  measuresOf,
  ratioEstimate,
  type Scenario,
  SECOND,
  type Tally,
  waitBins,
} from '../../engine/index.ts';
import { serviceLevel } from '../day/count-columns.ts';
import { BIN, BINS } from '../day/day-counts.ts';
import { bandOf } from './band.ts';
import type { Doubtful, WhatIfBands, WhatIfMeasure, WhatIfResult } from './what-if-result.ts';

const CONFIDENCE = 0.95;

/** Replications of a day under one version of a scenario. */
export interface DayRuns {
  scenario: Scenario;
  /** in the order of replications */
  tallies: readonly Tally[];
}

/** What replications of a day say, beside those of the baseline on the same customers. */
export function answerOf(
  now: DayRuns,
  baseline: DayRuns | undefined,
): Omit<WhatIfResult, 'request' | 'of' | 'took'> {
  const paired = baseline && pairsOf(now, baseline);
  const whole = completeOf(now);
  return {
    replications: now.tallies.length,
    truncated: now.tallies.length - whole.tallies.length,
    measures: measuresBeside(whole, paired),
    bands: bandsOf(whole),
    baseline: baseline === undefined ? null : bandsOf(completeOf(baseline)),
    waits: waitsOf(whole),
  };
}

/** The measures that are answered, as far as the scenario has them. */
export function answeredMeasures(scenario: Scenario): string[] {
  const { rule } = scenario.contactTypes[0]!.promise;
  const wanted = [
    `serviceLevel.${rule}`,
    'waitTime',
    'asa',
    'abandonment',
    'occupancy',
    'queueLength',
    'agentsAtWork',
    'offered',
    'handled',
    'cost',
    'costPerContact',
  ];
  const known = new Set(measuresOf(scenario).map(({ name }) => name));
  return wanted.filter(name => known.has(name));
}

function completeOf({ scenario, tallies }: DayRuns): DayRuns {
  return { scenario, tallies: tallies.filter(({ status }) => status === 'complete') };
}

/** Replications that are complete in both. */
function pairsOf(now: DayRuns, baseline: DayRuns): { now: DayRuns; baseline: DayRuns } {
  const numbers = (runs: DayRuns) => new Set(completeOf(runs).tallies.map(tally => tally.replication));
  const [ours, theirs] = [numbers(now), numbers(baseline)];
  const both = ({ scenario, tallies }: DayRuns) => ({
    scenario,
    tallies: tallies.filter(({ replication }) => ours.has(replication) && theirs.has(replication)),
  });
  return { now: both(now), baseline: both(baseline) };
}

function measuresBeside(
  whole: DayRuns,
  paired: { now: DayRuns; baseline: DayRuns } | undefined,
): WhatIfMeasure[] {
  const names = answeredMeasures(whole.scenario);
  const series = seriesOf(whole, names);
  const here = paired && seriesOf(paired.now, names);
  const there = paired && seriesOf(paired.baseline, names);
  return names.map(name => {
    const own = series.get(name)!;
    const [a, b] = [here?.get(name), there?.get(name)];
    return {
      name,
      unit: own.unit,
      now: estimateOf(own),
      baseline: b === undefined ? null : estimateOf(b),
      difference: a === undefined || b === undefined ? null : differenceOf(a, b),
    };
  });
}

function seriesOf({ scenario, tallies }: DayRuns, names: readonly string[]): Map<string, ChosenSeries> {
  const known = new Set(answeredMeasures(scenario));
  const has = names.filter(name => known.has(name));
  return new Map(chosenSeries(scenario, tallies, has).map(series => [series.name, series]));
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

function bandsOf({ scenario, tallies }: DayRuns): WhatIfBands {
  const intervals = intervalsOf(scenario);
  const sums = tallies.map(tally => daySums(scenario, tally));
  const { rule } = scenario.contactTypes[0]!.promise;
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
    bandOf(intervals.length, sums, (day, k) => {
      const { start, end } = intervals[k]!;
      return read(day)[k]! / ((end - start) * SECOND);
    });
  return {
    starts: Float64Array.from(intervals, ({ start }) => start * SECOND),
    end: intervals.at(-1)!.end * SECOND,
    serviceLevel: bandOf(intervals.length, sums, level, served),
    waiting: average(day => day.queueTime),
    onShift: average(day => day.atWork),
    busy: average(day => day.handling),
  };
}

/** How much a day's half-hour weighs in a mean of service level: by its contacts (rule E1). */
function served(day: DaySums, k: number): number {
  return day.inTime[k]! + day.late[k]! + day.leftShort[k]! + day.leftEarly[k]! + day.leftLate[k]!;
}

function waitsOf({ scenario, tallies }: DayRuns): WhatIfResult['waits'] {
  const answered = new Float64Array(BINS);
  const left = new Float64Array(BINS);
  let all = 0;
  for (const tally of tallies) {
    const bins = waitBins(tally, BIN, BINS);
    const sums = daySums(scenario, tally);
    for (let bin = 0; bin < BINS; bin++) {
      answered[bin]! += bins.answered[bin]! / tallies.length;
      left[bin]! += bins.left[bin]! / tallies.length;
    }
    for (let k = 0; k < sums.inTime.length; k++) all += served(sums, k) / tallies.length;
  }
  const waited = [...answered, ...left].reduce((sum, contacts) => sum + contacts, 0);
  return { answered, left, noWait: Math.max(0, all - waited), all };
}
