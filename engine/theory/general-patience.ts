import { exp } from '../random/portable-math.ts';
import { blocking } from './erlang-b.ts';
import { type LogConcave, type Peak, peakOf } from './log-concave.ts';
import { measuresOf } from './offered-wait.ts';
import type { Patience } from './patience.ts';
import { checkedWindow, type QueueResult, type WaitWindow } from './queue-measures.ts';
import { positive } from './range.ts';

/** M/M/n+G: Poisson arrivals, exponential handle time, patience of any law, first come first served. */
export interface GeneralPatienceModel {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout the model */
  arrivalRate: number;
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** on duty, positive; a fraction of one counts by Erlang B between whole numbers */
  agents: number;
  /** in that unit of time; see `patienceOf` for the patience of a law */
  patience: Patience;
}

/**
 * The queue with patience of any law: waits, abandonment, occupancy and service level.
 *
 * Balking is a share of patience 0 (`balkingPatience`); a share may wait for ever.
 *
 * @param model - rates and times in one unit of time
 * @param window - acceptable wait and short-abandon threshold, in the same unit
 * @returns the measures; `{ stable: false }` with the growth of the queue where those who never give up are
 *   as much work as all agents can do. A share below about 1e-20 may show as 0
 * @throws RangeError when a parameter is out of its range
 *
 * Zeltyn & Mandelbaum (2005): the offered wait has density ∝ exp(λ ∫ survival − n μ x), here integrated
 * about its peak, so that nothing overflows or cancels at any load.
 */
export function generalPatience(model: GeneralPatienceModel, window: WaitWindow): QueueResult {
  const checked = checkedWindow(window);
  const arrivalRate = positive('arrivalRate', model.arrivalRate);
  const meanHandleTime = positive('meanHandleTime', model.meanHandleTime);
  const agents = positive('agents', model.agents);
  const { patience } = model;
  const growth = arrivalRate * patience.forever - agents / meanHandleTime;
  if (growth >= 0) return { stable: false, offeredLoad: arrivalRate * meanHandleTime, growth };
  const peak = peakOf(densityOf(model));
  const atOnce = oddsAtOnce(model, peak);
  const waited = 1 / (1 + atOnce);
  const answeredAtOnce = atOnce === Number.POSITIVE_INFINITY ? 1 : atOnce * waited;
  return measuresOf({ peak, waited, answeredAtOnce, patience }, model, checked);
}

/** Answered at once ÷ not: Infinity in an idle center, 0 in a swamped one. */
function oddsAtOnce({ arrivalRate, meanHandleTime, agents }: GeneralPatienceModel, peak: Peak): number {
  const blockedWithOneLess = blocking(arrivalRate * meanHandleTime, agents - 1);
  return exp(-peak.density.rise(0, peak.mode)) / (arrivalRate * peak.mass * blockedWithOneLess);
}

/** λ ∫ survival − n μ x: its slope falls with the survival, so it is concave whatever the law. */
function densityOf({ arrivalRate, meanHandleTime, agents, patience }: GeneralPatienceModel): LogConcave {
  const drain = agents / meanHandleTime;
  return {
    slope: x => arrivalRate * patience.survival(x) - drain,
    rise: (from, to) => arrivalRate * patience.stayed(from, to) - drain * (to - from),
    scale: 1 / drain,
    breaks: patience.breaks,
  };
}
