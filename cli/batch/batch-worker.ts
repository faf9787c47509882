import { parentPort, workerData } from 'node:worker_threads';
import { PolicyError } from '../faults.ts';
import type { Stretch, WrittenStretch } from './stretch.ts';
import type { Assignment, Task, TaskResult } from './task.ts';
import { finished, prepareWork, type Work } from './work.ts';

/** A task, or results of tasks to write as rows. */
export type Job = { task: Task } | { stretch: Stretch };

/** What a worker is told: first what all tasks share, then jobs. */
export type Order = { assignment: Assignment } | Job;

/** What it answers to a job. */
export type Answer = { result: TaskResult } | { policyFault: string } | { written: WrittenStretch };

/** What a thread is started with: `alone` waits for orders, a thread of a pool has its assignment at once. */
export type Purpose = { purpose: 'alone' } | { purpose: 'pool'; assignment: Assignment };

const purpose = workerData as Purpose | null;
let ready: Promise<Work> | undefined;

/** What a pool's thread does with a job. */
export function work(job: Job): Promise<Answer> {
  if (purpose?.purpose !== 'pool') throw new Error('this thread belongs to no pool');
  ready ??= prepareWork(purpose.assignment);
  return answerTo(job, ready);
}

if (purpose?.purpose === 'alone')
  parentPort!.on('message', (order: Order) => {
    if ('assignment' in order) ready = prepareWork(order.assignment);
    else
      answerTo(order, ready!).then(
        answer => parentPort!.postMessage(answer),
        // thrown where nobody catches it, it ends the worker, and the main thread hears of it
        (error: unknown) => setImmediate(() => Promise.reject(error)),
      );
  });

/**
 * An answer, which is copied to the main thread. Its buffers must not change hands: once one has left a thread, compiled
 * code asks of every array of numbers whether it is still there, and simulations take a fifth longer (benchmarks/jobs.ts).
 */
async function answerTo(job: Job, whenReady: Promise<Work>): Promise<Answer> {
  if ('stretch' in job) return { written: (await import('./stretch.ts')).writeStretch(job.stretch) };
  try {
    return { result: finished((await whenReady)(job.task)) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { policyFault: error.message };
  }
}
