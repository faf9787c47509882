import type { RatioData } from '../stats/jackknife.ts';
import { quantileFor } from '../stats/ratio.ts';
import { RatioMoments } from '../stats/ratio-moments.ts';
import { simultaneousConfidence } from './simultaneous.ts';
import {
  checkpointAfter,
  checkRule,
  type MeasurePrecision,
  type PrecisionOptions,
  type StoppingRule,
  type WatchedMeasure,
} from './stopping-rule.ts';

/**
 * Decides when replications are enough: at checkpoints that are fixed beforehand, each chosen measure's
 * interval must be narrow enough. What it decides depends on nothing but the results in the order of
 * replications, so it is the same on one core or forty (rule E5). Memory: a few numbers a measure.
 *
 * The rule is the relative procedure of Law & Kelton (2000, section 9.4.1): for a relative precision γ the
 * half-width is at most γ ÷ (1 + γ) of the estimate, which holds the error to γ of the *truth*. An interval
 * looked at after every replication ends the run when it happens to be too narrow; so, it is looked at when
 * there are a quarter more of them, and must be narrow enough twice in a row, an idea of Hoad, Robinson & Davies
 * (2010). So the intervals at the end hold the truth in 94.3 to 95.5 % of experiments with normal results, where 95 % is
 * said (precision-coverage.test.ts). Results of replications as skewed as an exponential law take 70 of them for
 * 93.5 %, by any rule of this kind: choose a precision that asks for as many.
 *
 * Each interval is valid by itself, unless `joint` is said: then all hold together with the confidence, by
 * Bonferroni's inequality, whatever the measures have to do with each other.
 */
export class SequentialStopping {
  readonly rule: StoppingRule;
  /** replications taken in */
  count = 0;
  /** why it stopped: every measure is narrow enough, or the ceiling is reached; undefined: it has not */
  stopped: 'precision' | 'ceiling' | undefined;
  /** replications after which it decides next, or did last */
  nextCheckpoint: number;
  /** confidence of each measure's own interval */
  readonly each: number;
  private readonly measures: readonly WatchedMeasure[];
  private readonly moments: RatioMoments[];
  private inARow = 0;

  /**
   * @param measures - one or more
   * @param options - the wished precision, and the ceiling
   * @throws RangeError when an option is out of its range, or there is no measure
   */
  constructor(measures: readonly WatchedMeasure[], options: PrecisionOptions) {
    if (measures.length === 0) throw new RangeError('measures: none, must be at least one');
    this.rule = checkRule(options, measures);
    this.measures = measures;
    this.moments = measures.map(() => new RatioMoments());
    this.nextCheckpoint = checkpointAfter(0, this.rule);
    const random = measures.filter(measure => !measure.fixed).length;
    this.each = simultaneousConfidence(this.rule.confidence, this.rule.joint ? random : 1);
  }

  /**
   * Takes in the next replication.
   *
   * @param numerators - one a measure
   * @param denominators - one a measure; all 1, the default, for plain values
   * @returns whether this one was the last
   * @throws RangeError when it has stopped already, or a value is not finite
   */
  add(numerators: ArrayLike<number>, denominators?: ArrayLike<number>): boolean {
    if (this.stopped) throw new RangeError(`replication ${this.count}: it stopped before`);
    this.moments.forEach((moments, m) => {
      moments.add(numerators[m]!, denominators === undefined ? 1 : denominators[m]!);
    });
    this.count++;
    if (this.count === this.nextCheckpoint) this.decide();
    return this.stopped !== undefined;
  }

  /**
   * Takes in replications from columns: those numbered `count` to `to` − 1, or up to where it stops.
   *
   * @param columns - one a measure, Float64Array[to or more] each
   * @param to - the number of replications that are there from the first on
   * @returns whether it stopped
   * @throws RangeError when there is not a column for each measure, or one is too short
   */
  addColumns(columns: readonly RatioData[], to: number): boolean {
    const short = columns.find(c => c.numerators.length < to || c.denominators.length < to);
    if (columns.length !== this.measures.length || short !== undefined) {
      throw new RangeError(`columns: must be ${this.measures.length} of at least ${to} replications`);
    }
    while (this.stopped === undefined && this.count < to) {
      this.moments.forEach((moments, m) => {
        moments.add(columns[m]!.numerators[this.count]!, columns[m]!.denominators[this.count]!);
      });
      this.count++;
      if (this.count === this.nextCheckpoint) this.decide();
    }
    return this.stopped !== undefined;
  }

  /** How precise each measure is by now, also between checkpoints. */
  present(): MeasurePrecision[] {
    return this.measures.map((measure, m) => this.precisionOf(measure, this.moments[m]!));
  }

  private decide(): void {
    const narrow = this.present().every(({ state }) => state !== 'open');
    this.inARow = narrow ? this.inARow + 1 : 0;
    // At the ceiling it stops whatever the results, so once is enough.
    const atCeiling = this.count === this.rule.ceiling;
    if (narrow && (this.inARow >= this.rule.inARow || atCeiling)) this.stopped = 'precision';
    else if (atCeiling) this.stopped = 'ceiling';
    else this.nextCheckpoint = checkpointAfter(this.count, this.rule);
  }

  private precisionOf({ name, fixed, absolute }: WatchedMeasure, moments: RatioMoments): MeasurePrecision {
    const value = moments.ratio;
    const without = (state: 'open' | 'exact', reason: string): MeasurePrecision => ({
      name,
      state,
      value,
      halfWidth: null,
      relative: null,
      expected: null,
      reason,
    });
    if (fixed) return without('exact', 'nothing random can change it');
    if (value === null) return without('open', 'nothing to divide by');
    const error = moments.standardError;
    if (error === null) return without('open', 'one replication gives no interval');
    if (error === 0) return without('open', `no interval: all replications give ${value}`);
    const halfWidth = error * quantileFor(this.each, moments.count);
    const allowed = absolute ?? (this.rule.relative / (1 + this.rule.relative)) * Math.abs(value);
    const common = { name, value, halfWidth };
    if (allowed <= 1e-9 * halfWidth) {
      const reason = 'its mean is 0, of which there is no share: name an absolute precision';
      return { ...common, state: 'open', relative: null, expected: null, reason };
    }
    return {
      ...common,
      state: halfWidth <= allowed ? 'met' : 'open',
      relative: value === 0 ? null : halfWidth / Math.abs(value),
      expected: Math.ceil(moments.count * (halfWidth / allowed) * (halfWidth / allowed)),
      reason: undefined,
    };
  }
}
