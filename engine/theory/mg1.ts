import type { Unstable } from './queue-measures.ts';
import { notNegative, positive } from './range.ts';

/** M/G/1: Poisson arrivals, one agent, handle time of any law, endless patience, first come first served. */
export interface OneAgentModel {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout the model */
  arrivalRate: number;
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** variance of the handle time ÷ its squared mean, at least 0; 1 is exponential */
  handleTimeScv: number;
}

/** Means of a stable queue without abandonment; times in the unit of the model. */
export interface MeanWait {
  stable: true;
  /** share not answered at once, in [0, 1) */
  waited: number;
  /** mean over all offered, which here is the asa as well */
  waitTime: number;
  queueLength: number;
  /** mean number of contacts waiting or being handled */
  inside: number;
  occupancy: number;
}

/**
 * Mean wait and queue of one agent with handle times of any law; only its first two moments count.
 *
 * @param model - rates and times in one unit of time
 * @returns means in that unit; where offered load ≥ 1 `{ stable: false }` with the growth of the queue
 * @throws RangeError when a parameter is out of its range
 *
 * Pollaczek (1930), Khinchine (1932).
 */
export function oneAgent(model: OneAgentModel): MeanWait | Unstable {
  const arrivalRate = positive('arrivalRate', model.arrivalRate);
  const meanHandleTime = positive('meanHandleTime', model.meanHandleTime);
  const scv = notNegative('handleTimeScv', model.handleTimeScv);
  const offeredLoad = arrivalRate * meanHandleTime;
  if (offeredLoad >= 1) return { stable: false, offeredLoad, growth: arrivalRate - 1 / meanHandleTime };
  const waitTime = (offeredLoad * meanHandleTime * (1 + scv)) / (2 * (1 - offeredLoad));
  const queueLength = arrivalRate * waitTime;
  return {
    stable: true,
    waited: offeredLoad,
    waitTime,
    queueLength,
    inside: queueLength + offeredLoad,
    occupancy: offeredLoad,
  };
}
