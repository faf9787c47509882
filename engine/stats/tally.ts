/**
 * Count, mean and variance of values told one by one; two tallies merge.
 *
 * Welford (1962), merged as Chan, Golub & LeVeque (1979): no sum of squares that could cancel.
 */
export class SampleTally {
  count = 0;
  mean = 0;
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  /** sum of squared distances from the mean */
  private squares = 0;

  /** Takes one value in. */
  add(value: number): void {
    this.count++;
    const distance = value - this.mean;
    this.mean += distance / this.count;
    this.squares += distance * (value - this.mean);
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
  }

  /** Takes in all that another tally has seen. */
  merge(other: SampleTally): void {
    if (other.count === 0) return;
    const count = this.count + other.count;
    const distance = other.mean - this.mean;
    this.squares += other.squares + (distance * distance * this.count * other.count) / count;
    this.mean += (distance * other.count) / count;
    this.count = count;
    this.least = Math.min(this.least, other.least);
    this.most = Math.max(this.most, other.most);
  }

  /** Estimate of the variance of one value, by count − 1; null for fewer than two. */
  get variance(): number | null {
    return this.count < 2 ? null : this.squares / (this.count - 1);
  }

  /** Square root of the variance; null for fewer than two values. */
  get sd(): number | null {
    const { variance } = this;
    return variance === null ? null : Math.sqrt(variance);
  }
}
