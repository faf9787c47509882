import { SampleTally } from './tally.ts';

/** Edges of equal batches of one long run, in whole microseconds: Float64Array[batches + 1] from `from` to `to`. */
export function batchEdges(from: number, to: number, batches: number): Float64Array {
  if (!(Number.isInteger(batches) && batches >= 1)) {
    throw new RangeError(`batches: ${batches}, must be a whole number of at least 1`);
  }
  if (!(to > from)) throw new RangeError(`to: ${to}, must be after from, ${from}`);
  return Float64Array.from({ length: batches + 1 }, (_, i) => Math.round(from + ((to - from) * i) / batches));
}

/** Means of consecutive stretches of a series, as even as whole numbers of values allow: Float64Array[batches]. */
export function batchMeans(series: Float64Array, batches: number): Float64Array {
  if (!(batches >= 1 && batches <= series.length)) {
    throw new RangeError(`batches: ${batches}, must be from 1 to the ${series.length} values`);
  }
  return Float64Array.from({ length: batches }, (_, i) => {
    const stretch = series.subarray(
      Math.floor((i * series.length) / batches),
      Math.floor(((i + 1) * series.length) / batches),
    );
    return meanOf(stretch);
  });
}

/**
 * Correlation of each value with the next: of batch means, near 0 when the batches are long enough. In
 * [−1, 1]; null for fewer than three values or when all are alike.
 */
export function lagOneCorrelation(values: Float64Array): number | null {
  if (values.length < 3) return null;
  const mean = meanOf(values);
  let products = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const distance = values[i]! - mean;
    squares += distance * distance;
    if (i > 0) products += distance * (values[i - 1]! - mean);
  }
  return squares > 0 ? products / squares : null;
}

/** Mean of the values. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Variance of the mean of one value in the long run, from the means of batches: variance of them × their length. */
export function longRunVariance(series: Float64Array, batches: number): number {
  const tally = new SampleTally();
  for (const mean of batchMeans(series, batches)) tally.add(mean);
  return ((tally.variance ?? 0) * series.length) / batches;
}
