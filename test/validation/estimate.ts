import { studentQuantile } from '../../engine/stats/student.ts';
import type { Measure } from './study.ts';
import { type Layout, Sums } from './sums.ts';

/** A measure's estimate with the standard error that the jackknife gives it. */
export interface Estimated {
  value: number;
  /** 0: the same in every replication */
  standardError: number;
}

/** False alarms that all asserted measures together may raise, if each run had seeds of its own. */
const BUDGET = 1e-3;
/** of standard errors beyond the threshold, where chance is below 1e-3 */
export const MARGIN = 3.1;
/** values that nothing random moves are held to */
const EXACT = 1e-9;

/** Each measure from the sums over all rows; its standard error from leaving out one row after the other. */
export function estimate(layout: Layout, rows: readonly Float64Array[], measures: readonly Measure[]) {
  const total = new Float64Array(rows[0]!.length);
  for (const row of rows) for (let k = 0; k < total.length; k++) total[k]! += row[k]!;
  const values = measures.map(measure => measure.of(new Sums(layout, total)));
  const without = measures.map(() => new Float64Array(rows.length));
  rows.forEach((row, i) => {
    const rest = new Sums(
      layout,
      total.map((sum, k) => sum - row[k]!),
    );
    measures.forEach((measure, m) => {
      without[m]![i] = measure.of(rest);
    });
  });
  return values.map((value, m): Estimated => ({ value, standardError: jackknife(without[m]!) }));
}

/** Standard error by the values with one sample left out (Tukey 1958); differences by rounding are none. */
function jackknife(without: Float64Array): number {
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(((without.length - 1) / without.length) * squares);
  return error <= EXACT * Math.abs(mean) ? 0 : error;
}

/** Standard errors between estimate and truth, both together: 0 or ±Infinity where nothing random moves the estimate. */
export function distance({ value, standardError }: Estimated, truth: number, truthError = 0): number {
  const error = Math.hypot(standardError, truthError);
  if (error > 0) return (value - truth) / error;
  if (Math.abs(value - truth) <= EXACT * Math.max(1, Math.abs(truth))) return 0;
  return value > truth ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

/** Standard errors by which an estimate from so many replications may be off, if `assertions` of them are made. */
export function threshold(assertions: number, replications: number): number {
  return studentQuantile(1 - BUDGET / assertions / 2, replications - 1);
}
