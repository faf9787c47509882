import { workerData } from 'node:worker_threads';
import type { SandboxedJob } from 'bullmq';
import type { QueueAddress } from './address.ts';
import { connectionOptions, keepToDatabase } from './connection.ts';
import { JobWork } from './job-work.ts';
import { keepResult, settingIn } from './kept-results.ts';

/** What a thread of a worker is started with. */
export interface ProcessorData {
  address: QueueAddress;
  allowPolicies: boolean;
}

const { address, allowPolicies } = workerData as ProcessorData;
const { Redis } = await import('ioredis');
const redis = new Redis(connectionOptions(address));
// commands wait until the connection is back; the main thread tells of it
keepToDatabase(redis);
const work = new JobWork(key => settingIn(redis, key), allowPolicies);

/** Does one job, in a thread of its own so that locks are renewed meanwhile; BullMQ asks for a default export. */
export default async function carryOut(job: SandboxedJob): Promise<string> {
  const id = job.id ?? '';
  return keepResult(redis, id, await work.carryOut(id, job.data));
}
