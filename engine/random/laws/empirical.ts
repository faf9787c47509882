import { lastAtMost } from '../branches.ts';
import { QuantileLaw } from '../law-bases.ts';

/** A list of observed values, each equally likely; mean and limits are the list's. By its quantile. */
export class EmpiricalLaw extends QuantileLaw {
  readonly mean: number;
  private readonly sorted: Float64Array;

  /** @param values - one or more finite numbers, in any order */
  constructor(values: readonly number[]) {
    super();
    this.sorted = Float64Array.from(values).sort();
    this.mean = this.meanOfFirst(values.length);
  }

  quantile(u: number): number {
    const { sorted } = this;
    // u n can round up to n
    return sorted[Math.min(Math.floor(u * sorted.length), sorted.length - 1)]!;
  }

  cdf(x: number): number {
    return (lastAtMost(this.sorted, x) + 1) / this.sorted.length;
  }

  override atom(x: number): number {
    let count = 0;
    for (let i = lastAtMost(this.sorted, x); i >= 0 && this.sorted[i] === x; i--) count++;
    return count / this.sorted.length;
  }

  meanUpTo(x: number): number {
    return this.meanOfFirst(lastAtMost(this.sorted, x) + 1);
  }

  private meanOfFirst(count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.sorted[i]! / this.sorted.length;
    return sum;
  }
}
