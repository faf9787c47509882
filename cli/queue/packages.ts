import type { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { errorCode, UsageError } from '../faults.ts';

/** The packages of others that a queue needs; they are installed by those who use one. */
export interface QueuePackages {
  Queue: typeof Queue;
  Worker: typeof Worker;
  Redis: typeof Redis;
}

export async function loadPackages(): Promise<QueuePackages> {
  try {
    const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { Queue: bullmq.Queue, Worker: bullmq.Worker, Redis: ioredis.Redis };
  } catch (error) {
    if (!errorCode(error).endsWith('MODULE_NOT_FOUND')) throw error;
    throw new UsageError(
      '--queue needs two packages that are not installed: npm install bullmq@6 ioredis@6 (with -g if ccsim was)',
    );
  }
}
