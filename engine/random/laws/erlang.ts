import type { Stream } from '../stream.ts';
import { drawUnitExponential } from '../unit-exponential.ts';
import { GammaLaw } from './gamma.ts';

/** up to here a sum of exponentials is as quick as a gamma */
const FEW = 4;

/**
 * Erlang law: the sum of equal exponential phases; sd = mean / √phases. Values in [0, Infinity). Few phases
 * are added up one by one; more are a gamma law of that shape.
 */
export class ErlangLaw extends GammaLaw {
  private readonly phases: number;

  /** @param mean - positive, finite; phases a positive integer */
  constructor(mean: number, phases: number) {
    super(mean, phases);
    this.phases = phases;
  }

  override draw(stream: Stream): number {
    if (this.phases > FEW) return super.draw(stream);
    let sum = 0;
    for (let phase = 0; phase < this.phases; phase++) sum += drawUnitExponential(stream);
    return sum * this.scale;
  }
}
