import { describe, expect, it } from 'vitest';
import { addExactly, exactSum, PARTS } from './exact-sum.ts';

function sumOf(values: Iterable<number>): number {
  const sums = new Float64Array(PARTS + 1);
  for (const value of values) addExactly(sums, 1, value);
  expect(sums[0]).toBe(0);
  return exactSum(sums, 1);
}

/** Squares of times from a microsecond to a year, as no table would hold them side by side. */
const SQUARES = Array.from({ length: 20_000 }, (_, k) => {
  const time = (((k * 7919) % 10_007) + 1) * 1e-6 * 10 ** (k % 13);
  return time * time;
});

describe('exact sums', () => {
  it('are the doubles nearest to what was added', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumOf([2 ** 53, 1, 1])).toBe(2 ** 53 + 2);
    // a tie that only the last number breaks
    expect(sumOf([2 ** 53, 1, 2 ** -50])).toBe(2 ** 53 + 2);
    expect(sumOf([2 ** 53, 1, -(2 ** -50)])).toBe(2 ** 53);
    expect(sumOf([1e30, 3, -1e30])).toBe(3);
    expect(sumOf([-0.25, 1e-9])).toBe(-0.25 + 1e-9);
  });

  it('are the same in any order and any groups, where plain sums are not', () => {
    const shuffled = SQUARES.map((_, k) => SQUARES[(k * 7) % SQUARES.length]!);
    const groups = new Float64Array(PARTS);
    for (let from = 0; from < SQUARES.length; from += 77) {
      const own = new Float64Array(PARTS);
      for (const value of SQUARES.slice(from, from + 77)) addExactly(own, 0, value);
      for (const part of own.reverse()) addExactly(groups, 0, part);
    }
    const plain = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    expect(sumOf(shuffled)).toBe(sumOf(SQUARES));
    expect(exactSum(groups, 0)).toBe(sumOf(SQUARES));
    expect(plain(shuffled)).not.toBe(plain(SQUARES));
  });

  it('of what is no number is none', () => {
    expect(sumOf([1, Number.POSITIVE_INFINITY])).toBeNaN();
  });
});
