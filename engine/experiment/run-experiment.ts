import type { Scenario } from '../center/scenario.ts';
import type { Counts } from '../kernel/flat.ts';
import type { Tally } from '../measures/tally.ts';
import { type Gathered, Gatherer } from './gathered.ts';
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
  const all: Replications = { tallies: [], histograms: new Float64Array(0) };
  for (let k = 0; k < options.replications; k++) {
    addTally(all, replicate(scenario, options.seed, first + k));
    if (options.onProgress?.(k + 1) === false) break;
  }
  return all;
}

/**
 * Runs replications one after the other, and keeps what a report needs of them.
 */
export function gatherReplications(scenario: Scenario, options: ExperimentOptions): Gathered {
  const gatherer = new Gatherer(scenario);
  const first = options.first ?? 0;
  for (let k = 0; k < options.replications; k++) {
    gatherer.add(replicate(scenario, options.seed, first + k, { lent: true }));
    if (options.onProgress?.(k + 1) === false) break;
  }
  return gatherer.gathered;
}

/** What a report needs of replications that are there one by one. */
export function gatheredOf(
  scenario: Scenario,
  { tallies, histograms }: Replications,
  batches: number,
): Gathered {
  const gatherer = new Gatherer(scenario, { batches });
  for (const tally of tallies) gatherer.add(tally);
  return { ...gatherer.gathered, histograms };
}

function addTally(all: Replications, tally: Tally): void {
  addHistograms(
    all,
    tally.status === 'complete' ? tally.histograms : new Int32Array(tally.histograms.length),
  );
  all.tallies.push({ ...tally, histograms: new Float64Array(0) });
}

function addHistograms(all: Replications, more: Counts): void {
  if (all.histograms.length === 0) all.histograms = new Float64Array(more.length);
  const { histograms } = all;
  for (let i = 0; i < histograms.length; i++) histograms[i]! += more[i]!;
}
