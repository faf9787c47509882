import { QuantileLaw } from '../law-bases.ts';

/**
 * Triangular law: density rising straight from low to its peak at mode, falling straight to high. Mean
 * (low + mode + high) / 3. By its quantile.
 */
export class TriangularLaw extends QuantileLaw {
  readonly mean: number;
  private readonly low: number;
  private readonly mode: number;
  private readonly high: number;
  /** share below the mode */
  private readonly rising: number;

  /** @param mode - in [low, high]; low below high, all finite */
  constructor(low: number, mode: number, high: number) {
    super();
    this.mean = (low + mode + high) / 3;
    this.low = low;
    this.mode = mode;
    this.high = high;
    this.rising = (mode - low) / (high - low);
  }

  quantile(u: number): number {
    const width = this.high - this.low;
    if (u < this.rising) return this.low + Math.sqrt(u * width * (this.mode - this.low));
    return this.high - Math.sqrt((1 - u) * width * (this.high - this.mode));
  }

  cdf(x: number): number {
    const width = this.high - this.low;
    if (x <= this.low) return 0;
    if (x >= this.high) return 1;
    const side = x < this.mode ? x - this.low : this.high - x;
    if (x < this.mode) return (side * side) / (width * (this.mode - this.low));
    return 1 - (side * side) / (width * (this.high - this.mode));
  }

  meanUpTo(x: number): number {
    if (x <= this.low) return 0;
    if (x >= this.high) return this.mean;
    // The centre of a triangle is two thirds on from its point.
    if (x < this.mode) return (this.cdf(x) * (this.low + 2 * x)) / 3;
    return this.mean - ((1 - this.cdf(x)) * (this.high + 2 * x)) / 3;
  }
}
