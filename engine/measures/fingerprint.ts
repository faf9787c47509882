import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { TRACE_COLUMNS, type TraceSink } from './trace.ts';

/** Hexadecimal digits of a fingerprint that are shown: 64 bits. */
const DIGITS = 16;

/** The hash of a list of numbers, by their bits: one seed gives one fingerprint everywhere. */
export function fingerprintOf(arrays: Iterable<Float64Array>): string {
  const hash = sha256.create();
  for (const array of arrays) hash.update(bytesOf(array));
  return bytesToHex(hash.digest()).slice(0, DIGITS);
}

/** A sink that hashes an event log, and what it has come to. */
export function traceHash(): { sink: TraceSink; digest(): string } {
  const hash = sha256.create();
  return {
    sink: (chunk, rows) => void hash.update(bytesOf(chunk.subarray(0, rows * TRACE_COLUMNS))),
    digest: () => bytesToHex(hash.digest()).slice(0, DIGITS),
  };
}

function bytesOf(array: Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
