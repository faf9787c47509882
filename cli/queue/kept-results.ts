import type { Redis } from 'ioredis';
import { PREFIX, QUEUE_NAME } from './link.ts';
import { keyOf, RefusedJob } from './queued-setting.ts';

/** How long settings and results are kept in Redis [s]: a week, in which whoever asked for them comes for them. */
export const KEPT_FOR = 7 * 24 * 3600;

const ofSetting = (key: string) => `${PREFIX}:setting:${key}`;
const ofResult = (id: string) => `${PREFIX}:result:${id}`;
const ofHash = (id: string) => `${PREFIX}:hash:${id}`;
/** How many results have been kept. */
const COUNT = `${PREFIX}:done:${QUEUE_NAME}`;

export async function keepSetting(redis: Redis, key: string, text: string): Promise<void> {
  await redis.set(ofSetting(key), text, 'EX', KEPT_FOR);
}

export function settingIn(redis: Redis, key: string): Promise<string | null> {
  return redis.get(ofSetting(key));
}

/**
 * Keeps the result of a job: it is set once. One that was there before must be the same to the bit.
 *
 * @throws RefusedJob naming the job and both hashes
 */
export async function keepResult(redis: Redis, id: string, bytes: Uint8Array): Promise<string> {
  const own = keyOf(bytes);
  refuseOther(own, await redis.getBuffer(ofResult(id)));
  // both or none, whatever becomes of Redis: whoever finds the hash finds the result
  const set = await redis
    .multi()
    .set(ofResult(id), Buffer.from(bytes), 'EX', KEPT_FOR, 'NX')
    // neither outlives the other
    .expire(ofResult(id), KEPT_FOR)
    .set(ofHash(id), own, 'EX', KEPT_FOR)
    .exec();
  const failure = set!.find(([error]) => error !== null)?.[0];
  if (failure) throw failure;
  if (set![0]![1] !== null) await redis.incr(COUNT);
  else refuseOther(own, await redis.getBuffer(ofResult(id)));
  return own;
}

function refuseOther(own: string, before: Buffer | null): void {
  if (before !== null && keyOf(before) !== own)
    throw new RefusedJob(
      `has two results that differ: one with the hash ${keyOf(before)} is kept, now came ${own}, though scenario, version and seed are the same`,
    );
}

/** The hashes of results that are there; null where none is. */
export async function hashesIn(redis: Redis, ids: readonly string[]): Promise<(string | null)[]> {
  return ids.length === 0 ? [] : redis.mget(...ids.map(ofHash));
}

/** A result with the hash that is kept of it, as they are at one instant; null where there is none. */
export async function resultIn(
  redis: Redis,
  id: string,
): Promise<{ hash: string; bytes: Buffer | null } | null> {
  const [hash, bytes] = await redis.mgetBuffer(ofHash(id), ofResult(id));
  return hash ? { hash: hash.toString(), bytes: bytes ?? null } : null;
}

/** What has a job done anew, in words. */
export function howToForget(id: string): string {
  return `redis-cli del ${ofResult(id)} ${ofHash(id)} has it done anew`;
}

/** How many results workers of this version have kept. */
export async function doneIn(redis: Redis): Promise<number> {
  return Number((await redis.get(COUNT)) ?? 0);
}
