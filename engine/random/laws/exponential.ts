import { DrawnLaw } from '../law-bases.ts';
import { exp, expm1 } from '../portable-math.ts';
import type { Stream } from '../stream.ts';
import { drawUnitExponential, fillExponential } from '../unit-exponential.ts';

/**
 * Exponential law: no memory, sd = mean. Values in [0, Infinity).
 *
 * Drawn by a ziggurat of 256 layers (Marsaglia and Tsang 2000), so the logarithm is needed in the tail only.
 */
export class ExponentialLaw extends DrawnLaw {
  readonly mean: number;
  private readonly scale: Float64Array;

  /** @param mean - positive, finite */
  constructor(mean: number) {
    super();
    this.mean = mean;
    this.scale = Float64Array.of(mean);
  }

  draw(stream: Stream): number {
    return drawUnitExponential(stream) * this.mean;
  }

  override fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    fillExponential(stream, out, from, to, stride, this.scale);
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-x / this.mean) : 0;
  }

  meanUpTo(x: number): number {
    return x > 0 ? this.mean * gammaTwo(x / this.mean) : 0;
  }
}

/** 1 − e^−t (1 + t), the share of an exponential law's mean that lies below t means */
export function gammaTwo(t: number): number {
  if (t === Number.POSITIVE_INFINITY) return 1;
  return t < 1e-3 ? t * t * (0.5 - t * (1 / 3 - t * (1 / 8 - t / 30))) : -expm1(-t) - t * exp(-t);
}
