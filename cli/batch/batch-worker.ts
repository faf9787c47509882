import { parentPort, workerData } from 'node:worker_threads';
import { PolicyError } from '../faults.ts';
import type { Stretch, WrittenStretch } from './stretch.ts';
import type { Assignment, Task, TaskResult } from './task.ts';
import { buffersOf, finished, prepareWork, type Work } from './work.ts';

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

/** What a pool's thread does with a job; buffers of its answer change hands. */
export async function work(job: Job): Promise<Answer> {
  if (purpose?.purpose !== 'pool') throw new Error('this thread belongs to no pool');
  ready ??= prepareWork(purpose.assignment);
  const [answer, buffers] = await answerTo(job, ready);
  const { Piscina } = await import('piscina');
  return Piscina.move({
    get [Piscina.transferableSymbol]() {
      return buffers;
    },
    get [Piscina.valueSymbol]() {
      return answer;
    },
  } as never) as unknown as Answer;
}

if (purpose?.purpose === 'alone')
  parentPort!.on('message', (order: Order) => {
    if ('assignment' in order) ready = prepareWork(order.assignment);
    else
      answerTo(order, ready!).then(
        ([answer, buffers]) => parentPort!.postMessage(answer, buffers),
        // thrown where nobody catches it, it ends the worker, and the main thread hears of it
        (error: unknown) => setImmediate(() => Promise.reject(error)),
      );
  });

/** An answer with its buffers. */
async function answerTo(job: Job, whenReady: Promise<Work>): Promise<[Answer, ArrayBuffer[]]> {
  if ('stretch' in job) {
    const { buffersOfStretch, writeStretch } = await import('./stretch.ts');
    const written = writeStretch(job.stretch);
    return [{ written }, buffersOfStretch(written)];
  }
  try {
    const result = finished((await whenReady)(job.task));
    return [{ result }, buffersOf(result)];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return [{ policyFault: error.message }, []];
  }
}
