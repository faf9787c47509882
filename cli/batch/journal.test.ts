import { describe, expect, it } from 'vitest';
import { type Column, Journal } from './journal.ts';
import { memoryFiles } from './memory-files.ts';

const MEASURES = ['a', 'b', 'c'];
const SIZE = 4;

/** Sums of a task that tell apart measures, replications, and numerators from denominators. */
function sumsOf(first: number): Float64Array {
  const parts = MEASURES.flatMap((_, m) =>
    [1, -1].map(sign => Array.from({ length: SIZE }, (_, k) => sign * (100 * (m + 1) + first + k))),
  );
  return Float64Array.from(parts.flat());
}

/** The journal of three tasks, which came in another order, and how often parts of files were read. */
function threeTasks() {
  const files = memoryFiles();
  const { readPart } = files;
  let parts = 0;
  files.readPart = (...told) => {
    parts++;
    return readPart(...told);
  };
  const journal = new Journal(files, 'all', {
    points: [{ hash: 'h', measures: MEASURES }],
    version: '1',
    seed: 's',
  });
  for (const first of [8, 0, 4]) {
    const rest = { truncated: [], fault: undefined, events: 0, moments: new Float64Array(0) };
    const samples = { ...rest, sums: sumsOf(first), evidence: new Float64Array(2 * MEASURES.length) };
    journal.save({ setting: 0, first, count: SIZE }, samples);
  }
  return { journal, partsRead: () => parts };
}

const column = (measure: number, replications: number): Column => ({
  numerators: Float64Array.from({ length: replications }, (_, k) => 100 * (measure + 1) + k),
  denominators: Float64Array.from({ length: replications }, (_, k) => -(100 * (measure + 1) + k)),
});

describe('columns of a journal', () => {
  it.each([12, 9, 8, 1, 0])('hold the first %i replications, read one by one or together', replications => {
    const { journal } = threeTasks();
    expect(MEASURES.map((_, m) => journal.column(0, m, replications))).toEqual(
      [0, 1, 2].map(m => column(m, replications)),
    );
    expect(journal.columns(0, [1, 2], replications)).toEqual([1, 2].map(m => column(m, replications)));
  });

  it('are read together by looking once into the file of each task', () => {
    const { journal, partsRead } = threeTasks();
    journal.columns(0, [0, 3], 12);
    expect(partsRead()).toBe(3);
    journal.columns(0, [0, 3], 5);
    expect(partsRead()).toBe(5);
  });
});
