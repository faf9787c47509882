import { hostname } from 'node:os';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import manifest from '../../package.json' with { type: 'json' };
import { QueueError } from '../faults.ts';
import type { Terminal } from '../terminal.ts';
import type { QueueAddress } from './address.ts';
import { connectionOptions, isWithoutDatabase, keepToDatabase, notReached, reach } from './connection.ts';
import { addressWithin } from './entry.ts';
import { loadPackages, type QueuePackages } from './packages.ts';

/** Before all keys of ours in Redis. */
export const PREFIX = 'ccsim';

/** Jobs of another version are in another queue: each version is done by its own workers. */
export const QUEUE_NAME = `jobs-${manifest.version}`;

/** A connection that has been looked at, and the queue behind it. */
export interface QueueLink {
  redis: Redis;
  queue: Queue;
  packages: QueuePackages;
  /** by which it was reached */
  address: QueueAddress;
  close(): void;
}

/** Connects, looks at the settings of the server, and tells when the connection is lost and found again. Throws QueueError. */
export async function openLink(given: QueueAddress, terminal: Terminal): Promise<QueueLink> {
  const packages = await loadPackages();
  const address = await addressWithin(given, packages);
  const redis = await connected(address, packages, terminal);
  try {
    await checkSettings(redis, address, terminal);
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  const queue = new packages.Queue(QUEUE_NAME, { connection: redis, prefix: PREFIX });
  // connections that are lost are told of below, once
  queue.on('error', () => {});
  return { redis, queue, packages, address, close: () => redis.disconnect() };
}

async function connected(
  address: QueueAddress,
  { Redis }: QueuePackages,
  terminal: Terminal,
): Promise<Redis> {
  const state = { reached: false, lost: false };
  const options = connectionOptions(address);
  const redis = new Redis({
    ...options,
    lazyConnect: true,
    retryStrategy: times => (state.reached ? options.retryStrategy!(times) : null),
  });
  keepToDatabase(redis);
  try {
    await reach(redis);
  } catch (error) {
    throw isWithoutDatabase(error) ? await withoutDatabase(address, Redis) : notReached(address, error);
  }
  state.reached = true;
  redis.on('reconnecting', () => {
    if (!state.lost) terminal.tell(`ccsim: ${address.shown}: the connection is lost, waiting for it\n`);
    state.lost = true;
  });
  redis.on('ready', () => {
    if (state.lost) terminal.tell(`ccsim: ${address.shown}: the connection is back\n`);
    state.lost = false;
  });
  return redis;
}

/** Says how many databases there are, if the server does. */
async function withoutDatabase(address: QueueAddress, Redis: QueuePackages['Redis']): Promise<QueueError> {
  const { shown, database } = address;
  const redis = new Redis({ ...connectionOptions({ ...address, database: 0 }), lazyConnect: true });
  await reach(redis).catch(() => {});
  const count = Number(await settingOf(redis, 'databases'));
  redis.disconnect();
  const there = count > 0 ? `: there are 0 to ${count - 1}` : '';
  return new QueueError(`${shown}: has no database ${database}${there}`);
}

/** Jobs must not be thrown away for want of memory, and should survive a restart. */
async function checkSettings(redis: Redis, { shown }: QueueAddress, terminal: Terminal): Promise<void> {
  const eviction = await settingOf(redis, 'maxmemory-policy');
  const log = await settingOf(redis, 'appendonly');
  if (eviction === undefined || log === undefined) {
    terminal.tell(
      `ccsim: ${shown}: does not tell its settings; maxmemory-policy must be noeviction, appendonly should be yes\n`,
    );
    return;
  }
  if (eviction !== 'noeviction')
    throw new QueueError(
      `${shown}: has maxmemory-policy ${eviction} and may throw jobs away; set it: redis-cli config set maxmemory-policy noeviction`,
    );
  if (log !== 'yes')
    terminal.tell(
      `ccsim: ${shown}: warning: appendonly is ${log}: what is queued and done is lost if Redis stops; redis-cli config set appendonly yes\n`,
    );
}

async function settingOf(redis: Redis, name: string): Promise<string | undefined> {
  try {
    const answer = (await redis.config('GET', name)) as string[];
    return answer[1];
  } catch {
    return undefined;
  }
}

/** What a worker is called: its machine, its process and its threads. */
export function workerName(threads: number): string {
  return `${hostname().replaceAll(/[^\w.-]/gu, '-')}/${process.pid}/${threads}`;
}
