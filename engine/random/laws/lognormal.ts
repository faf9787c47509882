import { DrawnLaw } from '../law-bases.ts';
import { exp, log, log1p } from '../portable-math.ts';
import { normalCdf } from '../special-functions.ts';
import type { Stream } from '../stream.ts';
import { drawUnitNormal, fillNormal } from '../unit-normal.ts';

/**
 * Lognormal law, given by the mean and sd of the quantity itself. Values in (0, Infinity). Talk times are
 * often close to it (Brown et al. 2005).
 *
 * Drawn as median × e^(spread z) with a normal z.
 */
export class LognormalLaw extends DrawnLaw {
  readonly mean: number;
  private readonly median: number;
  /** sd of the logarithm */
  private readonly spread: number;

  /** @param mean - positive; sd positive, both finite */
  constructor(mean: number, sd: number) {
    super();
    const ratio = sd / mean;
    const variance = log1p(ratio * ratio);
    this.mean = mean;
    this.spread = Math.sqrt(variance);
    this.median = mean * exp(-0.5 * variance);
  }

  draw(stream: Stream): number {
    return this.median * exp(this.spread * drawUnitNormal(stream));
  }

  override fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    const { median, spread } = this;
    fillNormal(stream, out, from, to, stride, 0, spread);
    timesExp(out, from, to, stride, median);
  }

  cdf(x: number): number {
    return x > 0 ? normalCdf(log(x / this.median) / this.spread) : 0;
  }

  meanUpTo(x: number): number {
    return x > 0 ? this.mean * normalCdf(log(x / this.median) / this.spread - this.spread) : 0;
  }
}

/**
 * Turns numbers at from, from + stride, … below `to` into `factor` times e to their power. A loop of its own has room for all
 * that exp calls to be written out in it; what is called boxes each number that it takes or gives.
 */
function timesExp(values: Float64Array, from: number, to: number, stride: number, factor: number): void {
  for (let i = from; i < to; i += stride) values[i] = factor * exp(values[i]!);
}
