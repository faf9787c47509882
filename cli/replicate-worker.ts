import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario, Tally } from '../engine/index.ts';
import { PolicyError } from './faults.ts';
import { loadPolicies, replicateUnder } from './load-policy.ts';

/** What the worker is asked for: replications 0, 1, … of all scenarios, each number of all before the next. */
export interface Job {
  scenarios: Scenario[];
  seed: string;
  replications: number;
  /** files of a routing of the user's own, one a scenario; undefined: the scenario's own */
  policies?: (string | undefined)[];
}

/** What it answers, one a replication. */
export interface Done {
  scenario: number;
  tally: Tally;
}

/** What it answers when a policy fails; nothing follows. */
export interface Failed {
  policyFault: string;
}

if ((workerData as { purpose?: string } | null)?.purpose === 'replicate') {
  parentPort?.on('message', (job: Job) => {
    work(job).catch((error: unknown) => {
      // thrown where nobody catches it, it ends the worker, and the main thread hears of it
      if (!(error instanceof PolicyError)) setImmediate(() => Promise.reject(error));
      else parentPort!.postMessage({ policyFault: error.message } satisfies Failed);
    });
  });
}

async function work({ scenarios, seed, replications, policies }: Job): Promise<void> {
  const makers = await loadPolicies(policies);
  for (let k = 0; k < replications; k++)
    scenarios.forEach((scenario, index) => {
      const tally = replicateUnder(makers[index], scenario, seed, k);
      const done: Done = { scenario: index, tally };
      const { cells, groupCells, skillCells, histograms } = tally;
      parentPort!.postMessage(done, [
        cells.buffer,
        groupCells.buffer,
        skillCells.buffer,
        histograms.buffer,
      ] as ArrayBuffer[]);
    });
}
