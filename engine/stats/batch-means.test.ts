import { describe, expect, it } from 'vitest';
import { openStream } from '../random/stream.ts';
import { batchEdges, batchMeans, lagOneCorrelation, longRunVariance } from './batch-means.ts';

/** x' = keep × x + (1 − keep) × uniform on [−1, 1] */
function correlated(length: number, keep: number): Float64Array {
  const stream = openStream('batch-means/series');
  let x = 0;
  return new Float64Array(length).map(() => {
    x = keep * x + (1 - keep) * (2 * stream.unit53() - 1);
    return x;
  });
}

describe('batches of one run', () => {
  it('have edges from the first to the last instant, in whole microseconds', () => {
    expect([...batchEdges(100, 200, 3)]).toEqual([100, 133, 167, 200]);
    expect(() => batchEdges(0, 10, 0)).toThrow('batches: 0, must be a whole number of at least 1');
    expect(() => batchEdges(10, 10, 2)).toThrow('to: 10, must be after from, 10');
  });

  it('have the means of their stretches, as even as can be', () => {
    expect([...batchMeans(Float64Array.of(1, 3, 5, 7, 20, 40), 3)]).toEqual([2, 6, 30]);
    expect([...batchMeans(Float64Array.of(1, 2, 3, 4, 5), 2)]).toEqual([1.5, 4]);
    expect(() => batchMeans(Float64Array.of(1, 2), 3)).toThrow(RangeError);
  });

  it('have a correlation with the next that is seen in short batches and gone in long ones', () => {
    const series = correlated(40_000, 0.9);
    expect(lagOneCorrelation(series)).toBeGreaterThan(0.85);
    expect(lagOneCorrelation(batchMeans(series, 40))).toBeLessThan(0.4);
    expect(lagOneCorrelation(Float64Array.of(1, -1, 1, -1, 1))).toBeLessThan(-0.7);
    expect(lagOneCorrelation(Float64Array.of(3, 3, 3))).toBeNull();
  });

  it('give the long-run variance, that of a series without its memory', () => {
    // The sum of one shock's echoes is the shock itself: 1/3, the variance of the uniform law.
    const relative = longRunVariance(correlated(200_000, 0.9), 400) / (1 / 3);
    expect(Math.abs(relative - 1)).toBeLessThan(5 * Math.sqrt(2 / 399));
    const short = longRunVariance(correlated(200_000, 0.9), 200_000) / (1 / 3);
    expect(Math.abs(short - 1)).toBeGreaterThan(5 * Math.sqrt(2 / 399));
  });
});
