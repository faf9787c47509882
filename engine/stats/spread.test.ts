import { describe, expect, it } from 'vitest';
import { sampleQuantile, spreadOf } from './spread.ts';

describe('the spread between samples', () => {
  it('is straight between neighbours, whatever the order of the samples', () => {
    const values = Float64Array.from({ length: 21 }, (_, i) => ((i * 8) % 21) * 10);
    expect(spreadOf(values)).toEqual({ p5: 10, p50: 100, p95: 190 });
    expect(values[1]).toBe(80);
  });

  it('of one sample is that sample, and of none null', () => {
    expect(spreadOf(Float64Array.of(7))).toEqual({ p5: 7, p50: 7, p95: 7 });
    expect(spreadOf(Float64Array.of())).toBeNull();
  });

  it('has the least at 0 and the most at 1', () => {
    const sorted = Float64Array.of(1, 4, 9);
    expect([0, 0.25, 0.5, 1].map(share => sampleQuantile(sorted, share))).toEqual([1, 2.5, 4, 9]);
  });
});
