import type { Assignment, Runner, TaskResult } from './task.ts';
import { prepareWork } from './work.ts';

/** Works in this thread, and listens after every replication: for tests, and where there is no bundle to start. */
export function hereRunner(assignment: Assignment): Runner<TaskResult> {
  return {
    async run(tasks, onResult, signal) {
      const work = await prepareWork(assignment);
      for (const task of tasks) {
        const steps = work(task);
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            onResult(task, step.value);
            break;
          }
          await new Promise(resolve => setImmediate(resolve));
          if (signal.aborted) return;
        }
      }
    },
    close: () => {},
  };
}
