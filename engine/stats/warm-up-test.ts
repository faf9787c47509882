import { longRunVariance, meanOf } from './batch-means.ts';
import { studentCdf } from './student.ts';

/** Whether the start of a run looks like its end. */
export interface WarmUpTest {
  /** distance of the means of the first tenth and the last half, in standard errors */
  z: number;
  /** how often a run that is settled from its start looks at least as unlike, in [0, 1] */
  probability: number;
}

/** batches of the last half from which the standard error is estimated, at most */
const BATCHES = 20;

/**
 * Test of the warm-up: the mean of the first tenth of a run against that of its last half (rule E3).
 *
 * @param series - values at equal steps after the warm-up, such as the batches of one run: 20 at least
 * @returns z and its probability; a probability below 0.01 says that the warm-up was too short. Null for fewer
 *   than 20 values, or when the last half does not vary
 *
 * Geweke (1992), but that the long-run variance comes from batches of the last half alone, which the warm-up
 * has not touched, and z is held against Student's t with their number less one.
 */
export function warmUpTest(series: Float64Array): WarmUpTest | null {
  if (series.length < 20) return null;
  const start = series.subarray(0, Math.floor(series.length / 10));
  const end = series.subarray(Math.ceil(series.length / 2));
  const batches = Math.min(BATCHES, end.length);
  const variance = longRunVariance(end, batches);
  if (!(variance > 0)) return null;
  const z = (meanOf(start) - meanOf(end)) / Math.sqrt(variance / start.length + variance / end.length);
  return { z, probability: 2 * studentCdf(-Math.abs(z), batches - 1) };
}
