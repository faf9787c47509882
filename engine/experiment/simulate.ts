import type { Scenario } from '../center/scenario.ts';
import { checkKeys, checkLoaded, must } from './check-given.ts';
import type { Gathered } from './gathered.ts';
import { reportOn } from './report.ts';
import type { Report } from './report-types.ts';
import { gatherReplications } from './run-experiment.ts';
import { VERSION } from './version.ts';

/** A scenario that was read and checked: what `loadScenario` returns. */
export interface Simulated {
  /** in engine units: microseconds, shares in [0, 1] */
  scenario: Scenario;
  /** sha256 of the scenario, in hex; stands in the report */
  hash: string;
}

/** What holds for one scenario and for several. */
export interface SimulateOptions {
  /** any text; with the scenario and the version it determines every number. '1' */
  seed?: string;
  /** how many independent runs, a whole number of at least 1; an interval takes 2. 20 */
  replications?: number;
  /** of the intervals, in (0, 1). 0.95 */
  confidence?: number;
  /** is told after each replication how many are finished; returning false ends the run with those */
  onProgress?: (finished: number) => boolean | undefined;
}

/** What `SimulateOptions` may say. */
export const SIMULATE_OPTIONS = [
  'seed',
  'replications',
  'confidence',
  'onProgress',
] as const satisfies (keyof SimulateOptions)[];

/**
 * Simulates a scenario, in this thread, and returns what `ccsim run --json` prints of it.
 *
 * @param loaded - from `loadScenario`
 * @param options - seed, replications (20), confidence (0.95), onProgress; all may be left out
 * @returns the report: measures as `{ value, low, high }`, times in seconds, shares in [0, 1], money in the scenario's
 *   currency; equal arguments give equal reports, on any machine
 * @throws RangeError when an option is out of its range or unknown, or the scenario was not loaded
 *
 * Ratios are formed from sums over replications (rule E1). A replication that reached one of the scenario's limits is
 * left out of the estimates, and `status` is then `truncated`; `interrupted` where onProgress ended it.
 * Memory: some kilobytes a replication.
 */
export function simulate(loaded: Simulated, options: SimulateOptions = {}): Report {
  checkLoaded('scenario', loaded);
  const { seed, replications, confidence } = checkOptions(options, SIMULATE_OPTIONS);
  const results = gatherReplications(loaded.scenario, {
    seed,
    replications,
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  return reportOf(loaded, results, { seed, confidence }, results.tallies.length < replications);
}

/** The report of a scenario's replications under the version of this package. */
export function reportOf(
  { scenario, hash }: Simulated,
  results: Gathered,
  said: { seed: string; confidence: number },
  interrupted: boolean,
): Report {
  return reportOn(scenario, results, { version: VERSION, hash, ...said, batches: 0, interrupted });
}

/** The options with their defaults; RangeError when one is out of its range, or not one of those that are known. */
export function checkOptions(
  options: SimulateOptions,
  known: readonly string[],
): { seed: string; replications: number; confidence: number } {
  checkKeys('options', options, known);
  const { seed = '1', replications = 20, confidence = 0.95, onProgress } = options;
  must(typeof seed === 'string', 'seed', seed, 'a text');
  const isCount = Number.isInteger(replications) && replications >= 1;
  must(isCount, 'replications', replications, 'a whole number of at least 1');
  const isShare = typeof confidence === 'number' && confidence > 0 && confidence < 1;
  must(isShare, 'confidence', confidence, 'between 0 and 1');
  must(onProgress === undefined || typeof onProgress === 'function', 'onProgress', onProgress, 'a function');
  return { seed, replications, confidence };
}
