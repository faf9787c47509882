import { QueueError } from '../faults.ts';
import type { QueueAddress } from './address.ts';
import { connectionOptions, notReached, reach } from './connection.ts';
import type { QueuePackages } from './packages.ts';

/**
 * The address as it is to be used: without the password where the server lets anybody in, which is taken only of this
 * machine and of one that is trusted. Throws QueueError.
 */
export async function addressWithin(
  address: QueueAddress,
  packages: Pick<QueuePackages, 'Redis'>,
): Promise<QueueAddress> {
  // without a password of ours, a server that asks for one is told of when it is reached
  if (address.password === undefined || !(await letsStrangersIn(address, packages))) return address;
  if (!address.mayBeOpen)
    throw new QueueError(
      `${address.shown}: lets in whoever has no password, as another machine’s Redis must not; set requirepass there, or take --insecure in a network where you trust everybody`,
    );
  const { username } = address;
  return username === undefined || username === 'default' ? { ...address, password: undefined } : address;
}

/** Whether a server answers somebody without user and password. Throws QueueError where nobody answers. */
async function letsStrangersIn(
  address: QueueAddress,
  { Redis }: Pick<QueuePackages, 'Redis'>,
): Promise<boolean> {
  const stranger = { ...address, username: undefined, password: undefined, database: 0 };
  const redis = new Redis({ ...connectionOptions(stranger), lazyConnect: true, retryStrategy: () => null });
  try {
    await reach(redis);
    return true;
  } catch (error) {
    if (/^NOAUTH/u.test((error as Error).message)) return false;
    // who may not do this may do other things
    if (/^NOPERM/u.test((error as Error).message)) return true;
    throw notReached(address, error);
  } finally {
    redis.disconnect();
  }
}
