import type { Scenario } from '../center/scenario.ts';
import type { Tally } from '../measures/tally.ts';
import { replicate } from './replicate.ts';

export interface ExperimentOptions {
  /** any text */
  seed: string;
  /** how many, ≥ 1 */
  replications: number;
  /** number of the first; 0 unless a list of replications is shared out */
  first?: number;
  /** is told after each replication; returning false stops before the next one */
  onProgress?: (done: number) => boolean | undefined;
}

/** The tallies of an experiment's replications in their order, and the histograms of waits of all together. */
export interface Replications {
  tallies: Tally[];
  /** see Measures.histograms */
  histograms: Float64Array;
}

/** Runs replications one after the other; a replication's histograms are merged and dropped. */
export function runReplications(scenario: Scenario, options: ExperimentOptions): Replications {
  const first = options.first ?? 0;
  const tallies: Tally[] = [];
  let histograms = new Float64Array(0);
  for (let k = 0; k < options.replications; k++) {
    const tally = replicate(scenario, options.seed, first + k);
    if (k === 0) histograms = new Float64Array(tally.histograms.length);
    if (tally.status === 'complete')
      for (let i = 0; i < histograms.length; i++) histograms[i]! += tally.histograms[i]!;
    tallies.push({ ...tally, histograms: new Float64Array(0) });
    if (options.onProgress?.(k + 1) === false) break;
  }
  return { tallies, histograms };
}
