import { DrawnLaw } from '../law-bases.ts';
import { normalCdf, normalDensity } from '../special-functions.ts';
import type { Stream } from '../stream.ts';
import { drawUnitNormal, fillNormal } from '../unit-normal.ts';

/**
 * Normal law. Values are unbounded: a duration that must not be negative needs truncation.
 *
 * Drawn by a ziggurat of 256 layers (Marsaglia and Tsang 2000).
 */
export class NormalLaw extends DrawnLaw {
  readonly mean: number;
  private readonly sd: number;
  /** mean and sd */
  private readonly scale: Float64Array;

  /** @param sd - positive, finite */
  constructor(mean: number, sd: number) {
    super();
    this.mean = mean;
    this.sd = sd;
    this.scale = Float64Array.of(mean, sd);
  }

  draw(stream: Stream): number {
    return this.mean + this.sd * drawUnitNormal(stream);
  }

  override fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    fillNormal(stream, out, from, to, stride, this.scale);
  }

  cdf(x: number): number {
    return normalCdf((x - this.mean) / this.sd);
  }

  meanUpTo(x: number): number {
    const z = (x - this.mean) / this.sd;
    return this.mean * normalCdf(z) - this.sd * normalDensity(z);
  }
}
