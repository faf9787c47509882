import { describe, expect, it } from 'vitest';
import { reachOf, tasksOf } from './work-list.ts';

describe('the tasks of a comparison', () => {
  it('hold every replication of every option once, stretch after stretch', () => {
    const tasks = tasksOf(3, 10, 4);
    expect(tasks.slice(0, 3).map(({ option, first }) => [option, first])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    for (const option of [0, 1, 2]) {
      const own = tasks.filter(task => task.option === option);
      expect(own.map(({ first, count }) => [first, count])).toEqual([
        [0, 4],
        [4, 4],
        [8, 2],
      ]);
    }
  });

  it('reach as far as all options have no gap', () => {
    const [a, b, c, d] = tasksOf(2, 8, 4);
    expect(reachOf([a!, b!, c!], 2)).toBe(4);
    expect(reachOf([a!, b!, c!, d!], 2)).toBe(8);
    expect(reachOf([a!, c!, d!], 2)).toBe(0);
  });
});
