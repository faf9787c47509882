import type { Journal } from './journal.ts';
import type { Experiment } from './plan.ts';
import { nextTasks, type Shard } from './schedule.ts';
import type { Runner, Task, TaskSamples } from './task.ts';

/** Is told of each result once it is kept. */
export type OnKept = (task: Task, samples: TaskSamples) => void;

/**
 * Carries out all tasks of a shard that the journal lacks, in rounds where replications end by themselves: what comes
 * next is decided by results alone. Returns whether all is done; false: it was interrupted.
 */
export async function carryOut(
  experiment: Experiment,
  journal: Journal,
  runner: Runner<TaskSamples>,
  { shard, signal, onKept }: { shard: Shard; signal: AbortSignal; onKept: OnKept },
): Promise<boolean> {
  for (;;) {
    const tasks = nextTasks(experiment, journal, shard);
    if (tasks.length === 0) return true;
    if (signal.aborted) return false;
    await runner.run(
      tasks,
      (task, samples) => {
        journal.save(task, samples);
        onKept(task, samples);
      },
      signal,
    );
    if (signal.aborted && tasks.some(task => !journal.has(task))) return false;
  }
}
