import { erlangCWaited } from './erlang-c.ts';
import { notNegative, positive } from './range.ts';

/** One priority class of M/M/n with a common mean handle time; the first of a list is served first. */
export interface PriorityClass {
  /** contacts per unit of time, positive; the unit is the caller's, the same throughout */
  arrivalRate: number;
}

/** One priority class of M/G/1. */
export interface OneAgentPriorityClass extends PriorityClass {
  /** in that unit of time, positive */
  meanHandleTime: number;
  /** variance of the handle time ÷ its squared mean, at least 0 */
  handleTimeScv: number;
}

/** What a class meets: a wait, or a queue that grows without end while the classes before it still do well. */
export type ClassWait =
  | { stable: true; waitTime: number; queueLength: number }
  | { stable: false /** contacts per unit of time */; growth: number };

/**
 * Mean waits of priority classes that nobody's handling is broken off for: M/M/n, one mean handle time.
 *
 * @param classes - the first is served first; within a class first come first served
 * @param meanHandleTime - of every class, in the unit of time of the rates, positive
 * @param agents - on duty, positive
 * @returns one result a class, in the order given; a class that with those before it offers as much work as
 *   all agents can do is unstable, as are those after it
 * @throws RangeError when a parameter is out of its range
 *
 * Cobham (1954): mean work ahead ÷ ((1 − load of the classes before) (1 − that load with one's own)).
 */
export function priorityWaits(
  classes: readonly PriorityClass[],
  meanHandleTime: number,
  agents: number,
): ClassWait[] {
  positive('meanHandleTime', meanHandleTime);
  positive('agents', agents);
  const loads = classes.map(each => positive('arrivalRate', each.arrivalRate) * meanHandleTime);
  const total = loads.reduce((sum, load) => sum + load, 0);
  const waited = total === 0 ? 0 : total < agents ? erlangCWaited(total, agents) : 1;
  const ahead = (waited * meanHandleTime) / agents;
  return waitsBehind(
    ahead,
    classes,
    loads.map(load => load / agents),
  );
}

/**
 * Mean waits of priority classes at one agent, each with its own law of handle time: M/G/1, nobody's handling
 * is broken off.
 *
 * @param classes - the first is served first; within a class first come first served
 * @returns one result a class, in the order given; a class that with those before it offers a load of 1 or
 *   more is unstable, as are those after it
 * @throws RangeError when a parameter is out of its range
 *
 * Cobham (1954). Where a class is unstable the agent is always busy, and the classes before it meet what time
 * they leave filled with its contacts.
 */
export function oneAgentPriorityWaits(classes: readonly OneAgentPriorityClass[]): ClassWait[] {
  const loads = classes.map(
    each => positive('arrivalRate', each.arrivalRate) * positive('meanHandleTime', each.meanHandleTime),
  );
  let ahead = 0;
  let left = 1;
  classes.forEach((each, i) => {
    const rest = (each.meanHandleTime * (1 + notNegative('handleTimeScv', each.handleTimeScv))) / 2;
    const taken = Math.min(loads[i]!, left);
    ahead += taken * rest;
    left -= taken;
  });
  return waitsBehind(ahead, classes, loads);
}

/** Cobham's quotient for each class, from the mean work ahead of a contact that finds no queue. */
function waitsBehind(ahead: number, classes: readonly PriorityClass[], shares: number[]): ClassWait[] {
  let before = 0;
  return classes.map(({ arrivalRate }, i) => {
    const share = shares[i]!;
    const upTo = before + share;
    const free = 1 - before;
    before = upTo;
    if (upTo >= 1) {
      const handled = (Math.max(0, free) * arrivalRate) / share;
      return { stable: false, growth: arrivalRate - handled };
    }
    const waitTime = ahead / (free * (1 - upTo));
    return { stable: true, waitTime, queueLength: arrivalRate * waitTime };
  });
}
