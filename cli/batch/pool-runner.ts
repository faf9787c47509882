import { fileURLToPath } from 'node:url';
import { PolicyError } from '../faults.ts';
import type { Answer, Purpose } from './batch-worker.ts';
import type { Assignment, Runner, Task, TaskResult } from './task.ts';

/** Works in so many threads. Aborting ends them at once. */
export async function poolRunner(
  address: URL,
  assignment: Assignment,
  threads: number,
): Promise<Runner<TaskResult>> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: fileURLToPath(address),
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    workerData: { purpose: 'pool', assignment } satisfies Purpose,
  });
  let closed = false;
  const close = () => {
    closed = true;
    void pool.destroy();
  };
  // what still comes of a thread when the pool is closed is no fault
  const broken = new Promise<never>((_, reject) => {
    pool.on('error', error => closed || reject(error));
  });
  broken.catch(() => {});
  return {
    async run(tasks, onResult, signal) {
      const coming = tasks[Symbol.iterator]();
      const carryOut = async (task: Task) => {
        const answer = (await pool.run(task)) as Answer;
        if (signal.aborted) return;
        if ('policyFault' in answer) throw new PolicyError(answer.policyFault);
        onResult(task, answer.result);
      };
      // each hand keeps one task in the pool; two hands a thread, so that none waits for its next one
      const hand = async () => {
        for (let next = coming.next(); !next.done && !signal.aborted; next = coming.next())
          await carryOut(next.value);
      };
      const hands = Array.from({ length: 2 * threads }, hand);
      await untilAborted(Promise.race([Promise.all(hands), broken]), signal);
      if (signal.aborted) close();
    },
    close,
  };
}

/** Waits for work, but no longer than until the signal; what fails after that is no fault. */
export function untilAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(stop, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
