import {
  addToSums,
  chosenSeries,
  chosenSeriesIn,
  intervalsOf,
  type Scenario,
  SUMS_OF_RATIO,
  type Tally,
} from '../../engine/index.ts';
import type { TaskSamples } from './task.ts';

/** What is summed up of a task's replications. */
interface Wanted {
  measures: readonly string[];
  /** replications of the task */
  count: number;
  /** length of the intervals told as well [µs]; undefined: none are */
  interval: number | undefined;
}

/** Adds up what is kept of a task's replications: two sums a measure and replication, five a measure and interval. */
export class SampleSums {
  readonly samples: TaskSamples;
  private readonly scenario: Scenario;
  private readonly wanted: Wanted;
  private taken = 0;

  constructor(scenario: Scenario, wanted: Wanted) {
    const { measures, count, interval } = wanted;
    this.scenario = { ...scenario, interval: interval ?? 0 };
    this.wanted = wanted;
    const told = interval === undefined ? 0 : measuresByInterval(this.scenario, measures).length;
    const intervals = interval === undefined ? 0 : intervalsOf(this.scenario).length;
    this.samples = {
      truncated: [],
      fault: undefined,
      events: 0,
      sums: new Float64Array(measures.length * 2 * count),
      evidence: new Float64Array(measures.length * 2),
      moments: new Float64Array(intervals * told * SUMS_OF_RATIO),
    };
  }

  /** Takes the next replication. */
  add(tally: Tally): void {
    const { samples, wanted } = this;
    const { count, measures } = wanted;
    const at = this.taken++;
    samples.events += tally.events;
    const broken = Object.entries(tally.checks).find(([, verdict]) => verdict !== 'ok');
    if (broken !== undefined)
      samples.fault ??= `replication ${tally.replication}: ${broken[0]}: ${broken[1]}`;
    const isWhole = tally.status === 'complete';
    if (!isWhole) samples.truncated.push([tally.replication, tally.status]);
    chosenSeries(this.scenario, [tally], measures).forEach((series, m) => {
      samples.sums[2 * m * count + at] = isWhole ? series.numerators[0]! : Number.NaN;
      samples.sums[(2 * m + 1) * count + at] = isWhole ? series.denominators[0]! : Number.NaN;
      const { events } = series;
      samples.evidence[2 * m]! += events?.count ?? Number.NaN;
      samples.evidence[2 * m + 1]! += events?.samples ?? Number.NaN;
    });
    if (isWhole && samples.moments.length > 0) this.addIntervals(tally);
  }

  private addIntervals(tally: Tally): void {
    let at = 0;
    intervalsOf(this.scenario).forEach((_, k) => {
      for (const series of chosenSeriesIn(this.scenario, [tally], this.wanted.measures, k + 1)) {
        addToSums(this.samples.moments, at, series.numerators[0]!, series.denominators[0]!);
        at += SUMS_OF_RATIO;
      }
    });
  }
}

/** Of some measures those that are told by interval, in the order of moments. */
export function measuresByInterval(scenario: Scenario, measures: readonly string[]): string[] {
  return chosenSeriesIn(scenario, [], measures, 1).map(({ name }) => name);
}
