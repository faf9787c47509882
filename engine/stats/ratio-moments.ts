/**
 * A ratio of sums (rule E1) and its standard error from samples told one by one, in memory that does not grow.
 * For a mean, give denominators of 1.
 *
 * The standard error is that of the delta method, which for means is exactly the sample's. Moments are those of
 * numerator − pivot × denominator, with the first sample's ratio as the pivot, so that nothing large cancels;
 * updated as Welford (1962).
 */
export class RatioMoments {
  count = 0;
  private pivot = 0;
  private hasPivot = false;
  private meanRest = 0;
  private meanBelow = 0;
  /** sums of squared distances from the means, and of their products */
  private squaresRest = 0;
  private squaresBelow = 0;
  private products = 0;

  /**
   * Takes one sample in.
   *
   * @param numerator - any finite number, in the unit of the measure × that of the denominator
   * @param denominator - any finite number; 1 for a mean
   * @throws RangeError unless both are finite
   */
  add(numerator: number, denominator: number): void {
    if (!(Number.isFinite(numerator) && Number.isFinite(denominator))) {
      throw new RangeError(`sample ${this.count}: ${numerator} ÷ ${denominator}, must be of finite numbers`);
    }
    if (!this.hasPivot && denominator !== 0) {
      this.hasPivot = true;
      this.pivot = numerator / denominator;
    }
    this.count++;
    const rest = numerator - this.pivot * denominator;
    const distanceRest = rest - this.meanRest;
    const distanceBelow = denominator - this.meanBelow;
    this.meanRest += distanceRest / this.count;
    this.meanBelow += distanceBelow / this.count;
    this.squaresRest += distanceRest * (rest - this.meanRest);
    this.squaresBelow += distanceBelow * (denominator - this.meanBelow);
    this.products += distanceRest * (denominator - this.meanBelow);
  }

  /** Sum of the numerators ÷ sum of the denominators; null when there is nothing to divide by. */
  get ratio(): number | null {
    return this.meanBelow === 0 ? null : this.pivot + this.meanRest / this.meanBelow;
  }

  /** Of the ratio; 0 where samples differ by rounding alone, null for fewer than two or nothing to divide by. */
  get standardError(): number | null {
    const { ratio, count } = this;
    if (ratio === null || count < 2) return null;
    const off = ratio - this.pivot;
    const squares = this.squaresRest - 2 * off * this.products + off * off * this.squaresBelow;
    const error = Math.sqrt(Math.max(0, squares) / (count - 1) / count) / Math.abs(this.meanBelow);
    return error <= 1e-13 * Math.abs(ratio) ? 0 : error;
  }
}
