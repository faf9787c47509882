import {
  differenceEstimate,
  type EstimateResult,
  ratioEstimate,
  type Spread,
  SUMS_OF_RATIO,
  simultaneousConfidence,
  spreadOf,
  summedRatio,
} from '../../engine/index.ts';
import { wholeOnly } from './columns.ts';
import type { Column, Kept } from './journal.ts';
import type { Experiment } from './plan.ts';
import { type PointState, stateOf } from './schedule.ts';

/** Numbers of columns that are read together: opening a file for each one takes longer than reading them. */
const MOST_NUMBERS = 1 << 20;

/** One measure of one point. */
export interface Estimated extends EstimateResult {
  /** complete replications that it rests on */
  replications: number;
  /** between replications: 5 %, half and 95 % of them are below; null where it cannot be formed */
  spread: Spread | null;
}

/** The difference b − a of a measure between two points. */
export interface Differing extends EstimateResult {
  /** numbers of points, from 0 */
  a: number;
  b: number;
  measure: string;
  replications: number;
  varianceReduction: number | null;
  /** the interval that holds together with those of all other pairs; null where there is none */
  together: { low: number; high: number } | null;
}

/** One measure in one interval of the day. */
export interface Interval {
  /** [s] */
  start: number;
  end: number;
  measure: string;
  replications: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Estimates from a journal whose tasks are all done, few measures at a time in memory. */
export class Results {
  readonly experiment: Experiment;
  private readonly journal: Kept;
  readonly states: PointState[];
  private readonly estimates = new Map<string, Estimated>();
  private readonly told = new Map<string, Differing[]>();
  /** the columns that were read last: one is often asked for again, and then the next */
  private last: { point: number; first: number; columns: Column[] } = { point: -1, first: 0, columns: [] };

  constructor(experiment: Experiment, journal: Kept) {
    this.experiment = experiment;
    this.journal = journal;
    this.states = experiment.plan.points.map((_, p) => stateOf(experiment, journal, p));
  }

  column(point: number, measure: number): Column {
    const { last } = this;
    const known = last.point === point ? last.columns[measure - last.first] : undefined;
    if (known !== undefined) return known;
    const { replications } = this.states[point]!;
    const isNext = last.point === point && measure === last.first + last.columns.length;
    const count = isNext ? this.readAhead(point, measure) : 1;
    const columns = this.journal.columns(point, [measure, count], replications);
    this.last = { point, first: measure, columns };
    return columns[0]!;
  }

  /** How many measures of a point are read together where one after the other is asked for. */
  private readAhead(point: number, measure: number): number {
    const there = this.experiment.plan.points[point]!.measures.length - measure;
    const room = Math.floor(MOST_NUMBERS / (2 * this.states[point]!.replications + 1));
    return Math.max(1, Math.min(there, room));
  }

  /** What is known of a measure at a point. */
  estimate(point: number, measure: number): Estimated {
    const key = `${point} ${measure}`;
    const known = this.estimates.get(key) ?? this.estimated(point, measure);
    this.estimates.set(key, known);
    return known;
  }

  private estimated(point: number, measure: number): Estimated {
    const { fixed, bounded } = this.experiment.plan.points[point]!.measures[measure]!;
    const [column] = wholeOnly([this.column(point, measure)]);
    const { numerators, denominators } = column!;
    const replications = numerators.length;
    if (replications === 0)
      return {
        estimate: null,
        exact: false,
        warning: 'no replication is complete',
        replications,
        spread: null,
      };
    const events = this.evidence(point, measure);
    const { confidence } = this.experiment.plan;
    const result = ratioEstimate(numerators, denominators, confidence, bounded, { fixed, events });
    return { ...result, replications, spread: spreadBetween(column!) };
  }

  /** The pairs of points whose differences are told: each against the first of all, or each against each. */
  pairs(): [number, number][] {
    const { kind, points } = this.experiment.plan;
    const all = points.map((_, p) => p);
    if (kind === 'run') return [];
    if (kind === 'sweep') return all.slice(1).map(b => [0, b]);
    return all.flatMap(a => all.slice(a + 1).map((b): [number, number] => [a, b]));
  }

  /** Differences of a measure between all pairs that have it. */
  differences(measure: string): Differing[] {
    const known = this.told.get(measure) ?? this.differing(measure);
    this.told.set(measure, known);
    return known;
  }

  private differing(measure: string): Differing[] {
    const { plan } = this.experiment;
    const { points } = plan;
    const place = (point: number) => points[point]!.measures.findIndex(({ name }) => name === measure);
    const pairs = this.pairs().filter(([a, b]) => place(a) >= 0 && place(b) >= 0);
    const isFixed = ([a, b]: [number, number]) =>
      points[a]!.measures[place(a)]!.fixed && points[b]!.measures[place(b)]!.fixed;
    const each = simultaneousConfidence(plan.confidence, pairs.filter(pair => !isFixed(pair)).length);
    let base = { point: -1, column: undefined as Column | undefined };
    return pairs.map(([a, b]) => {
      if (base.point !== a) base = { point: a, column: this.column(a, place(a)) };
      const [ofA, ofB] = wholeOnly([base.column!, this.column(b, place(b))]);
      return { a, b, measure, ...differing(ofA!, ofB!, plan.confidence, each, isFixed([a, b])) };
    });
  }

  /** What is told of a point's intervals, in their order and then in that of measures; none are told: nothing. */
  *byInterval(point: number): Generator<Interval> {
    const { points, confidence } = this.experiment.plan;
    const { intervals, measures } = points[point]!;
    if (intervals === undefined) return;
    const sums = this.journal.moments(point);
    const samples = this.journal.wholeOnes(point);
    const { starts, end, measures: told } = intervals;
    for (const [k, start] of starts.entries())
      for (const [m, measure] of told.entries()) {
        const { bounded, fixed } = measures.find(({ name }) => name === measure)!;
        const at = (k * told.length + m) * SUMS_OF_RATIO;
        const { estimate } = summedRatio(sums, at, { samples, confidence, bounded, fixed });
        const bounds = estimate ?? { value: null, low: null, high: null };
        yield { start, end: starts[k + 1] ?? end, measure, replications: samples, ...bounds };
      }
  }

  /** Names of all measures, in the order of the first point that has them. */
  measures(): string[] {
    return [
      ...new Set(this.experiment.plan.points.flatMap(({ measures }) => measures.map(({ name }) => name))),
    ];
  }

  /** Replications of a point that reached a limit. */
  truncated(point: number): [number, string][] {
    const { replications } = this.states[point]!;
    return this.journal
      .of(point)
      .flatMap(({ samples }) => samples.truncated)
      .filter(([replication]) => replication < replications);
  }

  /** The first law that a replication of a point broke; undefined: none. */
  fault(point: number): string | undefined {
    return this.journal.of(point).find(({ samples }) => samples.fault !== undefined)?.samples.fault;
  }

  private evidence(point: number, measure: number) {
    const { replications } = this.states[point]!;
    const sum = { count: 0, samples: 0 };
    for (const { task, samples } of this.journal.of(point)) {
      if (task.first >= replications) break;
      sum.count += samples.evidence[2 * measure]!;
      sum.samples += samples.evidence[2 * measure + 1]!;
    }
    return Number.isNaN(sum.count) ? undefined : sum;
  }
}

function differing(a: Column, b: Column, confidence: number, each: number, fixed: boolean) {
  const replications = a.numerators.length;
  if (replications === 0) {
    const none = { estimate: null, exact: false, warning: 'no replication is complete in both' };
    return { ...none, replications, varianceReduction: null, together: null };
  }
  const result = differenceEstimate(b, a, confidence, { fixed });
  const joint = differenceEstimate(b, a, each, { fixed }).estimate;
  const together =
    joint === null || joint.low === null || joint.high === null ? null : { low: joint.low, high: joint.high };
  return { ...result, replications, together };
}

function spreadBetween({ numerators, denominators }: Column): Estimated['spread'] {
  const values = new Float64Array(numerators.length);
  let count = 0;
  for (let k = 0; k < numerators.length; k++) {
    const value = numerators[k]! / denominators[k]!;
    if (Number.isFinite(value)) values[count++] = value;
  }
  return spreadOf(values.subarray(0, count));
}
