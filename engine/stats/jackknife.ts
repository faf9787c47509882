/** Sums of one ratio over samples, such as replications: both Float64Array[samples]. */
export interface RatioData {
  numerators: Float64Array;
  denominators: Float64Array;
}

/** Sum of the numerators ÷ sum of the denominators; null when there is nothing to divide by. */
export function ratioOf({ numerators, denominators }: RatioData): number | null {
  const below = sumOf(denominators);
  return below === 0 ? null : sumOf(numerators) / below;
}

/** The ratio with each sample left out in turn: Float64Array[samples]; NaN where nothing is left. */
export function ratiosWithoutEach({ numerators, denominators }: RatioData): Float64Array {
  const above = sumOf(numerators);
  const below = sumOf(denominators);
  const without = new Float64Array(numerators.length);
  for (let i = 0; i < without.length; i++) {
    const rest = below - denominators[i]!;
    without[i] = rest === 0 ? Number.NaN : (above - numerators[i]!) / rest;
  }
  return without;
}

/**
 * Variance of an estimate from its values with each sample left out in turn (Tukey 1958); 0 where they differ
 * by rounding alone, NaN where one of them is.
 */
export function jackknifeVariance(without: Float64Array): number {
  const mean = sumOf(without) / without.length;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < without.length; i++) {
    const distance = without[i]! - mean;
    squares += distance * distance;
    largest = Math.max(largest, Math.abs(distance));
  }
  if (largest <= 1e-13 * Math.abs(mean)) return 0;
  return (squares * (without.length - 1)) / without.length;
}

/** Throws unless both arrays have one value a sample, and there is one sample at least. */
export function checkData({ numerators, denominators }: RatioData): void {
  const samples = numerators.length;
  if (samples > 0 && denominators.length === samples) return;
  throw new RangeError(
    `denominators: ${denominators.length} of them, must be as many as numerators, ${samples}`,
  );
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
