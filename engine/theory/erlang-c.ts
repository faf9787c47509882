import { exp, log } from '../random/portable-math.ts';
import { blocking } from './erlang-b.ts';
import {
  checkedWindow,
  type QueueMeasures,
  type QueueResult,
  serviceLevelOfPatient,
  type Unstable,
  type WaitWindow,
} from './queue-measures.ts';
import { notNegative, positive, share } from './range.ts';

/** M/M/n: Poisson arrivals, exponential handle time, endless patience, first come first served. */
export interface ErlangCModel {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout the model */
  arrivalRate: number;
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** on duty, positive; a fraction of one counts by Erlang B between whole numbers */
  agents: number;
}

/**
 * The queue without abandonment: waits, occupancy and service level.
 *
 * @param model - rates and times in one unit of time
 * @param window - acceptable wait, in the same unit; nobody abandons, so all eight rules agree
 * @returns the measures; where offered load ≥ agents `{ stable: false }` with the growth of the queue
 * @throws RangeError when a parameter is out of its range
 *
 * Erlang (1917), through Erlang B.
 */
export function erlangC(model: ErlangCModel, window: WaitWindow): QueueResult {
  const { acceptableWait } = checkedWindow(window);
  const { arrivalRate, meanHandleTime, agents } = checkedModel(model);
  const offeredLoad = arrivalRate * meanHandleTime;
  if (offeredLoad >= agents) return unstable(model);
  const waited = delayed(offeredLoad, agents);
  const waitOfWaiting = meanHandleTime / (agents - offeredLoad);
  const asa = waited * waitOfWaiting;
  const waitLonger = waited * exp(-acceptableWait / waitOfWaiting);
  const measures: QueueMeasures = {
    ...{ stable: true, offeredLoad, waited, abandonment: 0, handledShare: 1 },
    ...{ waitTime: asa, waitOfWaiting, asa, timeToAbandon: null, offeredWait: asa },
    ...{ queueLength: arrivalRate * asa, occupancy: offeredLoad / agents },
    ...{ handledWithin: 1 - waitLonger, abandonedWithin: 0, waitLonger },
    serviceLevel: serviceLevelOfPatient(1 - waitLonger),
  };
  return measures;
}

/**
 * Probability that a contact waits in an M/M/n queue without abandonment.
 *
 * @param offeredLoad - arrival rate × mean handle time [Erlangs]
 * @param agents - agents on duty, positive, whole or not
 * @returns share of offered contacts with waitTime > 0, in (0, 1)
 * @throws RangeError unless 0 < offeredLoad < agents: beyond it the queue grows without end
 *
 * Erlang (1917), through the recursion of Erlang B, which never overflows.
 */
export function erlangCWaited(offeredLoad: number, agents: number): number {
  positive('offeredLoad', offeredLoad);
  positive('agents', agents);
  if (offeredLoad < agents) return delayed(offeredLoad, agents);
  throw new RangeError(`offeredLoad: ${offeredLoad}, must be below the number of agents, ${agents}`);
}

/**
 * Probability that a contact waits longer than a given time.
 *
 * @param model - rates and times in one unit of time
 * @param wait - at least 0, in the same unit
 * @returns P(waitTime > wait), in [0, 1); where offered load ≥ agents `{ stable: false }`
 * @throws RangeError when a parameter is out of its range
 *
 * Erlang (1917): those who wait do so exponentially.
 */
export function erlangCWaitLonger(model: ErlangCModel, wait: number): number | Unstable {
  notNegative('wait', wait);
  const result = erlangC(model, { acceptableWait: wait, shortAbandon: 0 });
  return result.stable ? result.waitLonger : result;
}

/**
 * The wait that a given share of contacts does not exceed.
 *
 * @param model - rates and times in one unit of time
 * @param within - share of contacts, in [0, 1)
 * @returns a time in the unit of the model, 0 where that share is answered at once; where offered load ≥
 *   agents `{ stable: false }`
 * @throws RangeError when a parameter is out of its range
 *
 * Erlang (1917), solved for the time.
 */
export function erlangCWaitQuantile(model: ErlangCModel, within: number): number | Unstable {
  if (share('within', within) === 1) throw new RangeError('within: 1, must be below 1');
  const result = erlangC(model, { acceptableWait: 0, shortAbandon: 0 });
  if (!result.stable) return result;
  return Math.max(0, log(result.waited / (1 - within)) * result.waitOfWaiting);
}

/** P(wait) from Erlang B: n B / (n − a (1 − B)) */
function delayed(load: number, agents: number): number {
  const blocked = blocking(load, agents);
  return (agents * blocked) / (agents - load + load * blocked);
}

function checkedModel(model: ErlangCModel): ErlangCModel {
  positive('arrivalRate', model.arrivalRate);
  positive('meanHandleTime', model.meanHandleTime);
  positive('agents', model.agents);
  return model;
}

/** The queue that grows: what arrives less what all agents can handle. */
function unstable(model: ErlangCModel): Unstable {
  const { arrivalRate, meanHandleTime, agents } = model;
  return {
    stable: false,
    offeredLoad: arrivalRate * meanHandleTime,
    growth: arrivalRate - agents / meanHandleTime,
  };
}
