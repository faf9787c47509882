import { concluded, type EstimateResult, quantileFor, within } from '../stats/ratio.ts';

/** Numbers of one ratio: Σ numerators, Σ denominators, and the sums of their squares and products. */
export const SUMS_OF_RATIO = 5;

/** Adds one sample of a ratio to its sums, which begin at a place. */
export function addToSums(sums: Float64Array, at: number, numerator: number, denominator: number): void {
  sums[at]! += numerator;
  sums[at + 1]! += denominator;
  sums[at + 2]! += numerator * numerator;
  sums[at + 3]! += numerator * denominator;
  sums[at + 4]! += denominator * denominator;
}

/**
 * A ratio of sums with its interval by the delta method (rule E1), from sums that several workers added up; for tables
 * of many intervals, whose samples need not be kept.
 *
 * @param sums - as `addToSums` leaves them, from `at` on
 * @param samples - how many were added
 * @param confidence - in (0, 1)
 * @param bounded - the ratio lies in [0, 1]: the interval is formed on the logit scale
 */
export function summedRatio(
  sums: Float64Array,
  at: number,
  {
    samples,
    confidence,
    bounded,
    fixed,
  }: {
    samples: number;
    confidence: number;
    bounded: boolean;
    fixed: boolean;
  },
): EstimateResult {
  const [above, below, squares, products, squaresBelow] = sums.subarray(at, at + SUMS_OF_RATIO);
  if (samples === 0 || below === 0) return { estimate: null, exact: false, warning: 'nothing to divide by' };
  const value = above! / below!;
  const rest = squares! - 2 * value * products! + value * value * squaresBelow!;
  // what rounding leaves of squares that cancel is no spread
  const spread = rest > 1e-12 * squares! ? rest : 0;
  const variance = samples > 1 ? (spread * samples) / ((samples - 1) * below! * below!) : undefined;
  return concluded(value, variance, { fixed }, deviation =>
    within(value, deviation * quantileFor(confidence, samples), bounded),
  );
}
