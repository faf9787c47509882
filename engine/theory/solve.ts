import { erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';
import type { QueueResult, WaitWindow } from './queue-measures.ts';
import { positive } from './range.ts';
import type { ServiceLevelName } from './service-level.ts';

/** What a queue has to achieve. Shares are in (0, 1); times in the unit of the queue, positive. */
export type Target =
  | { measure: 'serviceLevel'; rule: ServiceLevelName; atLeast: number }
  | { measure: 'waited' | 'abandonment' | 'occupancy' | 'waitTime' | 'asa'; atMost: number };

/** The work that comes: Erlang A with a mean patience, Erlang C without. */
export interface Demand {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout */
  arrivalRate: number;
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** of an exponential patience, in that unit of time; undefined: nobody gives up */
  meanPatience: number | undefined;
}

/** A demand with agents on duty; a fraction of an agent counts by Erlang B between whole numbers. */
export interface StaffedDemand extends Demand {
  agents: number;
}

/** How many agents a target takes. */
export interface Requirement {
  /** the smallest whole number */
  whole: number;
  /** the smallest number, not rounded; to be summed before rounding */
  fractional: number;
}

/** beyond so many agents the search gives up */
const MOST_AGENTS = 10_000_000;

/**
 * All measures of a staffed queue, by Erlang A or, without patience, Erlang C.
 *
 * @param queue - rates and times in one unit of time
 * @param window - acceptable wait and short-abandon threshold, in the same unit
 * @returns the measures; `{ stable: false }` for Erlang C where offered load ≥ agents
 * @throws RangeError when a parameter is out of its range
 */
export function erlangQueue(queue: StaffedDemand, window: WaitWindow): QueueResult {
  const { meanPatience, ...rest } = queue;
  return meanPatience === undefined ? erlangC(rest, window) : erlangA({ ...rest, meanPatience }, window);
}

/**
 * Agents needed for a target.
 *
 * @param demand - rates and times in one unit of time
 * @param target - what to achieve
 * @param window - acceptable wait and short-abandon threshold, in the same unit
 * @returns the smallest number, whole and as a fraction (Erlang B between whole numbers); 0 where the target
 *   holds without agents, as a mean wait longer than patience does. `whole` holds and one less does not; under
 *   the rule that may exceed 1 fewer agents still could hold again
 * @throws RangeError when a parameter is out of its range, or more than ten million agents were needed
 */
export function agentsNeeded(demand: Demand, target: Target, window: WaitWindow): Requirement {
  checkTarget(target);
  const keeps = (agents: number) => holds(erlangQueue({ ...demand, agents }, window), target);
  if (keeps(1e-6)) return { whole: 0, fractional: 0 };
  let enough = 1;
  while (!keeps(enough)) {
    enough *= 2;
    if (enough > MOST_AGENTS) throw new RangeError(`target: takes more than ${MOST_AGENTS} agents`);
  }
  const [, fractional] = turn(agents => !keeps(agents), enough === 1 ? 0 : enough / 2, enough);
  // Rounding noise of the fraction must not cost an agent.
  const whole = Math.max(1, Math.round(fractional));
  return { whole: keeps(whole) ? whole : whole + 1, fractional };
}

/**
 * Agents needed by several queues together: the fractions are summed, then rounded up once. Rounding each
 * queue or each interval first would add half an agent apiece on average.
 *
 * @param requirements - of each queue or interval
 * @returns their sum, whole and as a fraction
 */
export function agentsTogether(requirements: readonly Requirement[]): Requirement {
  const fractional = requirements.reduce((sum, each) => sum + each.fractional, 0);
  return { whole: Math.max(0, Math.ceil(fractional - 1e-9)), fractional };
}

/**
 * The largest arrival rate with which a target still holds.
 *
 * @param queue - its own arrival rate is not looked at
 * @param target - what to achieve
 * @param window - acceptable wait and short-abandon threshold, in the unit of time of the queue
 * @returns contacts per unit of time; 0 where it never holds, Infinity where it always does
 * @throws RangeError when a parameter is out of its range
 */
export function largestArrivalRate(
  queue: Omit<StaffedDemand, 'arrivalRate'>,
  target: Target,
  window: WaitWindow,
): number {
  const start = positive('agents', queue.agents) / positive('meanHandleTime', queue.meanHandleTime);
  checkTarget(target);
  return largest(arrivalRate => holds(erlangQueue({ ...queue, arrivalRate }, window), target), start);
}

/**
 * The longest mean handle time with which a target still holds.
 *
 * @param queue - its own mean handle time is not looked at
 * @param target - what to achieve
 * @param window - acceptable wait and short-abandon threshold, in the unit of time of the queue
 * @returns a time in that unit; 0 where it never holds, Infinity where it always does
 * @throws RangeError when a parameter is out of its range
 */
export function longestHandleTime(
  queue: Omit<StaffedDemand, 'meanHandleTime'>,
  target: Target,
  window: WaitWindow,
): number {
  const start = positive('agents', queue.agents) / positive('arrivalRate', queue.arrivalRate);
  checkTarget(target);
  return largest(meanHandleTime => holds(erlangQueue({ ...queue, meanHandleTime }, window), target), start);
}

/**
 * Whether a queue achieves a target.
 *
 * @param result - what theory says of the queue
 * @param target - what to achieve
 * @returns false for a queue that is unstable, and where the rule divides by nothing
 */
export function holds(result: QueueResult, target: Target): boolean {
  if (!result.stable) return false;
  if (target.measure !== 'serviceLevel') return result[target.measure] <= target.atMost;
  return (result.serviceLevel[target.rule] ?? 0) >= target.atLeast;
}

function checkTarget(target: Target): void {
  if (target.measure !== 'serviceLevel') positive('atMost', target.atMost);
  else if (!(target.atLeast > 0 && target.atLeast < 1)) {
    throw new RangeError(`atLeast: ${target.atLeast}, must be between 0 and 1`);
  }
}

/** The largest value that keeps, looked for by doubling or halving from the start. */
function largest(keeps: (value: number) => boolean, start: number): number {
  let value = start;
  if (keeps(value)) {
    for (let i = 0; i < 40; i++) {
      if (!keeps(value * 2)) return turn(keeps, value, value * 2)[0];
      value *= 2;
    }
    return Number.POSITIVE_INFINITY;
  }
  for (let i = 0; i < 60; i++) {
    value /= 2;
    if (keeps(value)) return turn(keeps, value, value * 2)[0];
  }
  return 0;
}

/** Between which two values, 1e-13 of them apart, `before` turns from true to false. */
function turn(before: (value: number) => boolean, from: number, to: number): [last: number, first: number] {
  let low = from;
  let high = to;
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (before(middle)) low = middle;
    else high = middle;
  }
  return [low, high];
}
