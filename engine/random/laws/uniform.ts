import { QuantileLaw } from '../law-bases.ts';

/** Uniform law between low and high; mean (low + high) / 2, sd (high − low) / √12. By its quantile. */
export class UniformLaw extends QuantileLaw {
  readonly mean: number;
  private readonly low: number;
  private readonly high: number;

  /** @param high - above low, both finite */
  constructor(low: number, high: number) {
    super();
    this.mean = 0.5 * (low + high);
    this.low = low;
    this.high = high;
  }

  quantile(u: number): number {
    return this.low + (this.high - this.low) * u;
  }

  cdf(x: number): number {
    if (x >= this.high) return 1;
    return x > this.low ? (x - this.low) / (this.high - this.low) : 0;
  }

  meanUpTo(x: number): number {
    return this.cdf(x) * 0.5 * (this.low + Math.min(Math.max(x, this.low), this.high));
  }
}
