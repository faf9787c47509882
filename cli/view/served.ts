import { createReadStream, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** What one address gives. */
export interface Served {
  type: string;
  /** [bytes] */
  size: number;
  /** the content, all at once or as it is read */
  content(): Uint8Array | Readable;
}

/** The one way from an address to a file: a list made at the start. What is not in it is not there. */
export type ServedList = ReadonlyMap<string, Served>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
};

/** A file of ours: read now, given as it was. */
export function servedWhole(path: string): Served {
  return servedBytes(readFileSync(path), typeOf(path));
}

/** A text or bytes. */
export function servedBytes(content: string | Uint8Array, type: string): Served {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { type, size: bytes.length, content: () => bytes };
}

/** A large file: read when it is asked for, up to the size that it had. */
export function servedLater(path: string, size: number): Served {
  // what a folder of results holds is data, whatever its name says: no page, no script
  const type = path.endsWith('.json') ? TYPES.json! : 'application/octet-stream';
  return {
    type,
    size,
    content: () => (size === 0 ? new Uint8Array() : createReadStream(path, { end: size - 1 })),
  };
}

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
