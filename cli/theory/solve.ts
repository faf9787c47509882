import {
  agentsNeeded,
  erlangB,
  largestArrivalRate,
  longestHandleTime,
  type Requirement,
  type Target,
} from '../../engine/index.ts';
import { UsageError } from '../faults.ts';
import { type FullQueue, meanPatienceOf, missing } from './formulas.ts';
import type { TheoryInputs, TheoryQueue } from './inputs.ts';
import type { TheoryTarget } from './target.ts';

/** A queue whose missing quantity has been found. */
export interface Solved {
  queue: FullQueue;
  what: 'agents' | 'calls' | 'aht';
  /** of agents */
  requirement: Requirement | undefined;
}

type Unknown = Solved['what'];

/** The one quantity that a queue leaves open, undefined if it leaves none. */
export function unknownOf({ arrivalRate, meanHandleTime, agents }: TheoryQueue): Unknown | undefined {
  const open: Unknown[] = [];
  if (agents === undefined) open.push('agents');
  if (arrivalRate === undefined) open.push('calls');
  if (meanHandleTime === undefined) open.push('aht');
  if (open.length < 2) return open[0];
  throw new UsageError(
    `--${open.join(' and --')} are missing: one of calls, aht and agents may be left open`,
    'theory',
  );
}

/** Finds what a queue leaves open, so that it keeps the target. */
export function solve(formula: string, queue: TheoryQueue, what: Unknown, inputs: TheoryInputs): Solved {
  const { target } = inputs;
  if (target === undefined) {
    throw new UsageError(
      `--${what} is missing: give it, or --target "80 % in 20 s" to solve for it`,
      'theory',
    );
  }
  return formula === 'erlang-b'
    ? solveBlocking(queue, what, target)
    : solveWaiting(formula, queue, what, inputs, target);
}

function solveWaiting(
  formula: string,
  queue: TheoryQueue,
  what: Unknown,
  window: TheoryInputs,
  { measure, rule, value }: TheoryTarget,
): Solved {
  if (measure === 'blocked') throw new UsageError('--target blocked goes with erlang-b only', 'theory');
  const target: Target =
    measure === 'serviceLevel' ? { measure, rule, atLeast: value } : { measure, atMost: value };
  const meanPatience = formula === 'erlang-a' ? meanPatienceOf(queue, formula) : undefined;
  const known = { ...(queue as FullQueue), meanPatience };
  if (what === 'agents') return withAgents(queue, agentsNeeded(known, target, window));
  if (what === 'calls') return found(queue, what, largestArrivalRate(known, target, window));
  return found(queue, what, longestHandleTime(known, target, window));
}

function solveBlocking(queue: TheoryQueue, what: Unknown, { measure, value }: TheoryTarget): Solved {
  if (measure !== 'blocked') throw new UsageError('erlang-b solves for --target "blocked 1 %"', 'theory');
  if (value >= 1) throw new UsageError('--target blocked 100 %: always holds, expected less', 'theory');
  const { arrivalRate, meanHandleTime, agents } = queue as FullQueue;
  if (what === 'agents') return withAgents(queue, agentsToBlock(arrivalRate * meanHandleTime, value));
  const load = turning(x => erlangB(x, agents) <= value);
  return found(queue, what, load / (what === 'calls' ? meanHandleTime : arrivalRate));
}

/** Fewest agents, whole and as a fraction, that block at most a share. */
function agentsToBlock(load: number, share: number): Requirement {
  const fractional = turning(agents => erlangB(load, agents) > share);
  const whole = Math.max(1, Math.round(fractional));
  return { whole: erlangB(load, whole) <= share ? whole : whole + 1, fractional };
}

/** Where a condition that holds for small values stops to hold. */
function turning(holds: (value: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (holds(high)) {
    low = high;
    high *= 2;
    if (high > 1e8) throw new UsageError('--target takes more than a hundred million agents', 'theory');
  }
  while (high - low > 1e-12 * high && high > 1e-12) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function withAgents(queue: TheoryQueue, requirement: Requirement): Solved {
  return { queue: { ...(queue as FullQueue), agents: requirement.whole }, what: 'agents', requirement };
}

function found(queue: TheoryQueue, what: 'calls' | 'aht', value: number): Solved {
  if (value === 0) throw new UsageError(`no --${what} is small enough to keep the target`, 'theory');
  if (value === Number.POSITIVE_INFINITY) throw new UsageError(`every --${what} keeps the target`, 'theory');
  const key = what === 'calls' ? 'arrivalRate' : 'meanHandleTime';
  return { queue: { ...(queue as FullQueue), [key]: value }, what, requirement: undefined };
}

/** Refuses a queue that lacks something which the formula does not solve for. */
export function complete(queue: TheoryQueue, what: Unknown | undefined): FullQueue {
  if (what === undefined) return queue as FullQueue;
  const expected = {
    agents: 'a number of agents',
    calls: 'a rate such as 100/h',
    aht: 'a duration such as 3 min',
  };
  throw missing(what, expected[what]);
}
