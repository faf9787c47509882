import type { StepProfile } from './scenario.ts';

/** The product of two step profiles. */
export function multiplied(a: StepProfile, b: StepProfile): StepProfile {
  const starts = Float64Array.from(new Set([...a.starts, ...b.starts])).sort();
  return { starts: [...starts], values: Array.from(starts, t => valueAt(a, t) * valueAt(b, t)) };
}

/** A step profile's value at an instant. */
export function valueAt(profile: StepProfile, instant: number): number {
  let low = 0;
  let high = profile.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (profile.starts[middle]! <= instant) low = middle;
    else high = middle;
  }
  return profile.values[low]!;
}

/** ∫ value dt over [from, to]. */
export function integral(profile: StepProfile, from: number, to: number): number {
  let sum = 0;
  profile.values.forEach((value, i) => {
    const start = Math.max(from, profile.starts[i]!);
    const end = Math.min(to, profile.starts[i + 1] ?? Infinity);
    if (end > start) sum += value * (end - start);
  });
  return sum;
}
