import { differenceEstimate, type RatioData, ratioEstimate } from '../../engine/index.ts';
import type { LessonCase, Values } from './lesson-case.ts';

/** A mean with its 95 % interval; low and high are null where none can be formed. */
export interface Interval {
  value: number;
  low: number | null;
  high: number | null;
}

/** What a run is made of, besides its numbers. */
export interface RunOf {
  values: Values;
  cases: readonly LessonCase[];
  /** measures, in the order in which replications tell them */
  measures: Readonly<Record<string, 'share' | 'time' | 'count'>>;
}

const CONFIDENCE = 0.95;

/** What a lesson's replications found; every column met the same callers, so that differences are paired. */
export class Found {
  readonly values: Values;
  readonly cases: readonly LessonCase[];
  readonly replications: number;
  /** the column that the reader looks at */
  readonly chosen: number;
  private readonly measures: RunOf['measures'];
  private readonly names: readonly string[];
  private readonly rows: readonly Float64Array[];

  /** @param rows - of each replication, as `replicationOf` returns it, in the order of replications */
  constructor(run: RunOf, rows: readonly Float64Array[], chosen: number) {
    this.values = run.values;
    this.cases = run.cases;
    this.measures = run.measures;
    this.names = Object.keys(run.measures);
    this.rows = rows;
    this.replications = rows.length;
    this.chosen = chosen;
  }

  /** Sum ÷ sum over replications; null where the scenario has no such measure, or nothing was run. */
  estimate(column: number, measure: string): Interval | null {
    const data = this.data(column, measure);
    if (data === undefined) return null;
    const isShare = this.measures[measure] === 'share';
    return ratioEstimate(data.numerators, data.denominators, CONFIDENCE, isShare).estimate;
  }

  /** NaN where there is none, so that sentences can be made of anything. */
  value(column: number, measure: string): number {
    return this.estimate(column, measure)?.value ?? Number.NaN;
  }

  /** The same where it may be missing. */
  valueOrNull(column: number, measure: string): number | null {
    return this.estimate(column, measure)?.value ?? null;
  }

  /** Column a less column b, paired. */
  difference(a: number, b: number, measure: string): Interval | null {
    const [ofA, ofB] = [this.data(a, measure), this.data(b, measure)];
    if (ofA === undefined || ofB === undefined) return null;
    return differenceEstimate(ofA, ofB, CONFIDENCE).estimate;
  }

  /** 1: column a is surely larger than b, −1: surely smaller, 0: a tie. */
  sign(a: number, b: number, measure: string): -1 | 0 | 1 {
    const difference = this.difference(a, b, measure);
    if (difference === null || difference.low === null || difference.high === null) return 0;
    return difference.low > 0 ? 1 : difference.high < 0 ? -1 : 0;
  }

  /** Whether a share surely keeps a promise: its whole interval does; without an interval, its value. */
  keeps(column: number, measure: string, promise: number): boolean {
    const found = this.estimate(column, measure);
    return found !== null && (found.low ?? found.value) >= promise;
  }

  theory(column: number, measure: string): number | null {
    return this.cases[column]?.theory[measure] ?? null;
  }

  /**
   * The largest distance from theory, in half-widths of the interval, over the columns that have both; null where
   * none has.
   */
  distance(measure: string): number | null {
    const all = this.cases.flatMap((_, column) => {
      const theory = this.theory(column, measure);
      const found = this.estimate(column, measure);
      if (theory === null || found === null || found.low === null || found.high === null) return [];
      return [(Math.abs(found.value - theory) * 2) / (found.high - found.low)];
    });
    return all.length === 0 ? null : Math.max(...all);
  }

  /** The columns from `first` on, at which something holds. */
  columns(holds: (column: number) => boolean, first = 0): number[] {
    return this.cases.map((_, column) => column).filter(column => column >= first && holds(column));
  }

  private data(column: number, measure: string): RatioData | undefined {
    const m = this.names.indexOf(measure);
    if (m < 0) throw new RangeError(`${measure}: no measure of this lesson`);
    const at = (column * this.names.length + m) * 2;
    if (this.rows.length === 0 || Number.isNaN(this.rows[0]![at] ?? Number.NaN)) return undefined;
    return {
      numerators: Float64Array.from(this.rows, row => row[at]!),
      denominators: Float64Array.from(this.rows, row => row[at + 1]!),
    };
  }
}
