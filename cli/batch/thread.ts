import { Worker } from 'node:worker_threads';
import { PolicyError } from '../faults.ts';
import type { Answer, Order, Purpose } from './batch-worker.ts';
import { exchange } from './exchange.ts';
import type { Stretch } from './stretch.ts';
import type { Assignment, Runner, Task, TaskResult } from './task.ts';

/** Where a bundle has the code of a worker; undefined when run from source, which Node cannot load into one. */
export function workerAddress(): URL | undefined {
  return import.meta.url.endsWith('.js') ? new URL('./batch-worker.js', import.meta.url) : undefined;
}

/**
 * A thread's memory for what is young [MB]. V8 lets it grow to three times as much in a long run, for nothing that is
 * measurable here: hardly anything of a replication lives on.
 */
export const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** A thread that loads the engine while the main one reads scenarios. */
export function startThread(address: URL): Worker {
  const worker = new Worker(address, {
    workerData: { purpose: 'alone' } satisfies Purpose,
    resourceLimits: LIMITS,
  });
  worker.unref();
  return worker;
}

/** Works in one thread, so that this one stays awake to hear Ctrl-C. Aborting ends the thread. */
export function threadRunner(worker: Worker, assignment: Assignment): Runner<TaskResult> {
  const order = (message: Order, buffers: ArrayBuffer[] = []) => worker.postMessage(message, buffers);
  order({ assignment });
  return {
    run: (tasks, onResult, signal) => {
      const take = (task: Task, answer: Answer) => {
        if ('policyFault' in answer) throw new PolicyError(answer.policyFault);
        if ('result' in answer) onResult(task, answer.result);
      };
      return exchange(worker, tasks, { send: task => order({ task }), take }, signal);
    },
    write: (stretches, take) => {
      const send = (stretch: Stretch) => order({ stretch }, buffersOf(stretch));
      return exchange(worker, stretches, {
        send,
        take: (_, answer) => 'written' in answer && take(answer.written),
      });
    },
    close: () => void worker.terminate(),
  };
}

/** The buffers of a stretch, which change hands rather than being copied. */
export function buffersOf({ numerators, denominators }: Stretch): ArrayBuffer[] {
  return [numerators.buffer as ArrayBuffer, denominators.buffer as ArrayBuffer];
}
