import { Worker } from 'node:worker_threads';
import { PolicyError } from '../faults.ts';
import type { Answer, Order, Purpose } from './batch-worker.ts';
import type { Assignment, Runner, Task, TaskResult } from './task.ts';

/** Where a bundle has the code of a worker; undefined when run from source, which Node cannot load into one. */
export function workerAddress(): URL | undefined {
  return import.meta.url.endsWith('.js') ? new URL('./batch-worker.js', import.meta.url) : undefined;
}

/** A thread that loads the engine while the main one reads scenarios. */
export function startThread(address: URL): Worker {
  const worker = new Worker(address, { workerData: { purpose: 'alone' } satisfies Purpose });
  worker.unref();
  return worker;
}

/** Works in one thread, so that this one stays awake to hear Ctrl-C. Aborting ends the thread. */
export function threadRunner(worker: Worker, assignment: Assignment): Runner<TaskResult> {
  const order = (message: Order) => worker.postMessage(message);
  order({ assignment });
  return {
    run: (tasks, onResult, signal) =>
      new Promise((resolve, reject) => {
        const coming = tasks[Symbol.iterator]();
        const underWay: Task[] = [];
        const give = () => {
          const { value, done } = coming.next();
          if (done) return;
          underWay.push(value);
          order({ task: value });
        };
        const leave = () => {
          worker.off('message', take).off('error', reject).off('exit', ended).unref();
          signal.removeEventListener('abort', stop);
          resolve();
        };
        const stop = () => {
          leave();
          void worker.terminate();
        };
        const ended = (code: number) => reject(new Error(`the worker ended with status ${code}`));
        const take = (answer: Answer) => {
          if ('policyFault' in answer) {
            reject(new PolicyError(answer.policyFault));
            return;
          }
          const task = underWay.shift()!;
          try {
            give();
            onResult(task, answer.result);
            if (underWay.length === 0) leave();
          } catch (error) {
            reject(error);
          }
        };
        if (signal.aborted) return stop();
        worker.ref();
        worker.on('message', take).on('error', reject).on('exit', ended);
        signal.addEventListener('abort', stop);
        // two, so that the thread never waits for its next one
        give();
        give();
        if (underWay.length === 0) leave();
      }),
    close: () => void worker.terminate(),
  };
}
