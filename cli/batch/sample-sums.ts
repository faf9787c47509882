import {
  addToSums,
  type ChosenSeries,
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

/** Tallies that wait to be read together, which costs a third of reading them one by one; and their numbers, 16 MB. */
const MOST_WAITING = 64;
const MOST_NUMBERS = 1 << 21;
/** Adds up what is kept of a task's replications: two sums a measure and replication, five a measure and interval. */
export class SampleSums {
  private readonly samples: TaskSamples;
  private readonly scenario: Scenario;
  private readonly wanted: Wanted;
  private waiting: Tally[] = [];
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
    const { samples, waiting } = this;
    samples.events += tally.events;
    const broken = Object.entries(tally.checks).find(([, verdict]) => verdict !== 'ok');
    if (broken !== undefined)
      samples.fault ??= `replication ${tally.replication}: ${broken[0]}: ${broken[1]}`;
    if (tally.status !== 'complete') samples.truncated.push([tally.replication, tally.status]);
    waiting.push(tally);
    if (waiting.length >= MOST_WAITING || waiting.length * numbersOf(tally) >= MOST_NUMBERS) this.read();
  }

  /** What is known of the replications that were taken. */
  all(): TaskSamples {
    if (this.waiting.length > 0) this.read();
    return this.samples;
  }

  /** Reads the tallies that wait: sums of each, and what measures rest on. */
  private read(): void {
    const { waiting, wanted, samples } = this;
    chosenSeries(this.scenario, waiting, wanted.measures).forEach((series, m) => {
      this.keep(series, m);
      const { events } = series;
      samples.evidence[2 * m]! += events?.count ?? Number.NaN;
      samples.evidence[2 * m + 1]! += events?.samples ?? Number.NaN;
    });
    if (samples.moments.length > 0) this.addIntervals(waiting);
    this.taken += waiting.length;
    this.waiting = [];
  }

  /** Series are of complete replications; there is nothing of the others. */
  private keep({ numerators, denominators }: ChosenSeries, measure: number): void {
    const { sums } = this.samples;
    const { count } = this.wanted;
    const start = 2 * measure * count + this.taken;
    if (numerators.length === this.waiting.length) {
      sums.set(numerators, start);
      sums.set(denominators, start + count);
      return;
    }
    let complete = 0;
    this.waiting.forEach(({ status }, k) => {
      const isWhole = status === 'complete';
      sums[start + k] = isWhole ? numerators[complete]! : Number.NaN;
      sums[start + count + k] = isWhole ? denominators[complete]! : Number.NaN;
      if (isWhole) complete++;
    });
  }

  private addIntervals(tallies: readonly Tally[]): void {
    let at = 0;
    intervalsOf(this.scenario).forEach((_, k) => {
      for (const { numerators, denominators } of this.seriesIn(tallies, k + 1)) {
        for (const [sample, numerator] of numerators.entries())
          addToSums(this.samples.moments, at, numerator, denominators[sample]!);
        at += SUMS_OF_RATIO;
      }
    });
  }

  private seriesIn(tallies: readonly Tally[], interval: number): ChosenSeries[] {
    return chosenSeriesIn(this.scenario, tallies, this.wanted.measures, interval);
  }
}

/** Numbers that sums are read from, roughly. */
function numbersOf({ cells, moreCells, groupCells, skillCells }: Tally): number {
  return cells.length + moreCells.length + groupCells.length + skillCells.length;
}

/** Of some measures those that are told by interval, in the order of moments. */
export function measuresByInterval(scenario: Scenario, measures: readonly string[]): string[] {
  return chosenSeriesIn(scenario, [], measures, 1).map(({ name }) => name);
}
