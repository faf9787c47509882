import { lastAtMost } from '../branches.ts';
import { QuantileLaw } from '../law-bases.ts';
import { expm1, log } from '../portable-math.ts';
import { gammaTwo } from './exponential.ts';

/**
 * A survival curve: shares[i] of all are still there at times[i], straight in between, from all at time 0. A
 * first share below 1 at time 0 leaves at once. A curve that ends above 0 goes on exponentially with the
 * constant rate that would have brought its last segment from start to end (rule L5); where that segment is
 * level, the rest never leaves and the mean is Infinity. Values in [0, Infinity]. By its quantile.
 */
export class SurvivalLaw extends QuantileLaw {
  readonly mean: number;
  private readonly times: Float64Array;
  /** share gone by each time */
  private readonly gone: Float64Array;
  /** share beyond the curve's end, and the rate at which it goes */
  private readonly rest: number;
  private readonly rate: number;

  /** @param times - rising from 0 or above; shares as many, in [0, 1], not rising */
  constructor(times: readonly number[], shares: readonly number[]) {
    super();
    const starts = times[0] === 0;
    const allTimes = starts ? times : [0, ...times];
    const allShares = starts ? shares : [1, ...shares];
    const last = allTimes.length - 1;
    this.times = Float64Array.from(allTimes);
    this.gone = Float64Array.from(allShares, share => 1 - share);
    this.rest = allShares[last]!;
    const span = allTimes[last]! - allTimes[last - 1]!;
    this.rate = this.rest > 0 ? log(allShares[last - 1]! / this.rest) / span : Number.POSITIVE_INFINITY;
    this.mean = this.meanUpTo(Number.POSITIVE_INFINITY);
  }

  quantile(u: number): number {
    const { times, gone } = this;
    const segment = lastAtMost(gone, u);
    if (segment < 0) return 0;
    if (segment === times.length - 1) return times[segment]! - log((1 - u) / this.rest) / this.rate;
    const within = (u - gone[segment]!) / (gone[segment + 1]! - gone[segment]!);
    return times[segment]! + within * (times[segment + 1]! - times[segment]!);
  }

  cdf(x: number): number {
    const { times, gone } = this;
    if (x < 0) return 0;
    if (x === Number.POSITIVE_INFINITY) return 1;
    const segment = lastAtMost(times, x);
    const since = x - times[segment]!;
    if (segment === times.length - 1) {
      return gone[segment]! - (this.rest > 0 ? this.rest * expm1(-since * this.rate) : 0);
    }
    const within = since / (times[segment + 1]! - times[segment]!);
    return gone[segment]! + within * (gone[segment + 1]! - gone[segment]!);
  }

  override atom(x: number): number {
    if (x === 0) return this.gone[0]!;
    return x === Number.POSITIVE_INFINITY && this.rate === 0 ? this.rest : 0;
  }

  meanUpTo(x: number): number {
    const { times, gone } = this;
    const last = times.length - 1;
    let sum = 0;
    for (let i = 0; i < last && times[i]! < x; i++) {
      const end = Math.min(x, times[i + 1]!);
      const within = (end - times[i]!) / (times[i + 1]! - times[i]!);
      sum += within * (gone[i + 1]! - gone[i]!) * 0.5 * (times[i]! + end);
    }
    return x > times[last]! && this.rest > 0 ? sum + this.restUpTo(x - times[last]!) : sum;
  }

  /** What the exponential rest adds to the mean within a time after the curve's end. */
  private restUpTo(time: number): number {
    if (this.rate === 0) return time === Number.POSITIVE_INFINITY ? time : 0;
    const end = this.times[this.times.length - 1]!;
    const passed = time * this.rate;
    return this.rest * (gammaTwo(passed) / this.rate - end * expm1(-passed));
  }
}
