import { stationary, type Transition } from './markov-chain.ts';
import type { Unstable } from './queue-measures.ts';
import { positive, share, whole } from './range.ts';

/** A handle time of one or two exponential phases; Erlang-2 and hyperexponential are its extremes. */
export interface TwoPhaseHandleTime {
  /** share that starts in the first phase; the others start in the second */
  startFirst: number;
  meanFirst: number;
  meanSecond: number;
  /** share that goes on from the first phase to the second; the others are done */
  onward: number;
}

/** M/PH/n and M/PH/n+M with two phases; first come first served. */
export interface TwoPhaseModel {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout the model */
  arrivalRate: number;
  handleTime: TwoPhaseHandleTime;
  /** on duty, a positive whole number */
  agents: number;
  /** mean of an exponential patience, in that unit of time; undefined: nobody gives up */
  meanPatience: number | undefined;
}

/** Means of a queue in its stationary state; shares of the offered. */
export interface TwoPhaseMeasures {
  stable: true;
  waited: number;
  abandonment: number;
  /** mean over all offered */
  waitTime: number;
  queueLength: number;
  occupancy: number;
}

/** most numbers waiting that the chain tells apart */
const MOST_WAITING = 1 << 16;

/**
 * The queue whose handle times have two phases, so less or more variable than exponential ones.
 *
 * @param model - rates and times in one unit of time
 * @returns means in that unit; where nobody gives up and offered load ≥ agents `{ stable: false }`
 * @throws RangeError when a parameter is out of its range, or the queue is so long that it takes more than
 *   65,536 places to hold all but 1e-14 of its law
 *
 * Markov chain of (contacts inside, how many of the handled are in the first phase), cut where the longest
 * queue has a probability below 1e-14.
 */
export function twoPhaseQueue(model: TwoPhaseModel): TwoPhaseMeasures | Unstable {
  const offeredLoad = positive('arrivalRate', model.arrivalRate) * meanOf(checkedLaw(model.handleTime));
  whole('agents', model.agents, 1);
  if (model.meanPatience !== undefined) positive('meanPatience', model.meanPatience);
  else if (offeredLoad >= model.agents) {
    const growth = model.arrivalRate - model.agents / meanOf(model.handleTime);
    return { stable: false, offeredLoad, growth };
  }
  for (let waiting = 64; waiting <= MOST_WAITING; waiting *= 2) {
    const inside = numberInside(model, model.agents + waiting);
    if (inside[inside.length - 1]! < 1e-14) return measures(model, inside);
  }
  throw new RangeError(`arrivalRate: ${model.arrivalRate}, the queue is too long for the chain`);
}

function checkedLaw(law: TwoPhaseHandleTime): TwoPhaseHandleTime {
  share('startFirst', law.startFirst);
  share('onward', law.onward);
  positive('meanFirst', law.meanFirst);
  positive('meanSecond', law.meanSecond);
  return law;
}

function meanOf({ startFirst, meanFirst, meanSecond, onward }: TwoPhaseHandleTime): number {
  return startFirst * (meanFirst + onward * meanSecond) + (1 - startFirst) * meanSecond;
}

/** Probability of each number inside, up to `most`. */
function numberInside(model: TwoPhaseModel, most: number): Float64Array {
  const { agents } = model;
  const starts = [0];
  for (let level = 0; level <= most; level++) starts.push(starts[level]! + Math.min(level, agents) + 1);
  const transitions: Transition[] = [];
  for (let level = 0; level <= most; level++) {
    for (let first = 0; first <= Math.min(level, agents); first++) {
      const from = starts[level]! + first;
      addJumps(model, level, first, (toLevel, toFirst, rate) => {
        if (toLevel <= most && rate > 0) transitions.push({ from, to: starts[toLevel]! + toFirst, rate });
      });
    }
  }
  const chances = stationary(starts[most + 1]!, transitions);
  return Float64Array.from({ length: most + 1 }, (_, level) =>
    chances.subarray(starts[level]!, starts[level + 1]!).reduce((sum, chance) => sum + chance, 0),
  );
}

type AddJump = (toLevel: number, toFirst: number, rate: number) => void;

/** All jumps from one state: an arrival, the end of a phase, an abandonment. */
function addJumps(model: TwoPhaseModel, level: number, first: number, add: AddJump): void {
  const { arrivalRate, handleTime, agents, meanPatience } = model;
  const { startFirst, meanFirst, meanSecond, onward } = handleTime;
  const busy = Math.min(level, agents);
  // A contact that goes to an agent starts in the first phase, or in the second.
  const begin = (toLevel: number, toFirst: number, rate: number, begins: boolean) => {
    if (!begins) return add(toLevel, toFirst, rate);
    add(toLevel, toFirst + 1, rate * startFirst);
    add(toLevel, toFirst, rate * (1 - startFirst));
  };
  begin(level + 1, first, arrivalRate, level < agents);
  if (first > 0) {
    add(level, first - 1, (first / meanFirst) * onward);
    begin(level - 1, first - 1, (first / meanFirst) * (1 - onward), level > agents);
  }
  if (busy > first) begin(level - 1, first, (busy - first) / meanSecond, level > agents);
  if (level > agents && meanPatience !== undefined) add(level - 1, first, (level - agents) / meanPatience);
}

function measures(
  { arrivalRate, agents, meanPatience }: TwoPhaseModel,
  inside: Float64Array,
): TwoPhaseMeasures {
  let waited = 0;
  let queueLength = 0;
  let busy = 0;
  inside.forEach((chance, level) => {
    if (level >= agents) waited += chance;
    queueLength += chance * Math.max(0, level - agents);
    busy += chance * Math.min(level, agents);
  });
  const waitTime = queueLength / arrivalRate;
  const abandonment = meanPatience === undefined ? 0 : waitTime / meanPatience;
  return { stable: true, waited, abandonment, waitTime, queueLength, occupancy: busy / agents };
}
