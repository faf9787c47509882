import { describe, expect, it } from 'vitest';
import { SampleTally } from './tally.ts';

const tallied = (values: number[]) => {
  const tally = new SampleTally();
  for (const value of values) tally.add(value);
  return tally;
};

describe('SampleTally', () => {
  it('counts, averages and measures the spread of a handful of values', () => {
    const tally = tallied([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(tally).toMatchObject({ count: 8, mean: 5, least: 2, most: 9 });
    expect(tally.variance).toBeCloseTo(32 / 7, 14);
    expect(tally.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  it('has no variance for fewer than two values', () => {
    expect(tallied([]).variance).toBeNull();
    expect(tallied([3]).sd).toBeNull();
    expect(tallied([3, 3]).variance).toBe(0);
  });

  it('keeps the variance of small differences far from zero, where a sum of squares would lose it', () => {
    expect(tallied([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBeCloseTo(30, 6);
  });

  it('merges parts of any size in any order to the tally of the whole', () => {
    const values = Array.from({ length: 50 }, (_, i) => ((i * 37) % 101) / 7 + 1e5);
    const whole = tallied(values);
    for (const cut of [0, 1, 13, 49, 50]) {
      const parts = [values.slice(0, cut), values.slice(cut)].map(tallied);
      for (const [first, second] of [parts, parts.slice().reverse()] as [SampleTally, SampleTally][]) {
        const merged = new SampleTally();
        merged.merge(first);
        merged.merge(second);
        expect(merged).toMatchObject({ count: 50, least: whole.least, most: whole.most });
        expect(merged.mean / whole.mean).toBeCloseTo(1, 14);
        expect(merged.variance! / whole.variance!).toBeCloseTo(1, 10);
      }
    }
  });
});
