import { DrawnLaw } from '../law-bases.ts';
import { exp, log } from '../portable-math.ts';
import { lowerGamma } from '../special-functions.ts';
import type { Stream } from '../stream.ts';
import { drawUnitExponential } from '../unit-exponential.ts';
import { drawUnitNormal } from '../unit-normal.ts';

/**
 * Gamma law of a mean and a shape; sd = mean / √shape. Values in [0, Infinity); a shape far below 1 can give
 * values too small for a double, which are 0.
 *
 * Drawn by rejection from a cubed normal (Marsaglia and Tsang 2000b). A shape below 1 draws shape + 1 and
 * multiplies by a uniform to the power 1 / shape, written e^(−exponential / shape).
 */
export class GammaLaw extends DrawnLaw {
  readonly mean: number;
  protected readonly scale: number;
  private readonly shape: number;
  private readonly boosted: boolean;
  private readonly third: number;
  private readonly spread: number;

  /** @param mean - positive; shape positive, both finite */
  constructor(mean: number, shape: number) {
    super();
    this.mean = mean;
    this.shape = shape;
    this.scale = mean / shape;
    this.boosted = shape < 1;
    this.third = (this.boosted ? shape + 1 : shape) - 1 / 3;
    this.spread = 1 / Math.sqrt(9 * this.third);
  }

  draw(stream: Stream): number {
    const value = this.scale * this.drawUnit(stream);
    return this.boosted ? value * exp(-drawUnitExponential(stream) / this.shape) : value;
  }

  private drawUnit(stream: Stream): number {
    const { third, spread } = this;
    for (;;) {
      const z = drawUnitNormal(stream);
      const root = 1 + spread * z;
      if (root <= 0) continue;
      const cube = root * root * root;
      const u = stream.unit53();
      const square = z * z;
      if (u < 1 - 0.0331 * square * square) return third * cube;
      if (log(u) < 0.5 * square + third * (1 - cube + log(cube))) return third * cube;
    }
  }

  cdf(x: number): number {
    return lowerGamma(this.shape, x / this.scale);
  }

  meanUpTo(x: number): number {
    return this.mean * lowerGamma(this.shape + 1, x / this.scale);
  }
}
