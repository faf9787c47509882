import { exp, expm1, log1p } from '../random/portable-math.ts';
import { lowerGamma } from '../random/special-functions.ts';
import type { MeanWait } from './mg1.ts';
import { poissonWeight } from './poisson-weight.ts';
import type { Unstable } from './queue-measures.ts';
import { positive, whole } from './range.ts';

/** M/D/n: Poisson arrivals, every handle time the same, endless patience, first come first served. */
export interface FixedHandleTimeModel {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout the model */
  arrivalRate: number;
  /** of every contact, in that unit of time, positive */
  handleTime: number;
  /** on duty, a positive whole number */
  agents: number;
}

/** most terms that are summed; about a second */
const MOST_TERMS = 2_000_000;

/**
 * Mean wait and queue where every contact takes the same time.
 *
 * @param model - rates and times in one unit of time
 * @returns means in that unit; where offered load ≥ agents `{ stable: false }` with the growth of the queue
 * @throws RangeError when a parameter is out of its range, or the load so near the agents that more than two
 *   million terms were needed (one agent at 99.4 %, ten at 99.8 %)
 *
 * Crommelin (1932). Agents take contacts in turn, so each sees every n-th arrival: one agent with Erlang-n
 * gaps, whose wait is Spitzer's sum (1956) over k of E[(k D − gap of k n arrivals)+] ÷ k. All terms are
 * positive.
 */
export function fixedHandleTime(model: FixedHandleTimeModel): MeanWait | Unstable {
  const arrivalRate = positive('arrivalRate', model.arrivalRate);
  const handleTime = positive('handleTime', model.handleTime);
  const agents = whole('agents', model.agents, 1);
  const offeredLoad = arrivalRate * handleTime;
  if (offeredLoad >= agents) return { stable: false, offeredLoad, growth: arrivalRate - agents / handleTime };
  const { waits, chances } = spitzerSums(offeredLoad, agents);
  const waitTime = handleTime * waits;
  const queueLength = arrivalRate * waitTime;
  return {
    stable: true,
    waited: -expm1(-chances),
    waitTime,
    queueLength,
    inside: queueLength + offeredLoad,
    occupancy: offeredLoad / agents,
  };
}

/** Sums over k of P(S > 0) ÷ k and of E[S+] ÷ k in handle times, where S = k − gap of k n arrivals. */
function spitzerSums(load: number, agents: number): { waits: number; chances: number } {
  const occupancy = load / agents;
  // A term shrinks at least by e^−decay from one k to the next.
  const decay = agents * (occupancy - 1 - log1p(occupancy - 1));
  const ratio = exp(-decay);
  if (38 / decay > MOST_TERMS) throw new RangeError(`offeredLoad: ${load}, too near the ${agents} agents`);
  let waits = 0;
  let chances = 0;
  for (let k = 1; ; k++) {
    const weight = poissonWeight(k * agents, k * load);
    const over = lowerGamma(k * agents, k * load);
    const wait = weight / occupancy - (over * (1 - occupancy)) / occupancy;
    waits += wait;
    chances += over / k;
    const rest = ratio / (1 - ratio);
    if (wait * rest <= waits * 1e-16 && (over / k) * rest <= chances * 1e-16) return { waits, chances };
  }
}
