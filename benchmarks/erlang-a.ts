import { replicate } from '../engine/index.ts';
import { erlangAModel } from './models.ts';
import { timed } from './timed.ts';

/** Exact, by Erlang A: mean wait of all [s], abandonment, answered within 20 s of all offered, share who wait. */
const TRUTH = { waitTime: 2.38709, abandonment: 0.0198924, serviceLevel: 0.948617, waited: 0.21988 };

/** One long run of Erlang A with all default measures: what does an event cost? */
export function erlangA(arrivals: number, seed: string): object {
  return timed('erlang-a', TRUTH, () => replicate(erlangAModel(arrivals), seed, 0));
}
