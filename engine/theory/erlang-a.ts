import { generalPatience } from './general-patience.ts';
import { exponentialPatience } from './patience.ts';
import type { QueueMeasures, WaitWindow } from './queue-measures.ts';
import { positive } from './range.ts';

/** M/M/n+M: Poisson arrivals, exponential handle time and patience, first come first served. */
export interface ErlangAModel {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout the model */
  arrivalRate: number;
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** on duty, positive; a fraction of one counts by Erlang B between whole numbers */
  agents: number;
  /** in that unit of time, positive */
  meanPatience: number;
}

/**
 * The queue with exponential patience: waits, abandonment, occupancy and all eight service levels.
 *
 * It is stable at any load. Within 1e-9 from one agent to 10,000, idle or overloaded a thousandfold.
 *
 * @param model - rates and times in one unit of time
 * @param window - acceptable wait and short-abandon threshold, in the same unit
 * @returns the measures
 * @throws RangeError when a parameter is out of its range
 *
 * Palm (1946); computed as Zeltyn & Mandelbaum (2005), by the density of the offered wait.
 */
export function erlangA(model: ErlangAModel, window: WaitWindow): QueueMeasures {
  const { meanPatience, ...queue } = model;
  const patience = exponentialPatience(positive('meanPatience', meanPatience));
  const result = generalPatience({ ...queue, patience }, window);
  if (!result.stable) throw new Error('a queue that everybody leaves in the end is stable');
  return result;
}
