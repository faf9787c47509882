import { addExactly, exactSum, PARTS } from '../stats/exact-sum.ts';
import { concluded, type EstimateResult, quantileFor, within } from '../stats/ratio.ts';

/** Sums of one ratio: of numerators, of denominators, of their squares and products. */
const SUMS = 5;

/** Numbers that hold the sums of one ratio. */
export const SUMS_OF_RATIO = SUMS * PARTS;

/** Adds one sample of a ratio to its sums, which begin at a place. In whatever order and groups: they are exact. */
export function addToSums(sums: Float64Array, at: number, numerator: number, denominator: number): void {
  addExactly(sums, at, numerator);
  addExactly(sums, at + PARTS, denominator);
  addExactly(sums, at + 2 * PARTS, numerator * numerator);
  addExactly(sums, at + 3 * PARTS, numerator * denominator);
  addExactly(sums, at + 4 * PARTS, denominator * denominator);
}

/**
 * Adds sums to others of the same ratios.
 *
 * @param sums - Float64Array[ratios × SUMS_OF_RATIO], changed
 * @param others - as long
 */
export function joinSums(sums: Float64Array, others: Float64Array): void {
  others.forEach((part, i) => {
    addExactly(sums, i - (i % PARTS), part);
  });
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
  const [above, below, squares, products, squaresBelow] = Array.from({ length: SUMS }, (_, k) =>
    exactSum(sums, at + k * PARTS),
  );
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
