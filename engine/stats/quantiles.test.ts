import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHistogram,
  bucketStart,
  bucketWidth,
  HISTOGRAM_BUCKETS,
  histogramQuantile,
  waitBucket,
} from './quantiles.ts';

const LONGEST = 2 ** 45 - 1;

function histogram(waits: readonly number[]): Float64Array {
  const counts = new Float64Array(HISTOGRAM_BUCKETS);
  for (const wait of waits) counts[waitBucket(wait)]! += 1;
  return counts;
}

/** The smallest wait that at least this share of the waits does not exceed. */
function exactQuantile(waits: readonly number[], share: number): number {
  const sorted = waits.slice().sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

const anyWait = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  fc.maxSafeInteger().map(value => Math.abs(value) % (LONGEST + 1)),
);

describe('the histogram of waits', () => {
  it('has buckets that follow each other without a gap, up to 407 days', () => {
    expect(bucketStart(0)).toBe(0);
    for (let bucket = 0; bucket < HISTOGRAM_BUCKETS; bucket++) {
      expect(bucketStart(bucket) + bucketWidth(bucket)).toBe(bucketStart(bucket + 1));
      expect(waitBucket(bucketStart(bucket))).toBe(bucket);
      expect(waitBucket(bucketStart(bucket + 1) - 1)).toBe(bucket);
    }
    expect(bucketStart(HISTOGRAM_BUCKETS)).toBe(LONGEST + 1);
  });

  it('puts what is longer still in the last bucket', () => {
    expect(waitBucket(LONGEST)).toBe(HISTOGRAM_BUCKETS - 1);
    expect(waitBucket(LONGEST + 1)).toBe(HISTOGRAM_BUCKETS - 1);
    expect(waitBucket(Number.POSITIVE_INFINITY)).toBe(HISTOGRAM_BUCKETS - 1);
  });

  it('holds each wait in a bucket less than 1/64 of it wide', () => {
    fc.assert(
      fc.property(anyWait, wait => {
        const bucket = waitBucket(wait);
        expect(bucketStart(bucket)).toBeLessThanOrEqual(wait);
        expect(wait).toBeLessThan(bucketStart(bucket + 1));
        expect(bucketWidth(bucket) - 1).toBeLessThan(wait / 64 + 1e-9);
      }),
    );
  });

  it('gives quantiles less than 1/64 off, and exact ones below 128 microseconds', () => {
    const waits = fc.array(anyWait, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(waits, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const truth = exactQuantile(list, share);
        const found = histogramQuantile(histogram(list), share)!;
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(truth < 128 ? 0 : truth / 64);
      }),
      { numRuns: 500 },
    );
  });

  it('gives quantiles that rise with the share', () => {
    const counts = histogram(Array.from({ length: 300 }, (_, i) => (i * i * i * 7919) % 3e6));
    let before = -1;
    for (let share = 0; share <= 1; share += 0.001) {
      const found = histogramQuantile(counts, share)!;
      expect(found).toBeGreaterThanOrEqual(before);
      before = found;
    }
  });

  it('interpolates within a bucket: a hundred waits spread evenly over one', () => {
    const start = bucketStart(1500);
    const width = bucketWidth(1500);
    const counts = histogram(Array.from({ length: 100 }, (_, i) => start + Math.floor((i * width) / 100)));
    expect(histogramQuantile(counts, 0.25)! - start).toBeCloseTo(0.25 * (width - 1), 5);
  });

  it('merges in any order to the histogram of all', () => {
    const [a, b] = [
      [5, 900, 1e7],
      [5, 0, 4e9],
    ];
    const merged = histogram(b!);
    addHistogram(merged, histogram(a!));
    expect(merged).toEqual(histogram([...a!, ...b!]));
  });

  it('has no quantile when empty, and none for a share outside [0, 1]', () => {
    expect(histogramQuantile(histogram([]), 0.5)).toBeNull();
    expect(() => histogramQuantile(histogram([1]), 1.01)).toThrow('share: 1.01, must be in [0, 1]');
  });
});
