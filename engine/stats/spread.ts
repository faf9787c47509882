/** How one sample may turn out, over many: quantiles of their values. */
export interface Spread {
  p5: number;
  p50: number;
  p95: number;
}

/** Spread between samples such as replications (rule E1); null when there is none. */
export function spreadOf(values: Float64Array): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.slice().sort();
  return {
    p5: sampleQuantile(sorted, 0.05),
    p50: sampleQuantile(sorted, 0.5),
    p95: sampleQuantile(sorted, 0.95),
  };
}

/** Quantile of rising values, straight between its neighbours: the first at share 0, the last at share 1. */
export function sampleQuantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const left = Math.floor(place);
  const right = Math.min(left + 1, sorted.length - 1);
  return sorted[left]! + (place - left) * (sorted[right]! - sorted[left]!);
}
