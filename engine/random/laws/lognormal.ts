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
  /** in arrays, because a double that crosses a call is boxed */
  private readonly median: Float64Array;
  /** mean and sd of the logarithm of the quantity in medians */
  private readonly scale: Float64Array;

  /** @param mean - positive; sd positive, both finite */
  constructor(mean: number, sd: number) {
    super();
    const ratio = sd / mean;
    const variance = log1p(ratio * ratio);
    this.mean = mean;
    this.scale = Float64Array.of(0, Math.sqrt(variance));
    this.median = Float64Array.of(mean * exp(-0.5 * variance));
  }

  draw(stream: Stream): number {
    return this.median[0]! * exp(this.scale[1]! * drawUnitNormal(stream));
  }

  override fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    fillNormal(stream, out, from, to, stride, this.scale);
    timesExp(out, from, to, stride, this.median);
  }

  cdf(x: number): number {
    return x > 0 ? normalCdf(this.place(x)) : 0;
  }

  meanUpTo(x: number): number {
    return x > 0 ? this.mean * normalCdf(this.place(x) - this.scale[1]!) : 0;
  }

  /** of a positive x: its logarithm in sds from the mean */
  private place(x: number): number {
    return log(x / this.median[0]!) / this.scale[1]!;
  }
}

/**
 * Turns numbers at from, from + stride, … below `to` into by[0] times e to their power. A loop of its own has room for all
 * that exp calls to be written out in it; what is called boxes each number that it takes or gives.
 */
function timesExp(values: Float64Array, from: number, to: number, stride: number, by: Float64Array): void {
  const factor = by[0]!;
  for (let i = from; i < to; i += stride) values[i] = factor * exp(values[i]!);
}
