import { parentPort, workerData } from 'node:worker_threads';
import { replicate, type Scenario, type Tally } from '../engine/index.ts';

/** What the worker is asked for: replications 0, 1, … of all scenarios, each number of all before the next. */
export interface Job {
  scenarios: Scenario[];
  seed: string;
  replications: number;
}

/** What it answers, one a replication. */
export interface Done {
  scenario: number;
  tally: Tally;
}

if ((workerData as { purpose?: string } | null)?.purpose === 'replicate') {
  parentPort?.on('message', ({ scenarios, seed, replications }: Job) => {
    for (let k = 0; k < replications; k++)
      scenarios.forEach((scenario, index) => {
        const tally = replicate(scenario, seed, k);
        const done: Done = { scenario: index, tally };
        const { cells, groupCells, skillCells, histograms } = tally;
        parentPort!.postMessage(done, [
          cells.buffer,
          groupCells.buffer,
          skillCells.buffer,
          histograms.buffer,
        ] as ArrayBuffer[]);
      });
  });
}
