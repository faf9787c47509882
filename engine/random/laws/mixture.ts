import { chooseBranch, cumulativeShares } from '../branches.ts';
import type { Law } from '../law.ts';
import { DrawnLaw } from '../law-bases.ts';
import type { Stream } from '../stream.ts';

/**
 * One of several laws, chosen at random by their shares; mean Σ share × mean. Its limits are the widest of
 * theirs. One 53-bit number chooses, then the chosen law draws.
 */
export class MixtureLaw extends DrawnLaw {
  readonly mean: number;
  private readonly branches: readonly { share: number; law: Law }[];
  private readonly cumulative: Float64Array;

  /** @param branches - one or more; shares add up to 1 */
  constructor(branches: readonly { share: number; law: Law }[]) {
    super();
    // A share of 0 times an infinite mean would be no number.
    this.branches = branches.filter(branch => branch.share > 0);
    this.cumulative = cumulativeShares(Float64Array.from(this.branches, branch => branch.share));
    this.mean = this.over(law => law.mean);
  }

  draw(stream: Stream): number {
    const branch = chooseBranch(this.cumulative, stream.unit53());
    return this.branches[branch]!.law.draw(stream);
  }

  cdf(x: number): number {
    return this.over(law => law.cdf(x));
  }

  override atom(x: number): number {
    return this.over(law => law.atom(x));
  }

  meanUpTo(x: number): number {
    return this.over(law => law.meanUpTo(x));
  }

  private over(value: (law: Law) => number): number {
    let sum = 0;
    for (const { share, law } of this.branches) sum += share * value(law);
    return sum;
  }
}
