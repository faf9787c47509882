import type { Scenario } from '../center/scenario.ts';
import { OFFERED, WAITED } from '../measures/cells.ts';
import type { Tally } from '../measures/tally.ts';
import { warmUpTest } from '../stats/warm-up-test.ts';
import type { Rows, Samples } from './samples.ts';

/** What the reader of a report must know before believing it. */
export function warningsOf(
  scenario: Scenario,
  tallies: readonly Tally[],
  samples: Samples,
  rows: Rows,
): string[] {
  const warnings: string[] = [];
  const truncated = tallies.find(tally => tally.status !== 'complete');
  if (truncated !== undefined) {
    const limit = truncated.status as 'events' | 'contacts';
    const count = tallies.filter(tally => tally.status !== 'complete').length;
    warnings.push(
      `${count} of ${tallies.length} replications reached the limit of ${scenario.limits[limit]} ${limit} and are left out of the estimates`,
    );
  }
  if (samples.count === 1)
    warnings.push(
      'one replication gives no intervals: ask for more replications, or for batches of a long one',
    );
  const inside = samples.tallies.reduce((sum, tally) => sum + tally.inside, 0) / samples.tallies.length;
  if (inside > 0) {
    const why = scenario.end === 'cut' ? 'the clock was cut there' : 'no agent ever served them';
    warnings.push(
      `${inside.toFixed(1)} contacts a replication are still inside at its end and in no ratio: ${why}`,
    );
  }
  if (samples.batches > 0 && rows.length > 0) warnings.push(warmUpVerdict(rows));
  return warnings;
}

/** The test of the warm-up that comes with batch means (rule E3), on the share who wait. */
function warmUpVerdict(rows: Rows): string {
  const test = warmUpTest(
    Float64Array.from(rows, row => (row[OFFERED]! > 0 ? row[WAITED]! / row[OFFERED]! : 0)),
  );
  if (test === null) return 'warm-up: not tested, it takes 20 batches at least';
  const verdict =
    test.probability < 0.01 ? 'too short, the start differs from the end' : 'no sign that it is too short';
  return `warm-up: ${verdict} (Geweke’s z ${test.z.toFixed(2)}, p ${test.probability.toFixed(3)})`;
}
