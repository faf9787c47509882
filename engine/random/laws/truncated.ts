import type { Law } from '../law.ts';
import { DrawnLaw } from '../law-bases.ts';
import type { Stream } from '../stream.ts';

/** least share of the law that must lie between the limits; below it a draw would take too many tries */
export const LEAST_SHARE = 1e-4;
/** never reached by chance: (1 − 1e-4)^1e6 is e^−100 */
const MOST_TRIES = 1_000_000;

/**
 * A law given that its value lies in [low, high]: values outside are drawn again, not moved to the limit.
 * The mean is that of the law between the limits, in closed form.
 */
export class TruncatedLaw extends DrawnLaw {
  readonly mean: number;
  private readonly low: number;
  private readonly high: number;
  private readonly law: Law;
  /** share of the law in [low, high], then what lies below low: its share and part of the mean */
  private readonly share: number;
  private readonly shareBelow: number;
  private readonly meanBelow: number;

  /**
   * @param low - may be −Infinity; high above it, may be Infinity
   * @throws RangeError if less than LEAST_SHARE of the law lies between the limits
   */
  constructor(low: number, high: number, law: Law) {
    super();
    const atLow = law.atom(low);
    this.low = low;
    this.high = high;
    this.law = law;
    this.shareBelow = law.cdf(low) - atLow;
    this.meanBelow = law.meanUpTo(low) - (atLow > 0 ? low * atLow : 0);
    this.share = law.cdf(high) - this.shareBelow;
    if (!(this.share >= LEAST_SHARE)) {
      const needed = `must hold at least ${LEAST_SHARE} of the law`;
      throw new RangeError(`truncated.low, high: ${low}, ${high} hold ${this.share} of it, ${needed}`);
    }
    this.mean = (law.meanUpTo(high) - this.meanBelow) / this.share;
  }

  draw(stream: Stream): number {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const value = this.law.draw(stream);
      if (value >= this.low && value <= this.high) return value;
    }
    throw new Error(`truncated: no value in [${this.low}, ${this.high}] in ${MOST_TRIES} tries`);
  }

  cdf(x: number): number {
    if (x < this.low) return 0;
    return x >= this.high ? 1 : (this.law.cdf(x) - this.shareBelow) / this.share;
  }

  override atom(x: number): number {
    return x >= this.low && x <= this.high ? this.law.atom(x) / this.share : 0;
  }

  meanUpTo(x: number): number {
    if (x < this.low) return 0;
    return x >= this.high ? this.mean : (this.law.meanUpTo(x) - this.meanBelow) / this.share;
  }
}
