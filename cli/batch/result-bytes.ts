import { createHash } from 'node:crypto';
import type { Task, TaskSamples } from './task.ts';

/** Marks the file of a task's result, and the version of its form. */
const MARK = 'ccsim-result-1';
/** Bytes of the first line: mark, space, sha256, space, ten digits, line feed. */
const FIRST_LINE = MARK.length + 1 + 64 + 1 + 10 + 1;

/** A result with what it is of. */
export interface StoredResult {
  /** hash of scenario, version, seed, measures and range */
  id: string;
  task: Task;
  samples: TaskSamples;
}

/** Where the numbers of a stored result begin. */
export interface Stored {
  bytes: Uint8Array;
  sumsAt: number;
}

/**
 * A result as bytes, the same for the same result: a line with the sha256 of all that follows and the length of the
 * second line, that line (JSON), and the numbers as 64-bit floats, lowest byte first.
 */
export function resultBytes({ id, task, samples }: StoredResult): Stored {
  const { sums, evidence, moments, ...rest } = samples;
  const sizes = { sums: sums.length, evidence: evidence.length, moments: moments.length };
  const head = Buffer.from(`${JSON.stringify({ id, task, ...sizes, ...rest })}\n`);
  const parts = [head, ...[sums, evidence, moments].map(bytesOf)];
  const bytes = Buffer.alloc(parts.reduce((size, part) => size + part.length, FIRST_LINE));
  let at = FIRST_LINE;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const hash = createHash('sha256').update(bytes.subarray(FIRST_LINE)).digest('hex');
  bytes.write(`${MARK} ${hash} ${String(head.length).padStart(10, '0')}\n`);
  return { bytes, sumsAt: FIRST_LINE + head.length };
}

/** Reads a stored result; a text says what is wrong with the bytes. */
export function readResult(bytes: Uint8Array): (StoredResult & { sumsAt: number }) | string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const form = new RegExp(`^${MARK} ([0-9a-f]{64}) (\\d{10})\\n$`, 'u');
  const line = form.exec(buffer.toString('latin1', 0, FIRST_LINE));
  if (line === null) return 'is no result of ccsim';
  const hash = createHash('sha256').update(buffer.subarray(FIRST_LINE)).digest('hex');
  if (hash !== line[1]) return `has the hash ${hash.slice(0, 12)}, expected ${line[1]!.slice(0, 12)}`;
  const sumsAt = FIRST_LINE + Number(line[2]);
  const head = JSON.parse(buffer.toString('utf8', FIRST_LINE, sumsAt));
  const { id, task, sums: sumCount, evidence: evidenceCount, moments: momentCount, ...rest } = head;
  const sums = floatsOf(buffer, sumsAt, sumCount);
  const evidence = floatsOf(buffer, sumsAt + 8 * sumCount, evidenceCount);
  const moments = floatsOf(buffer, sumsAt + 8 * (sumCount + evidenceCount), momentCount);
  return { id, task, samples: { fault: undefined, ...rest, sums, evidence, moments }, sumsAt };
}

/** Numbers from bytes, which need not lie as arrays of numbers must. */
export function floatsOf(bytes: Uint8Array, from: number, count: number): Float64Array {
  return new Float64Array(new Uint8Array(bytes.subarray(from, from + 8 * count)).buffer);
}

function bytesOf(numbers: Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
