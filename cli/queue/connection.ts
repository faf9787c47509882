import { isIP } from 'node:net';
import type { Redis, RedisOptions } from 'ioredis';
import { errorCode, messageOf, QueueError } from '../faults.ts';
import type { QueueAddress } from './address.ts';

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

/** Whether a server says that it has no database of this number. */
export const isWithoutDatabase = (error: unknown) => /DB index/iu.test(messageOf(error));

/**
 * Leaves a connection whose server lacks the database, and tries again. ioredis by itself goes on in database 0, where
 * another queue may be.
 */
export function keepToDatabase(redis: Redis): void {
  redis.on('error', error => {
    if (isWithoutDatabase(error)) redis.disconnect(true);
  });
}

/** Connects and hears an answer; throws the error of the server or of the system, not what followed from it. */
export async function reach(redis: Redis): Promise<void> {
  let first: Error | undefined;
  redis.on('error', (error: Error) => {
    first ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw first ?? error;
  }
}

/** Why a server was not reached, in words that say what to do. */
export function notReached({ shown, username, password }: QueueAddress, error: unknown): QueueError {
  const text = messageOf(error) || errorCode(error);
  const isWrong = /^WRONGPASS/u.test(text);
  if (/^NOAUTH/u.test(text) || (isWrong && password === undefined))
    return new QueueError(
      `${shown}: asks for a password: give it in CCSIM_QUEUE_PASSWORD, or in the URL as in redis://:PASSWORD@HOST`,
    );
  if (isWrong)
    return new QueueError(
      username === undefined
        ? `${shown}: the password is wrong`
        : `${shown}: has no user ${username} with this password`,
    );
  return new QueueError(
    `${shown}: cannot be reached${/^(?:Connection is closed.*)?$/u.test(text) ? '' : `: ${text}`}`,
  );
}
