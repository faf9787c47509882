import { lnGamma, log } from '../random/portable-math.ts';
import { upperGamma } from '../random/special-functions.ts';
import { type LogConcave, peakOf } from './log-concave.ts';
import { measuresOf } from './offered-wait.ts';
import { endlessPatience, exponentialPatience, type Patience } from './patience.ts';
import { poissonWeight } from './poisson-weight.ts';
import { checkedWindow, type QueueMeasures, type WaitWindow } from './queue-measures.ts';
import { positive, whole } from './range.ts';

/** M/M/n/K and M/M/n/K+M: at most `lines` contacts inside; one that finds them all taken is blocked. */
export interface FiniteQueueModel {
  /** contacts per unit of time, blocked ones included, positive; the unit is the caller's, the same throughout */
  arrivalRate: number;
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** on duty, a positive whole number */
  agents: number;
  /** most contacts inside, handled and waiting: a whole number, at least agents */
  lines: number;
  /** mean of an exponential patience, in that unit of time; undefined: nobody gives up */
  meanPatience: number | undefined;
}

/** As `QueueMeasures`, of the offered contacts, which leave out the blocked (rule M1). */
export interface FiniteQueueMeasures extends QueueMeasures {
  /** share of the arrived */
  blocked: number;
  /** share of the time with nobody inside */
  empty: number;
}

/**
 * The queue with a limited number of lines: blocking, waits, abandonment and service level.
 *
 * @param model - rates and times in one unit of time
 * @param window - acceptable wait and short-abandon threshold, in the same unit
 * @returns the measures; always stable. `offeredLoad` is that of the arrived, blocked ones included
 * @throws RangeError when a parameter is out of its range
 *
 * Birth-death chain for the numbers inside. A contact that finds j waiting has an offered wait of density
 * ∝ e^(−n μ x) (λ ∫ survival)^j / j!; summed over the free places this is the integrand of Zeltyn &
 * Mandelbaum (2005) with the exponential series cut off.
 */
export function finiteQueue(model: FiniteQueueModel, window: WaitWindow): FiniteQueueMeasures {
  const checked = checkedWindow(window);
  checkModel(model);
  const { arrivalRate, meanHandleTime, agents, lines, meanPatience } = model;
  const chances = numberInside(model);
  const blocked = chances[lines]!;
  let busy = 0;
  for (let k = agents; k < lines; k++) busy += chances[k]!;
  let free = 0;
  for (let k = 0; k < agents; k++) free += chances[k]!;
  const patience = meanPatience === undefined ? endlessPatience() : exponentialPatience(meanPatience);
  const law = {
    peak: peakOf(densityOf(model, patience)),
    waited: busy / (free + busy),
    answeredAtOnce: free / (free + busy),
    patience,
  };
  const flow = { arrivalRate: arrivalRate * (free + busy), meanHandleTime, agents };
  const offeredLoad = arrivalRate * meanHandleTime;
  return { ...measuresOf(law, flow, checked), offeredLoad, blocked, empty: chances[0]! };
}

function checkModel(model: FiniteQueueModel): void {
  positive('arrivalRate', model.arrivalRate);
  positive('meanHandleTime', model.meanHandleTime);
  whole('lines', model.lines, whole('agents', model.agents, 1));
  if (model.meanPatience !== undefined) positive('meanPatience', model.meanPatience);
}

/**
 * Probability of each number of contacts inside, in the stationary state.
 *
 * @param model - rates and times in one unit of time; its ranges are checked by `finiteQueue`
 * @returns Float64Array[lines + 1], of sum 1
 *
 * Birth-death chain, from the likeliest number outwards, so that nothing overflows.
 */
export function numberInside(model: FiniteQueueModel): Float64Array {
  const { arrivalRate, meanHandleTime, agents, lines, meanPatience } = model;
  const leaving = meanPatience === undefined ? 0 : 1 / meanPatience;
  const death = (k: number) => Math.min(k, agents) / meanHandleTime + Math.max(0, k - agents) * leaving;
  let likeliest = 0;
  while (likeliest < lines && death(likeliest + 1) < arrivalRate) likeliest++;
  const chances = new Float64Array(lines + 1);
  chances[likeliest] = 1;
  for (let k = likeliest; k < lines; k++) chances[k + 1] = (chances[k]! * arrivalRate) / death(k + 1);
  for (let k = likeliest; k > 0; k--) chances[k - 1] = (chances[k]! * death(k)) / arrivalRate;
  let sum = 0;
  for (const chance of chances) sum += chance;
  return chances.map(chance => chance / sum);
}

/** Density of the offered wait of those who wait; that of one place where there is none, which counts for nothing. */
function densityOf({ arrivalRate, meanHandleTime, agents, lines }: FiniteQueueModel, patience: Patience) {
  const drain = agents / meanHandleTime;
  const places = Math.max(1, lines - agents);
  const series = (x: number) => cutExponential(arrivalRate * patience.stayed(0, x), places);
  const density: LogConcave = {
    slope: x => arrivalRate * patience.survival(x) * series(x).slope - drain,
    rise: (from, to) => series(to).log - series(from).log - drain * (to - from),
    scale: 1 / drain,
    breaks: patience.breaks,
  };
  return density;
}

/** Logarithm of 1 + z + … + z^(terms − 1) / (terms − 1)!, and its slope: the share without the last term. */
function cutExponential(z: number, terms: number): { log: number; slope: number } {
  if (z < terms) {
    const kept = upperGamma(terms, z);
    return { log: z + log(kept), slope: 1 - poissonWeight(terms - 1, z) / kept };
  }
  // From the last term down, in units of it.
  let term = 1;
  let sum = 1;
  for (let k = terms - 1; k > 0 && term > sum * 1e-17; k--) {
    term *= k / z;
    sum += term;
  }
  return { log: (terms - 1) * log(z) - lnGamma(terms) + log(sum), slope: 1 - 1 / sum };
}
