import { describe, expect, it } from 'vitest';
import { chooseBranch, cumulativeShares, lastAtMost } from './branches.ts';

describe('cumulativeShares', () => {
  it('adds up, and closes the gap of rounding at the last branch that has a share', () => {
    const shares = [0.7, 0.1, 0.1, 0.1, 0];
    expect(0.7 + 0.1 + 0.1 + 0.1).toBeLessThan(1);
    const cumulative = cumulativeShares(Float64Array.from(shares));
    expect([...cumulative.subarray(3)]).toEqual([1, 1]);
    expect(chooseBranch(cumulative, 1 - 2 ** -53)).toBe(3);
  });
});

describe('chooseBranch', () => {
  it('takes the first branch whose running sum exceeds the number, never one of share 0', () => {
    const cumulative = cumulativeShares(Float64Array.of(0, 0.25, 0, 0.75));
    expect([2 ** -53, 0.2499, 0.25, 0.9].map(u => chooseBranch(cumulative, u))).toEqual([1, 1, 3, 3]);
  });
});

describe('lastAtMost', () => {
  it('finds the last of equal values, and -1 below the first', () => {
    const sorted = Float64Array.of(1, 2, 2, 2, 5);
    expect([0, 1, 1.5, 2, 4, 5, 9].map(x => lastAtMost(sorted, x))).toEqual([-1, 0, 0, 3, 3, 4, 4]);
  });
});
