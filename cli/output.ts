import { writeSync } from 'node:fs';
import { errorCode, messageOf, OutputClosed, OutputError, systemWords } from './faults.ts';

/** How long to wait before a full pipe is tried again [ms]. */
const PAUSE = 2;

/** Writes one piece and returns how many of its bytes were taken; as fs.writeSync. */
export type Write = (file: number, bytes: Uint8Array, from: number) => number;

/**
 * Writes all of a text to an open file before it returns, unlike console.log, which can lose it on a full
 * disk without a word. Throws OutputClosed when the reader has gone, OutputError when it cannot be written.
 */
export function writeAll(file: number, text: string, write: Write = writeSync): void {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += write(file, bytes, at);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EAGAIN') pause();
      else if (code === 'EPIPE') throw new OutputClosed();
      else
        throw new OutputError(`the output could not be written: ${systemWords(error) ?? messageOf(error)}`);
    }
  }
}

/** A pipe that is full and does not block: wait for its reader. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
