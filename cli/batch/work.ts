import { Gatherer, type Scenario, type Tally } from '../../engine/index.ts';
import { loadPolicies, replicateUnder } from '../load-policy.ts';
import { SampleSums } from './sample-sums.ts';
import type { Assignment, Setting, Task, TaskResult } from './task.ts';

/** Carries out a task's replications one by one: a step each, so that whoever works can listen in between. */
export type Work = (task: Task) => Generator<void, TaskResult, void>;

/** Makes ready for the tasks of an assignment. Throws PolicyError, then and later. */
export async function prepareWork({ settings, seed, batches = 0 }: Assignment): Promise<Work> {
  const policies = await loadPolicies(settings.map(({ policy }) => policy));
  // the same object for all tasks: what the engine makes of a scenario, and compiles for it, it keeps by its identity
  const scenarios = settings.map(toBeSimulated);
  return task => {
    const setting = settings[task.setting]!;
    const isForReport = setting.measures === undefined;
    const run = (k: number) =>
      replicateUnder(policies[task.setting], scenarios[task.setting]!, seed, k, {
        waits: isForReport,
        lent: isForReport,
      });
    if (!isForReport) return sampled(task, run, setting);
    return gathered(task, run, new Gatherer(setting.scenario, { first: task.first, batches }));
  };
}

/** Sums over the whole horizon are the same with any intervals; one is quickest. */
function toBeSimulated({ scenario, measures, interval = 0 }: Setting): Scenario {
  return measures === undefined ? scenario : { ...scenario, interval };
}

type Run = (replication: number) => Tally;

function* gathered({ first, count }: Task, run: Run, gatherer: Gatherer): Generator<void, TaskResult, void> {
  for (let k = first; k < first + count; k++) {
    gatherer.add(run(k));
    yield;
  }
  return { gathered: gatherer.gathered };
}

function* sampled(
  { first, count }: Task,
  run: Run,
  { scenario, measures, interval }: Setting,
): Generator<void, TaskResult, void> {
  const sums = new SampleSums(scenario, { measures: measures!, count, interval });
  for (let k = first; k < first + count; k++) {
    sums.add(run(k));
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
