import { MM1_KNOWN } from './known.ts';
import { oneAgentModel } from './models.ts';
import { type Line, timedReplication } from './timed.ts';

/** One agent at load 0.9: a mean wait of 9 s and one more in talk. */
export function mm1(arrivals: number, seed: string): Line {
  return timedReplication('mm1', MM1_KNOWN, oneAgentModel(arrivals), seed);
}
