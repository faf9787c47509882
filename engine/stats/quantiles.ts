/**
 * A histogram of waits in whole microseconds: one bucket a value below 64, then 64 buckets to each power of
 * two. Its counts are a Float64Array[HISTOGRAM_BUCKETS], or such a stretch of a larger one, that the caller
 * owns; two histograms merge by adding, in any order. A quantile is off by less than 1/64 of itself.
 */
export const HISTOGRAM_BUCKETS = 64 * 40;

/** the first wait beyond the last bucket: 2^45 microseconds, 407 days */
const BEYOND = 35_184_372_088_832;

/** The bucket of a wait of at least 0 microseconds; longer ones than 407 days fall in the last. */
export function waitBucket(wait: number): number {
  if (wait < 2147483648) {
    const whole = wait | 0;
    if (whole < 64) return whole;
    const power = 31 - Math.clz32(whole);
    return ((power - 5) << 6) + ((whole >>> (power - 6)) & 63);
  }
  if (wait >= BEYOND) return HISTOGRAM_BUCKETS - 1;
  // The upper bits of what does not fit in 32: from 2^17 to 2^31, so six bits below the first are in it.
  const upper = Math.floor(wait / 16384);
  const power = 31 - Math.clz32(upper);
  return ((power + 9) << 6) + ((upper >>> (power - 6)) & 63);
}

/** The smallest wait of a bucket, in microseconds; of HISTOGRAM_BUCKETS itself the end of the last. */
export function bucketStart(bucket: number): number {
  if (bucket < 64) return bucket;
  return (64 + (bucket & 63)) * bucketWidth(bucket);
}

/** How many whole microseconds a bucket holds. */
export function bucketWidth(bucket: number): number {
  let width = 1;
  for (let row = bucket >> 6; row > 1; row--) width *= 2;
  return width;
}

/** Adds the counts of a histogram to another. */
export function addHistogram(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < HISTOGRAM_BUCKETS; i++) into[i]! += from[i]!;
}

/**
 * The wait that a share of all in the histogram does not exceed.
 *
 * The exact quantile is the smallest wait that at least this share does not exceed; the estimate lies in its
 * bucket, interpolated: off by less than 1/64 of it, and not at all below 128 microseconds.
 *
 * @param counts - Float64Array[HISTOGRAM_BUCKETS]
 * @param share - in [0, 1]
 * @returns microseconds; null when the histogram is empty
 * @throws RangeError when the share is outside [0, 1]
 */
export function histogramQuantile(counts: Float64Array, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share: ${share}, must be in [0, 1]`);
  let total = 0;
  for (const count of counts) total += count;
  if (total === 0) return null;
  const rank = Math.max(share * total, Number.MIN_VALUE);
  let below = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!;
    if (below + count >= rank)
      return bucketStart(bucket) + inBucket((rank - below) / count, bucketWidth(bucket));
    below += count;
  }
  // Only by rounding of a share of 1: the last bucket that holds any.
  const last = counts.findLastIndex(count => count > 0);
  return bucketStart(last) + bucketWidth(last) - 1;
}

/** Place within a bucket of whole values 0 … width − 1, by the share of the bucket's count that lies before. */
function inBucket(share: number, width: number): number {
  return Math.min(1, share) * (width - 1);
}
