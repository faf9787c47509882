import type { Scenario } from '../../engine/center/scenario.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import { studentQuantile } from '../../engine/stats/student.ts';
import { runChecked } from './day-measures.ts';

/** A mean over replications and its standard error. */
export interface OverReplications {
  mean: number;
  error: number;
  replications: number;
}

/** Means of several readings of the same replications. */
export function overReplications(
  scenario: Scenario,
  replications: number,
  read: (tally: Tally) => number[],
): OverReplications[] {
  const rows = Array.from({ length: replications }, (_, replication) =>
    read(runChecked(scenario, { replication })),
  );
  return rows[0]!.map((_, k) => meanOver(rows.map(row => row[k]!)));
}

/** The same of the difference between two scenarios that meet the same customers. */
export function pairedOver(
  a: Scenario,
  b: Scenario,
  replications: number,
  read: (tally: Tally, scenario: Scenario) => number,
): OverReplications {
  return meanOver(
    Array.from(
      { length: replications },
      (_, replication) => read(runChecked(a, { replication }), a) - read(runChecked(b, { replication }), b),
    ),
  );
}

function meanOver(values: number[]): OverReplications {
  const mean = values.reduce((all, value) => all + value, 0) / values.length;
  const square = values.reduce((all, value) => all + (value - mean) ** 2, 0);
  const variance = square / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length), replications: values.length };
}

/** How far the farthest mean is from its truth, in units of what a false alarm of 1e-6 allows: within 1 is agreement. */
export function farthestOff(estimates: readonly OverReplications[], truths: readonly number[]): number {
  return Math.max(
    ...estimates.map(({ mean, error, replications }, k) => {
      const allowed = studentQuantile(1 - 0.5e-6, replications - 1) * error;
      return Math.abs(mean - truths[k]!) / allowed;
    }),
  );
}

/** Whether the mean is above 0 beyond that allowance. */
export function isAboveZero({ mean, error, replications }: OverReplications): boolean {
  return mean > studentQuantile(1 - 0.5e-6, replications - 1) * error;
}
