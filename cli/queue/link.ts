import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Queue, Worker } from 'bullmq';
import type { Redis, RedisOptions } from 'ioredis';
import manifest from '../../package.json' with { type: 'json' };
import { errorCode, messageOf, QueueError, UsageError } from '../faults.ts';
import type { Terminal } from '../terminal.ts';
import type { QueueAddress } from './address.ts';

/** Before all keys of ours in Redis. */
export const PREFIX = 'ccsim';

/** Jobs of another version are in another queue: each version is done by its own workers. */
export const QUEUE_NAME = `jobs-${manifest.version}`;

/** The packages of others that a queue needs; they are installed by those who use one. */
export interface QueuePackages {
  Queue: typeof Queue;
  Worker: typeof Worker;
  Redis: typeof Redis;
}

/** A connection that has been looked at, and the queue behind it. */
export interface QueueLink {
  redis: Redis;
  queue: Queue;
  packages: QueuePackages;
  close(): void;
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

/** Connects, looks at the settings of the server, and tells when the connection is lost and found again. Throws QueueError. */
export async function openLink(address: QueueAddress, terminal: Terminal): Promise<QueueLink> {
  const packages = await loadPackages();
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
  return { redis, queue, packages, close: () => redis.disconnect() };
}

/** How ioredis is told where to go. Commands wait for a connection that is lost, however long. */
export function connectionOptions(address: QueueAddress): Omit<RedisOptions, 'replyMapping'> {
  const { host, port, username, password, database, isEncrypted } = address;
  return {
    ...{ host, port, db: database, maxRetriesPerRequest: null, disconnectTimeout: 300 },
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(isEncrypted ? { tls: isIP(host) > 0 ? {} : { servername: host } } : {}),
    retryStrategy: times => Math.min(50 * times, 1000),
  };
}

async function connected(
  address: QueueAddress,
  { Redis }: QueuePackages,
  terminal: Terminal,
): Promise<Redis> {
  const state = { reached: false, lost: false, fault: '' };
  const options = connectionOptions(address);
  const redis = new Redis({
    ...options,
    lazyConnect: true,
    retryStrategy: times => (state.reached ? options.retryStrategy!(times) : null),
  });
  redis.on('error', error => {
    state.fault = messageOf(error) || errorCode(error);
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    const reason = [state.fault, messageOf(error)].find(
      text => text !== '' && !/^Connection is closed/u.test(text),
    );
    throw new QueueError(`${address.shown}: cannot be reached${reason === undefined ? '' : `: ${reason}`}`);
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
