import { isIPv4 } from 'node:net';
import type { Given, OptionSpec } from '../command.ts';
import { UsageError } from '../faults.ts';

/** Options of whatever talks to a queue. */
export const QUEUE_OPTIONS = {
  queue: {
    value: 'URL',
    about: 'a queue on Redis, as in redis://127.0.0.1:6379; ccsim worker does its jobs',
  },
  insecure: { about: 'with --queue: another machine’s Redis even without password and TLS' },
} as const satisfies Record<string, OptionSpec>;

/** Where a queue is, and how to get in. */
export interface QueueAddress {
  host: string;
  port: number;
  isEncrypted: boolean;
  username: string | undefined;
  password: string | undefined;
  /** number of the database */
  database: number;
  /** whether it is fit although it asks for no password: it is this machine's, or --insecure says so */
  mayBeOpen: boolean;
  /** as it may be shown: without a password */
  shown: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The address of `--queue`; undefined: it is not given. Throws UsageError where it is wrong, or open to anybody. */
export function readQueueAddress(
  given: Given,
  command: string,
  environment: Environment = process.env,
): QueueAddress | undefined {
  const text = given.text('queue');
  if (text === undefined) {
    if (given.has('insecure')) throw new UsageError('--insecure goes with --queue', command);
    return undefined;
  }
  const address = parseAddress(text, command, environment.CCSIM_QUEUE_PASSWORD);
  address.mayBeOpen ||= given.has('insecure');
  if (address.mayBeOpen || (address.isEncrypted && address.password !== undefined)) return address;
  const lacks = [
    ...(address.password === undefined ? ['a password (in CCSIM_QUEUE_PASSWORD)'] : []),
    ...(address.isEncrypted ? [] : ['TLS (rediss://)']),
  ];
  throw new UsageError(
    `--queue ${address.shown}: is another machine, which needs ${lacks.join(' and ')}; --insecure goes without, in a network where you trust everybody`,
    command,
  );
}

/** The same where it must be given. */
export function requireQueueAddress(given: Given, command: string): QueueAddress {
  const address = readQueueAddress(given, command);
  if (address === undefined)
    throw new UsageError('--queue URL is needed, such as redis://127.0.0.1:6379', command);
  return address;
}

/** A text in which no address shows its password. */
export function withoutPasswords(text: string): string {
  return text.replaceAll(/(rediss?:\/\/)\S*@/gu, '$1…@').replaceAll(/(rediss?:\/\/[^?#\s]*[?#])\S+/gu, '$1…');
}

function parseAddress(text: string, command: string, password: string | undefined): QueueAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const database = /^\/?(\d{0,9})$/u.exec(url?.pathname ?? '')?.[1];
  const isRedis = url?.protocol === 'redis:' || url?.protocol === 'rediss:';
  const given = url && userOf(url);
  const isMore = /[?#]/u.test(text);
  if (url === undefined || !isRedis || url.hostname === '' || database === undefined || !given || isMore)
    throw new UsageError(
      `--queue ${withoutPasswords(text)}: expected redis://HOST:PORT, or rediss:// for TLS, with /N for a database${isMore ? ', and nothing more' : ''}; in a password, %25 stands for %, %2F for /, %3F for ? and %23 for #`,
      command,
    );
  const port = url.port === '' ? 6379 : Number(url.port);
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  return {
    ...{ host, port, isEncrypted: url.protocol === 'rediss:', mayBeOpen: isLoopback(host) },
    username: given.name || undefined,
    password: given.word || password || undefined,
    database: Number(database),
    shown: `${url.protocol}//${url.hostname}:${port}${database === '' ? '' : `/${database}`}`,
  };
}

/** Undefined where % begins no letter. */
function userOf({ username, password }: URL): { name: string; word: string } | undefined {
  try {
    return { name: decodeURIComponent(username), word: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
