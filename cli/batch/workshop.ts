import type { Worker } from 'node:worker_threads';
import { hereRunner } from './here-runner.ts';
import type { Assignment, Runner, TaskResult } from './task.ts';
import { startThread, threadRunner, workerAddress } from './thread.ts';

/** Work that takes longer on one core is worth a pool [s]. */
const WORTH_A_POOL = 1;

/** Where replications are carried out. */
export interface Workshop {
  /**
   * A runner whose results are what the assignment wants.
   *
   * @param seconds - roughly how long it will take on one core
   */
  runner<Result extends TaskResult>(
    assignment: Assignment,
    seconds: number,
    jobs: number,
  ): Promise<Runner<Result>>;
  close(): void;
}

/** From source, which Node cannot load into a thread. */
const WITHOUT_THREADS: Workshop = {
  runner: async <Result extends TaskResult>(assignment: Assignment) =>
    hereRunner(assignment) as unknown as Runner<Result>,
  close: () => {},
};

/**
 * Opens the workshop; early is best: its first thread loads the engine while this one reads scenarios.
 *
 * @param isNeeded - false where a thread may not be needed: then it is started when one is
 */
export function openWorkshop(isNeeded = true): Workshop {
  const address = workerAddress();
  if (address === undefined) return WITHOUT_THREADS;
  let thread: Worker | undefined = isNeeded ? startThread(address) : undefined;
  const dismiss = () => {
    void thread?.terminate();
    thread = undefined;
  };
  let open: Runner<TaskResult> | undefined;
  return {
    async runner<Result extends TaskResult>(assignment: Assignment, seconds: number, jobs: number) {
      if (jobs > 1 && seconds > WORTH_A_POOL) {
        dismiss();
        open?.close();
        open = await (await import('./pool-runner.ts')).poolRunner(address, assignment, jobs);
        return open as unknown as Runner<Result>;
      }
      thread ??= startThread(address);
      return threadRunner(thread, assignment) as unknown as Runner<Result>;
    },
    close() {
      dismiss();
      open?.close();
    },
  };
}
