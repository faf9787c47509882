import { closeSync, openSync, readSync } from 'node:fs';

/** Most bytes that are read of one file: a call log of some years fits. */
const MOST_BYTES = 500_000_000;
const PIECE = 1 << 16;

/**
 * The text of a file; throws when it cannot be read. It is read in pieces up to a bound, since a path may
 * name something without an end, such as /dev/zero.
 */
export function readText(path: string): string {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder();
    const piece = new Uint8Array(PIECE);
    let text = '';
    let total = 0;
    for (;;) {
      const count = readSync(file, piece, 0, PIECE, null);
      if (count === 0) return text + decoder.decode();
      total += count;
      if (total > MOST_BYTES) throw new Error(`${path}: has more than ${MOST_BYTES} bytes`);
      text += decoder.decode(piece.subarray(0, count), { stream: true });
    }
  } finally {
    closeSync(file);
  }
}
