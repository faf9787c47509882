import { DeterministicLaw } from './deterministic.ts';

/** Never: every variate and the mean are Infinity; takes no numbers from the stream. */
export class InfiniteLaw extends DeterministicLaw {
  constructor() {
    super(Number.POSITIVE_INFINITY);
  }
}
