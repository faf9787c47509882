import type { Served, ServedList } from './served.ts';

/** The parts of a request that decide about its answer. */
export interface Asked {
  method: string;
  /** as it was sent, never decoded */
  target: string;
  /** names and values in turns, as they were sent */
  rawHeaders: readonly string[];
}

/** What is answered; without a body: the status says it all. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  served?: Served;
}

/** On every answer: nobody may frame it, sniff it, read it from another site, or learn where the reader came from. */
const GUARDS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Decides about a request: only from this machine by its own name, only to read, only what stands in the list, letter
 * by letter. There is nothing to decode, to join or to walk.
 */
export function answer(asked: Asked, list: ServedList, port: number, policy: string): Answer {
  const refuse = (status: number, more: Record<string, string> = {}): Answer => ({
    status,
    headers: { ...GUARDS, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", ...more },
  });
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const [host, ...others] = valuesOf('host', asked.rawHeaders);
  if (host === undefined || others.length > 0 || !own.includes(host)) return refuse(403);
  const isForeign = (origin: string) => !own.some(name => origin === `http://${name}`);
  if (valuesOf('origin', asked.rawHeaders).some(isForeign)) return refuse(403);
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
  const served = list.get(asked.target);
  if (served === undefined) return refuse(404);
  return {
    status: 200,
    headers: {
      ...GUARDS,
      'content-security-policy': policy,
      'content-type': served.type,
      'content-length': String(served.size),
    },
    served,
  };
}

function valuesOf(name: string, rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]!.toLowerCase() === name);
}
