import { checkData, jackknifeVariance, type RatioData, ratioOf, ratiosWithoutEach } from './jackknife.ts';
import { concluded, type EstimateResult, type Evidence, quantileFor } from './ratio.ts';

/** A difference, and what pairing did for it. */
export interface DifferenceResult extends EstimateResult {
  /**
   * (variance of a + variance of b) ÷ variance of a − b: how many times the replications unpaired samples would
   * have taken; null where it cannot be formed
   */
  varianceReduction: number | null;
}

/**
 * Difference a − b of two ratios over paired samples, such as two scenarios under common random numbers (rule
 * E2). For means, give denominators of 1.
 *
 * @param a - sums of the one, Float64Array[samples] each
 * @param b - sums of the other; its sample i shares its random numbers with sample i of a
 * @param confidence - in (0, 1), such as 0.95
 * @param evidence - whether anything random can change the difference, and the events it counts
 * @returns difference, interval, and the factor by which pairing reduced the variance; low and high null for
 *   one sample and for a width of zero by chance
 * @throws RangeError when the arrays differ in length or the confidence is out of its range
 *
 * Jackknife of the difference: both ratios leave out the same sample.
 */
export function differenceEstimate(
  a: RatioData,
  b: RatioData,
  confidence: number,
  evidence: Evidence = {},
): DifferenceResult {
  checkData(a);
  checkData(b);
  const samples = a.numerators.length;
  if (b.numerators.length !== samples) {
    throw new RangeError(`b: ${b.numerators.length} samples, must be paired with the ${samples} of a`);
  }
  const [valueA, valueB] = [ratioOf(a), ratioOf(b)];
  if (valueA === null || valueB === null) {
    return { estimate: null, exact: false, warning: 'nothing to divide by', varianceReduction: null };
  }
  const variances = samples > 1 ? variancesOf(a, b) : undefined;
  const value = valueA - valueB;
  const result = concluded(value, variances?.difference, evidence, deviation => {
    const reach = deviation * quantileFor(confidence, samples);
    return { value, low: value - reach, high: value + reach };
  });
  return { ...result, varianceReduction: reductionOf(variances) };
}

interface Variances {
  apart: number;
  difference: number;
}

function variancesOf(a: RatioData, b: RatioData): Variances {
  const withoutA = ratiosWithoutEach(a);
  const withoutB = ratiosWithoutEach(b);
  const apart = jackknifeVariance(withoutA) + jackknifeVariance(withoutB);
  const difference = jackknifeVariance(withoutA.map((value, i) => value - withoutB[i]!));
  // Two large ratios that move together leave rounding noise only.
  return { apart, difference: difference <= 1e-26 * apart ? 0 : difference };
}

function reductionOf(variances: Variances | undefined): number | null {
  return variances && variances.difference > 0 ? variances.apart / variances.difference : null;
}
