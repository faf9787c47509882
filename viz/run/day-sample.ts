import {
  type ChosenMeasure,
  type ChosenSeries,
  chosenSeries,
  type DaySums,
  daySums,
  intervalsOf,
  measuresOf,
  type Scenario,
  SECOND,
  type ServiceLevelRule,
  type Tally,
  waitBins,
} from '../../engine/index.ts';
import { SERVICE_RULES } from '../day/count-columns.ts';
import { BIN, BINS } from '../day/day-counts.ts';

/** What all samples of a day have in common. */
export interface DayFrame {
  /** those that are answered, as far as the scenario has them */
  measures: readonly ChosenMeasure[];
  /** of the promise of the first contact type */
  rule: ServiceLevelRule;
  /** start of each half-hour, and the end of the last one [µs] */
  starts: Float64Array;
  end: number;
}

/** What is kept of one replication of a day. */
export interface DaySample {
  replication: number;
  /** it reached no limit */
  isComplete: boolean;
  /** by measure: the two sums whose ratio it is, Float64Array[measures]; empty unless it is complete */
  numerators: Float64Array;
  denominators: Float64Array;
  /** by measure: the events it rests on and whether there are any; NaN: not counted in events */
  events: Float64Array;
  hasEvents: Float64Array;
  /** by half-hour */
  sums: DaySums;
  /** waits above zero in bins of 10 s */
  waits: { answered: Float64Array; left: Float64Array };
}

/** Replications of a day under one version of a scenario. */
export interface DayRuns {
  frame: DayFrame;
  /** in the order of replications */
  samples: readonly DaySample[];
}

/** service level by every rule: a page shows the one that its reader has chosen */
const ANSWERED = [
  ...SERVICE_RULES.map(rule => `serviceLevel.${rule}`),
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

/** @param scenario - of one day, by half-hours */
export function frameOf(scenario: Scenario): DayFrame {
  const { rule } = scenario.contactTypes[0]!.promise;
  const known = new Map(measuresOf(scenario).map(measure => [measure.name, measure]));
  const intervals = intervalsOf(scenario);
  return {
    measures: ANSWERED.flatMap(name => known.get(name) ?? []),
    rule,
    starts: Float64Array.from(intervals, ({ start }) => start * SECOND),
    end: intervals.at(-1)!.end * SECOND,
  };
}

/** What is kept of a replication of that scenario. */
export function sampleOf(scenario: Scenario, { measures }: DayFrame, tally: Tally): DaySample {
  const isComplete = tally.status === 'complete';
  const names = measures.map(({ name }) => name);
  const series = isComplete ? chosenSeries(scenario, [tally], names) : [];
  const each = (read: (one: ChosenSeries) => number) => Float64Array.from(series, read);
  return {
    replication: tally.replication,
    isComplete,
    numerators: each(({ numerators }) => numerators[0]!),
    denominators: each(({ denominators }) => denominators[0]!),
    events: each(({ events }) => events?.count ?? Number.NaN),
    hasEvents: each(({ events }) => events?.samples ?? Number.NaN),
    sums: daySums(scenario, tally),
    waits: waitBins(tally, BIN, BINS),
  };
}

/** One measure over complete samples. */
export function seriesOf({ frame, samples }: DayRuns, name: string): ChosenSeries | undefined {
  const m = frame.measures.findIndex(measure => measure.name === name);
  if (m < 0) return undefined;
  const sum = (read: (sample: DaySample) => Float64Array) =>
    samples.reduce((all, sample) => all + read(sample)[m]!, 0);
  const count = sum(({ events }) => events);
  return {
    ...frame.measures[m]!,
    numerators: Float64Array.from(samples, ({ numerators }) => numerators[m]!),
    denominators: Float64Array.from(samples, ({ denominators }) => denominators[m]!),
    events: Number.isNaN(count) ? undefined : { count, samples: sum(({ hasEvents }) => hasEvents) },
  };
}
