import { parentPort, workerData } from 'node:worker_threads';
import { PolicyError } from '../faults.ts';
import type { Assignment, Task, TaskResult } from './task.ts';
import { buffersOf, finished, prepareWork, type Work } from './work.ts';

/** What a worker is told: first what all tasks share, then tasks. */
export type Order = { assignment: Assignment } | { task: Task };

/** What it answers to a task. */
export type Answer = { result: TaskResult } | { policyFault: string };

/** What a thread is started with: `alone` waits for orders, a thread of a pool has its assignment at once. */
export type Purpose = { purpose: 'alone' } | { purpose: 'pool'; assignment: Assignment };

const purpose = workerData as Purpose | null;
let ready: Promise<Work> | undefined;

/** What a pool's thread does with a task; its buffers change hands. */
export async function work(task: Task): Promise<Answer> {
  if (purpose?.purpose !== 'pool') throw new Error('this thread belongs to no pool');
  ready ??= prepareWork(purpose.assignment);
  const answer = await answerTo(task, ready);
  if (!('result' in answer)) return answer;
  const { Piscina } = await import('piscina');
  return Piscina.move({
    get [Piscina.transferableSymbol]() {
      return buffersOf(answer.result);
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
      answerTo(order.task, ready!).then(
        answer => parentPort!.postMessage(answer, 'result' in answer ? buffersOf(answer.result) : []),
        // thrown where nobody catches it, it ends the worker, and the main thread hears of it
        (error: unknown) => setImmediate(() => Promise.reject(error)),
      );
  });

async function answerTo(task: Task, whenReady: Promise<Work>): Promise<Answer> {
  try {
    return { result: finished((await whenReady)(task)) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { policyFault: error.message };
  }
}
