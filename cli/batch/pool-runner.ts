import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { PolicyError } from '../faults.ts';
import type { Answer, Job, Purpose } from './batch-worker.ts';
import type { Stretch, WrittenStretch } from './stretch.ts';
import type { Assignment, Runner, Task, TaskResult } from './task.ts';
import { buffersOf, LIMITS } from './thread.ts';

/** Orders that lie with each thread, so that it never waits for its next one. */
const EACH = 2;

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
    concurrentTasksPerWorker: EACH,
    workerData: { purpose: 'pool', assignment } satisfies Purpose,
    resourceLimits: LIMITS,
  });
  return new PoolRunner(pool, EACH * threads);
}

class PoolRunner implements Runner<TaskResult> {
  private readonly pool: Piscina;
  private readonly hands: number;
  /** fails when a thread ends that should not */
  private readonly broken: Promise<never>;
  private closed = false;

  constructor(pool: Piscina, hands: number) {
    this.pool = pool;
    this.hands = hands;
    this.broken = new Promise<never>((_, reject) => {
      // what still comes of a thread when the pool is closed is no fault
      pool.on('error', error => this.closed || reject(error));
    });
    this.broken.catch(() => {});
  }

  async run(
    tasks: Iterable<Task>,
    onResult: (task: Task, result: TaskResult) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const carryOut = async (task: Task) => {
      const answer = await this.answerTo({ task });
      if (signal.aborted) return;
      if ('policyFault' in answer) throw new PolicyError(answer.policyFault);
      if ('result' in answer) onResult(task, answer.result);
    };
    await untilAborted(
      this.each(tasks, carryOut, () => signal.aborted),
      signal,
    );
    if (signal.aborted) this.close();
  }

  async write(stretches: Iterable<Stretch>, take: (written: WrittenStretch) => void): Promise<void> {
    const early = new Map<number, WrittenStretch>();
    let asked = 0;
    let taken = 0;
    await this.each(stretches, async stretch => {
      const number = asked++;
      const answer = await this.answerTo({ stretch }, buffersOf(stretch));
      if ('written' in answer) early.set(number, answer.written);
      for (let next = early.get(taken); next !== undefined; next = early.get(taken)) {
        early.delete(taken);
        // only then: where it could not be taken, none of those behind it is
        take(next);
        taken++;
      }
    });
  }

  close(): void {
    this.closed = true;
    void this.pool.destroy();
  }

  private answerTo(job: Job, transferList: ArrayBuffer[] = []): Promise<Answer> {
    return this.pool.run(job, { transferList });
  }

  /** Does something with each, so many at a time. */
  private each<Given>(
    all: Iterable<Given>,
    act: (given: Given) => Promise<void>,
    isOver: () => boolean = () => false,
  ): Promise<unknown> {
    const coming = all[Symbol.iterator]();
    const hand = async () => {
      for (let next = coming.next(); !next.done && !isOver(); next = coming.next()) await act(next.value);
    };
    return Promise.race([Promise.all(Array.from({ length: this.hands }, hand)), this.broken]);
  }
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
