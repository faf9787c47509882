import { ERLANG_A_KNOWN } from './known.ts';
import { erlangAModel } from './models.ts';
import { type Line, timedReplication } from './timed.ts';

/** One long run of Erlang A with all default measures: what does an event cost? */
export function erlangA(arrivals: number, seed: string): Line {
  return timedReplication('erlang-a', ERLANG_A_KNOWN, erlangAModel(arrivals), seed);
}
