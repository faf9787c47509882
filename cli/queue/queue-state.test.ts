import { describe, expect, it } from 'vitest';
import { PLAIN } from '../print/style.ts';
import { type QueueState, stateText } from './queue-state.ts';

function linesOf(...threads: number[]): string[] {
  const workers = threads.map((count, k) => ({
    ...{ machine: 'm', process: k + 1, threads: count, address: '10.0.0.1:5' },
  }));
  const counts = { waiting: 1, active: 2, done: 3, failed: 0 };
  const state: QueueState = { ccsim: '1', queue: 'redis://h:1', ...counts, workers, failures: [] };
  return stateText(state, PLAIN).split('\n').slice(5);
}

describe('how a queue stands', () => {
  it('counts workers and threads, one of them too', () => {
    expect(linesOf()).toEqual(['  workers  0', '']);
    expect(linesOf(1)).toEqual(['  workers  1, 1 thread', '    m, process 1, 1 thread, from 10.0.0.1:5', '']);
    expect(linesOf(1, 2).slice(0, 3)).toEqual([
      '  workers  2, 3 threads',
      '    m, process 1, 1 thread, from 10.0.0.1:5',
      '    m, process 2, 2 threads, from 10.0.0.1:5',
    ]);
  });
});
