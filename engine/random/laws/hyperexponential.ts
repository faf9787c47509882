import { chooseBranch, cumulativeShares } from '../branches.ts';
import { DrawnLaw } from '../law-bases.ts';
import { expm1 } from '../portable-math.ts';
import type { Stream } from '../stream.ts';
import { drawUnitExponential } from '../unit-exponential.ts';
import { gammaTwo } from './exponential.ts';

/**
 * Hyperexponential law: exponential with a mean chosen at random; sd at least the mean. Values in [0, Infinity).
 * Mean Σ share × mean. One 53-bit number chooses the branch, a ziggurat gives the value.
 */
export class HyperexponentialLaw extends DrawnLaw {
  readonly mean: number;
  private readonly shares: Float64Array;
  private readonly cumulative: Float64Array;
  private readonly means: Float64Array;

  /** @param branches - one or more; shares add up to 1, means positive and finite */
  constructor(branches: readonly { share: number; mean: number }[]) {
    super();
    this.shares = Float64Array.from(branches, branch => branch.share);
    this.means = Float64Array.from(branches, branch => branch.mean);
    this.cumulative = cumulativeShares(this.shares);
    this.mean = this.over(mean => mean);
  }

  draw(stream: Stream): number {
    const branch = chooseBranch(this.cumulative, stream.unit53());
    return drawUnitExponential(stream) * this.means[branch]!;
  }

  cdf(x: number): number {
    return x > 0 ? this.over(mean => -expm1(-x / mean)) : 0;
  }

  meanUpTo(x: number): number {
    return x > 0 ? this.over(mean => mean * gammaTwo(x / mean)) : 0;
  }

  private over(value: (mean: number) => number): number {
    let sum = 0;
    for (let i = 0; i < this.shares.length; i++) sum += this.shares[i]! * value(this.means[i]!);
    return sum;
  }
}
