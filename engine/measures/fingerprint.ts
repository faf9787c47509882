import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CELL, ORDER_OF_FINGERPRINTS } from './cells.ts';
import type { Tally } from './tally.ts';
import { TRACE_COLUMNS, type TraceSink } from './trace.ts';

/** Hexadecimal digits of a fingerprint that are shown: 64 bits. */
const DIGITS = 16;

/** The hash of a list of numbers, by their bits: one seed gives one fingerprint everywhere. */
export function fingerprintOf(arrays: Iterable<Float64Array>): string {
  const hash = sha256.create();
  for (const array of arrays) hash.update(bytesOf(array));
  return bytesToHex(hash.digest()).slice(0, DIGITS);
}

/** The hash of all sums of some replications, of each or of several together. */
export function fingerprintOfTallies(
  tallies: readonly Pick<Tally, 'cells' | 'groupCells' | 'skillCells' | 'moreCells'>[],
): string {
  return fingerprintOf(
    tallies.flatMap(tally => [inOrder(tally.cells), tally.groupCells, tally.skillCells, tally.moreCells]),
  );
}

/** Rows of cells as their fingerprint reads them, wherever their places lie in memory. */
function inOrder(cells: Float64Array): Float64Array {
  const ordered = cells.slice();
  for (let row = 0; row < cells.length; row += CELL)
    ORDER_OF_FINGERPRINTS.forEach((place, k) => {
      ordered[row + k] = cells[row + place]!;
    });
  return ordered;
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
