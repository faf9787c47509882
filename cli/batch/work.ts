import type { Scenario, Tally } from '../../engine/index.ts';
import { type LoadedPolicy, loadPolicies, replicateUnder } from '../load-policy.ts';
import { SampleSums } from './sample-sums.ts';
import type { Assignment, Setting, Task, TaskResult } from './task.ts';

/** Carries out a task's replications one by one: a step each, so that whoever works can listen in between. */
export type Work = (task: Task) => Generator<void, TaskResult, void>;

/** Makes ready for the tasks of an assignment. Throws PolicyError, then and later. */
export async function prepareWork({ settings, seed }: Assignment): Promise<Work> {
  const policies = await loadPolicies(settings.map(({ policy }) => policy));
  // the same object for all tasks: what the engine makes of a scenario, and compiles for it, it keeps by its identity
  const scenarios = settings.map(toBeSimulated);
  return task => {
    const setting = settings[task.setting]!;
    const replications = replicationsOf(scenarios[task.setting]!, policies[task.setting], seed, task);
    return setting.measures === undefined ? wholeTallies(replications) : sampled(replications, setting, task);
  };
}

/** Sums over the whole horizon are the same with any intervals; one is quickest. */
function toBeSimulated({ scenario, measures, interval = 0 }: Setting): Scenario {
  return measures === undefined ? scenario : { ...scenario, interval };
}

function* replicationsOf(
  scenario: Scenario,
  policy: LoadedPolicy | undefined,
  seed: string,
  { first, count }: Task,
): Generator<Tally, void, void> {
  for (let k = first; k < first + count; k++) yield replicateUnder(policy, scenario, seed, k);
}

function* wholeTallies(replications: Iterable<Tally>): Generator<void, TaskResult, void> {
  const tallies: Tally[] = [];
  for (const tally of replications) {
    tallies.push(tally);
    yield;
  }
  return { tallies };
}

function* sampled(
  replications: Iterable<Tally>,
  { scenario, measures, interval }: Setting,
  { count }: Task,
): Generator<void, TaskResult, void> {
  const sums = new SampleSums(scenario, { measures: measures!, count, interval });
  for (const tally of replications) {
    sums.add(tally);
    yield;
  }
  return sums.all();
}

/** The result of all steps. */
export function finished<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
