import { ratioEstimate, sampleQuantile } from '../../engine/index.ts';
import type { WhatIfBand } from './what-if-result.ts';

/** 19 days of 20 lie between these shares. */
const LOW = 0.025;
const HIGH = 0.975;

/**
 * A line over half-hours from the values of days: its mean with its interval, and between what 19 days of 20 lie.
 *
 * @param value - of a day in a half-hour; NaN: none
 * @param weight - of that value in the mean; 1 unless given
 */
export function bandOf<Day>(
  halves: number,
  days: readonly Day[],
  value: (day: Day, half: number) => number,
  weight?: (day: Day, half: number) => number,
): WhatIfBand {
  const lines = ['mean', 'doubtLow', 'doubtHigh', 'low', 'high'] as const;
  const band = Object.fromEntries(
    lines.map(line => [line, new Float64Array(halves).fill(Number.NaN)]),
  ) as unknown as WhatIfBand;
  for (let half = 0; half < halves; half++) {
    const there = days.filter(day => !Number.isNaN(value(day, half)));
    if (there.length === 0) continue;
    const weights = Float64Array.from(there, day => weight?.(day, half) ?? 1);
    const values = Float64Array.from(there, day => value(day, half));
    const sums = values.map((one, k) => one * weights[k]!);
    const { estimate } = ratioEstimate(sums, weights, 0.95, weight !== undefined);
    const sorted = values.sort();
    band.mean[half] = estimate?.value ?? Number.NaN;
    band.doubtLow[half] = estimate?.low ?? Number.NaN;
    band.doubtHigh[half] = estimate?.high ?? Number.NaN;
    band.low[half] = sampleQuantile(sorted, LOW);
    band.high[half] = sampleQuantile(sorted, HIGH);
  }
  return band;
}
