import { replicate } from '../engine/index.ts';
import { oneAgentModel } from './models.ts';
import { timed } from './timed.ts';

/** One agent at load 0.9: a mean wait of 9 s and one more in talk. */
export function mm1(arrivals: number, seed: string): object {
  return timed('mm1', { waitTime: 9, waited: 0.9 }, () => replicate(oneAgentModel(arrivals), seed, 0));
}
