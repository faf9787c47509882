import {
  agentsTogether,
  type ClassWait,
  oneAgentPriorityWaits,
  priorityWaits,
  type Requirement,
} from '../../engine/index.ts';
import { UsageError } from '../faults.ts';
import { FORMULAS, type FullQueue, type TheoryResult } from './formulas.ts';
import type { TheoryInputs, TheoryQueue } from './inputs.ts';
import { complete, type Solved, solve, unknownOf } from './solve.ts';

/** One queue, class or number of agents with what the closed form says of it. */
export interface TheoryCase {
  name: string;
  queue: FullQueue;
  /** what was left open and has been found */
  solved: Solved | undefined;
  result: TheoryResult;
}

/** All that is printed. */
export interface TheoryAnswer {
  formula: string;
  title: string;
  model: string;
  cases: TheoryCase[];
  /** agents of several queues, summed before they are rounded */
  together: Requirement | undefined;
  /** the same calls as one queue */
  pooled: TheoryCase | undefined;
}

/** What the formula says. Throws UsageError when something is missing or out of its range. */
export function answer(formula: string, inputs: TheoryInputs): TheoryAnswer {
  try {
    return formula === 'priorities' ? priorityAnswer(inputs) : queueAnswer(formula, inputs);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, 'theory');
    throw error;
  }
}

function queueAnswer(formula: string, inputs: TheoryInputs): TheoryAnswer {
  const { title, model } = FORMULAS[formula]!;
  const [first] = inputs.queues;
  const queues =
    inputs.ladder.length > 0 ? inputs.ladder.map(agents => ({ ...first!, agents })) : inputs.queues;
  const names = queues.map((queue, k) => caseName(queue, k, inputs));
  const cases = queues.map((queue, k) => caseOf(formula, names[k]!, queue, inputs));
  const needs = cases.flatMap(({ solved }) => solved?.requirement ?? []);
  const several = needs.length > 1;
  return {
    ...{ formula, title, model, cases },
    together: several ? agentsTogether(needs) : undefined,
    pooled: several ? pooledCase(formula, inputs) : undefined,
  };
}

function caseName({ agents }: TheoryQueue, index: number, inputs: TheoryInputs): string {
  if (inputs.ladder.length > 0) return `${agents}`;
  return inputs.queues.length > 1 ? `queue ${index + 1}` : '';
}

function caseOf(formula: string, name: string, queue: TheoryQueue, inputs: TheoryInputs): TheoryCase {
  const { solvable, evaluate } = FORMULAS[formula]!;
  const known = formula === 'mg1' ? { ...queue, agents: queue.agents ?? 1 } : queue;
  const what = unknownOf(known);
  const solved = what !== undefined && solvable ? solve(formula, known, what, inputs) : undefined;
  const full = solved?.queue ?? complete(known, what);
  return { name, queue: full, solved, result: evaluate(full, inputs) };
}

/** All calls in one queue: rates add up, handle times by their share of the calls. */
function pooledCase(formula: string, inputs: TheoryInputs): TheoryCase | undefined {
  const rates = inputs.queues.map(queue => queue.arrivalRate!);
  const arrivalRate = rates.reduce((sum, rate) => sum + rate, 0);
  const load = inputs.queues.reduce((sum, queue, k) => sum + rates[k]! * queue.meanHandleTime!, 0);
  const [first] = inputs.queues;
  if (inputs.queues.some(queue => queue.patience?.text !== first!.patience?.text)) return undefined;
  const queue: TheoryQueue = { ...first!, arrivalRate, meanHandleTime: load / arrivalRate };
  return caseOf(formula, 'pooled', queue, inputs);
}

function priorityAnswer({ queues }: TheoryInputs): TheoryAnswer {
  const agents = queues[0]!.agents ?? 1;
  const full = queues.map(queue => complete({ ...queue, agents }, unknownOf({ ...queue, agents })));
  const [first] = full;
  const alike = full.every(queue => queue.meanHandleTime === first!.meanHandleTime && queue.cv === 1);
  if (!alike && agents !== 1) {
    throw new UsageError('priorities with several agents need one --aht and no --cv', 'theory');
  }
  const waits = alike
    ? priorityWaits(full, first!.meanHandleTime, agents)
    : oneAgentPriorityWaits(full.map(queue => ({ ...queue, handleTimeScv: queue.cv * queue.cv })));
  return {
    ...{ formula: 'priorities', title: 'Priorities', together: undefined, pooled: undefined },
    model: 'calls at random, the first class is served first, nobody is interrupted, nobody gives up',
    cases: full.map((queue, k) => ({
      name: `class ${k + 1}`,
      queue,
      solved: undefined,
      result: classResult(waits[k]!, queue),
    })),
  };
}

function classResult(wait: ClassWait, { arrivalRate, meanHandleTime }: FullQueue): TheoryResult {
  return { ...wait, offeredLoad: arrivalRate * meanHandleTime } as TheoryResult;
}
