import type { Law } from '../law.ts';
import { DrawnLaw } from '../law-bases.ts';
import type { Stream } from '../stream.ts';

/** A law moved by a constant; mean moved alike. Its limits are those of the law, moved. */
export class ShiftedLaw extends DrawnLaw {
  readonly mean: number;
  private readonly by: number;
  private readonly law: Law;

  /** @param by - finite, may be negative */
  constructor(by: number, law: Law) {
    super();
    this.mean = by + law.mean;
    this.by = by;
    this.law = law;
  }

  draw(stream: Stream): number {
    return this.by + this.law.draw(stream);
  }

  override fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    this.law.fill(stream, out, from, to, stride);
    for (let i = from; i < to; i += stride) out[i] = this.by + out[i]!;
  }

  cdf(x: number): number {
    return this.law.cdf(x - this.by);
  }

  override atom(x: number): number {
    return this.law.atom(x - this.by);
  }

  meanUpTo(x: number): number {
    return this.law.meanUpTo(x - this.by) + this.by * this.law.cdf(x - this.by);
  }
}
