import { pow } from '../random/portable-math.ts';

/** What is looked for. */
export interface BestOfOptions {
  /** how many systems, such as scenarios or points of a sweep, at least 2 */
  systems: number;
  better: 'larger' | 'smaller';
  /** a difference too small to matter, positive, in the unit of the values */
  indifference: number;
  /** probability to choose the best one when it is better than all others by `indifference`, in (1 ÷ systems, 1) */
  confidence: number;
  /** replications of all systems before any is dropped, a whole number of at least 2; 20 */
  first?: number;
}

/** A system that is out, after how many replications, and a system by which it was beaten. */
export interface Dropped {
  system: number;
  replications: number;
  by: number;
}

/**
 * Chooses the best of several systems under common random numbers, dropping those that are beaten as
 * replications come in: procedure KN of Kim & Nelson (2001, ACM TOMACS 11(3), 251–273), with their c = 1.
 *
 * With k systems, error α = 1 − confidence, first stage n, indifference δ: η = ((2α ÷ (k − 1))^(−2 ÷ (n − 1)) − 1)
 * ÷ 2 and h² = 2η (n − 1). S² of a pair is the variance of its paired differences over the first n
 * replications. After r ≥ n replications a system is out when its mean is behind that of another that is still in by
 * more than max(0, h²S² ÷ δ − δ r) ÷ 2r. The η is the one for dependent systems, so common random numbers are allowed, and
 * help: what counts is the variance of differences.
 *
 * What is compared is the mean over replications of the values that it is given. Given a ratio, such as a
 * service level, that is the mean of the days' ratios, and not the ratio of sums of rule E1 (rule E6). Values should be about
 * normal, as totals and means of a replication are. If some are within δ of the best, one of the good ones is
 * chosen, by experience as often as promised; the theorem is about the best one that is δ ahead.
 */
export class BestOf {
  /** replications taken in */
  count = 0;
  /** systems still in, by number from 0: those that need replication `count` next, unless it is done */
  survivors: readonly number[];
  /** systems that are out, in the order in which they were dropped */
  readonly dropped: Dropped[] = [];
  /** the system chosen; undefined: not yet */
  best: number | undefined;
  /** systems whose mean equals that of the best one to the last bit; the first of all of them is chosen */
  tied: readonly number[] = [];
  readonly first: number;
  private readonly options: BestOfOptions;
  private readonly sums: Float64Array;
  /** values of the first stage: Float64Array[first] each */
  private stage: Float64Array[];
  /** h²S² ÷ δ by pair: Float64Array[systems × systems] */
  private reach = new Float64Array(0);

  /**
   * @param options - the systems, what is better, and by how much
   * @throws RangeError when an option is out of its range
   */
  constructor(options: BestOfOptions) {
    this.options = options;
    this.first = options.first ?? 20;
    const { systems } = options;
    checkOptions(options, this.first);
    this.survivors = Array.from({ length: systems }, (_, i) => i);
    this.sums = new Float64Array(systems);
    this.stage = this.survivors.map(() => new Float64Array(this.first));
  }

  /**
   * Takes in one replication, in order.
   *
   * @param values - one a system, Float64Array[systems]; those of systems that are out are not looked at
   * @returns whether the best one is chosen
   * @throws RangeError when it was chosen before, or a value that is looked at is not finite
   */
  add(values: ArrayLike<number>): boolean {
    return this.take(system => values[system]);
  }

  /**
   * Takes in replications from columns: those numbered `count` to `to` − 1, or up to where the best one is chosen.
   *
   * @param columns - one a system, Float64Array[to or more]; undefined, or short, for one that is out
   * @param to - the number of replications that there are of all survivors
   * @returns whether the best one is chosen
   * @throws RangeError when a value that is looked at is missing or not finite
   */
  addColumns(columns: readonly (Float64Array | undefined)[], to: number): boolean {
    while (this.best === undefined && this.count < to) {
      const row = this.count;
      this.take(system => columns[system]?.[row]);
    }
    return this.best !== undefined;
  }

  /** Replications by which it is decided at the latest, if all that are in stay in; undefined during the first stage. */
  get atMost(): number | undefined {
    if (this.count < this.first) return undefined;
    const widest = this.pairs().reduce((most, [i, l]) => Math.max(most, this.reachOf(i, l)), 0);
    return Math.max(this.count, Math.floor(widest / this.options.indifference) + 1);
  }

  private take(read: (system: number) => number | undefined): boolean {
    if (this.best !== undefined)
      throw new RangeError(`replication ${this.count}: the best was chosen before`);
    const values = this.survivors.map(system => {
      const value = read(system);
      if (value !== undefined && Number.isFinite(value)) return value;
      throw new RangeError(`replication ${this.count}, system ${system}: ${value}, must be a finite number`);
    });
    const sign = this.options.better === 'larger' ? 1 : -1;
    this.survivors.forEach((system, s) => {
      this.sums[system]! += sign * values[s]!;
      if (this.count < this.first) this.stage[system]![this.count] = values[s]!;
    });
    this.count++;
    if (this.count === this.first) this.measureReach();
    if (this.count >= this.first) this.screen();
    return this.best !== undefined;
  }

  private measureReach(): void {
    const { systems, indifference, confidence } = this.options;
    const square = squareOfH(systems, 1 - confidence, this.first);
    this.reach = new Float64Array(systems * systems);
    for (const [i, l] of this.pairs()) {
      const reach = (square * varianceOfDifference(this.stage[i]!, this.stage[l]!)) / indifference;
      this.reach[i * systems + l] = reach;
      this.reach[l * systems + i] = reach;
    }
    this.stage = [];
  }

  /** Drops whoever is beaten by one that was in before this replication. */
  private screen(): void {
    const before = this.survivors;
    const staying = before.filter(i => {
      const by = before.find(l => l !== i && this.sums[l]! - this.sums[i]! > this.lead(i, l));
      if (by !== undefined) this.dropped.push({ system: i, replications: this.count, by });
      return by === undefined;
    });
    this.survivors = staying;
    // Where no lead is asked for any more, those that are still in are equal.
    const isOpen = staying.some((i, s) => staying.slice(s + 1).some(l => this.lead(i, l) > 0));
    if (!isOpen) {
      this.best = staying[0]!;
      this.tied = staying.slice(1);
    }
  }

  /** By how much the sum of one must be ahead to drop the other: r W of the paper. */
  private lead(i: number, l: number): number {
    return Math.max(0, (this.reachOf(i, l) - this.options.indifference * this.count) / 2);
  }

  private reachOf(i: number, l: number): number {
    return this.reach[i * this.options.systems + l]!;
  }

  private pairs(): [number, number][] {
    return this.survivors.flatMap((i, s) => this.survivors.slice(s + 1).map((l): [number, number] => [i, l]));
  }
}

function checkOptions({ systems, indifference, confidence }: BestOfOptions, first: number): void {
  const must = (holds: boolean, name: string, value: number, range: string) => {
    if (!holds) throw new RangeError(`${name}: ${value}, must be ${range}`);
  };
  must(Number.isInteger(systems) && systems >= 2, 'systems', systems, 'a whole number of at least 2');
  must(indifference > 0 && Number.isFinite(indifference), 'indifference', indifference, 'positive');
  must(confidence > 1 / systems && confidence < 1, 'confidence', confidence, `between 1/${systems} and 1`);
  must(Number.isInteger(first) && first >= 2, 'first', first, 'a whole number of at least 2');
}

/** h² = 2η (n − 1), where half of (1 + 2η)^(−(n − 1) ÷ 2) is α ÷ (k − 1). */
function squareOfH(systems: number, error: number, first: number): number {
  const freedom = first - 1;
  const eta = (pow((2 * error) / (systems - 1), -2 / freedom) - 1) / 2;
  return 2 * eta * freedom;
}

function varianceOfDifference(a: Float64Array, b: Float64Array): number {
  const mean = a.reduce((sum, value, j) => sum + (value - b[j]!), 0) / a.length;
  const squares = a.reduce((sum, value, j) => {
    const distance = value - b[j]! - mean;
    return sum + distance * distance;
  }, 0);
  return squares / (a.length - 1);
}
