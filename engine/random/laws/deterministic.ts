import { DrawnLaw } from '../law-bases.ts';
import type { Stream } from '../stream.ts';

/**
 * Always the same value, which is its mean; takes no numbers from the stream. With Infinity it is the law
 * `infinite`: what never happens, such as the end of endless patience.
 */
export class DeterministicLaw extends DrawnLaw {
  readonly mean: number;

  /** @param value - any number or Infinity */
  constructor(value: number) {
    super();
    this.mean = value;
  }

  draw(_stream: Stream): number {
    return this.mean;
  }

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0;
  }

  override atom(x: number): number {
    return x === this.mean ? 1 : 0;
  }

  meanUpTo(x: number): number {
    return x >= this.mean ? this.mean : 0;
  }
}
