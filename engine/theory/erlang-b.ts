import { exp, lnGamma, log } from '../random/portable-math.ts';
import { notNegative, positive } from './range.ts';

/** A group of agents without a queue. */
export interface LossMeasures {
  /** share of arrived contacts that find every agent busy, in [0, 1] */
  blocked: number;
  /** mean number of busy agents [Erlangs] */
  carriedLoad: number;
  occupancy: number;
}

/**
 * Probability that a contact finds all agents, or all trunks, busy and is blocked: M/G/n/n.
 *
 * The law of the handle time does not matter, only its mean: the blocking is *insensitive* (Sevastyanov
 * 1957). The number of agents may be a fraction, for requirements that are summed before rounding.
 *
 * @param offeredLoad - arrival rate × mean handle time [Erlangs], positive
 * @param agents - number of agents or trunks, at least 0, whole or not
 * @returns share of arrived contacts that are blocked, in (0, 1]; 0 where it is below 1e-308
 * @throws RangeError when an argument is out of its range
 *
 * Erlang (1917), by the recursion over agents, which never overflows. Between whole numbers the integral
 * 1/B = a ∫ e^(−a y) (1 + y)^n dy of Jagerman (1974), of which the recursion holds as well.
 */
export function erlangB(offeredLoad: number, agents: number): number {
  positive('offeredLoad', offeredLoad);
  return blocking(offeredLoad, notNegative('agents', agents));
}

/**
 * Blocking, carried load and occupancy of a group of agents without a queue.
 *
 * @param offeredLoad - arrival rate × mean handle time [Erlangs], positive
 * @param agents - number of agents or trunks, positive, whole or not
 * @returns shares in [0, 1]; the load in Erlangs
 * @throws RangeError when an argument is out of its range
 *
 * Erlang (1917).
 */
export function lossMeasures(offeredLoad: number, agents: number): LossMeasures {
  const blocked = erlangB(offeredLoad, positive('agents', agents));
  const carriedLoad = offeredLoad * (1 - blocked);
  return { blocked, carriedLoad, occupancy: carriedLoad / agents };
}

/**
 * Erlang B continued to agents above −1, which the waiting systems need at `agents − 1`; not checked.
 *
 * @param offeredLoad - [Erlangs], positive
 * @param agents - above −1, whole or not
 * @returns in (0, 1] from 0 agents on, above 1 before
 *
 * Jagerman (1974).
 */
export function blocking(offeredLoad: number, agents: number): number {
  const fraction = agents < 0 ? agents : agents - Math.floor(agents);
  const steps = Math.round(agents - fraction);
  let blocked = fraction === 0 ? 1 : 1 / inverseAtFraction(offeredLoad, fraction);
  for (let k = 1; k <= steps; k++) {
    const load = offeredLoad * blocked;
    blocked = load / (fraction + k + load);
  }
  return blocked;
}

/** 1/B for a fraction of an agent in (−1, 1): e^a a^(−f) Γ(f + 1, a). */
function inverseAtFraction(load: number, fraction: number): number {
  return load < 1 ? inverseBySeries(load, fraction + 1) : inverseByFraction(load, fraction + 1);
}

/** Γ(s, a) = Γ(s) − γ(s, a), for a small load */
function inverseBySeries(load: number, s: number): number {
  let term = 1 / s;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= load / (s + k);
    sum += term;
  }
  return exp(load + lnGamma(s) - (s - 1) * log(load)) - load * sum;
}

/** Legendre's continued fraction of Γ(s, a), by the method of Lentz */
function inverseByFraction(load: number, s: number): number {
  let below = load + 1 - s;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / below;
  let value = d;
  for (let k = 1; k < 2000; k++) {
    const part = k * (s - k);
    below += 2;
    d = 1 / (below + part * d);
    c = below + part / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return load * value;
}
