import { Worker } from 'node:worker_threads';
import type { Replications, Scenario, Tally } from '../engine/index.ts';
import { PolicyError } from './faults.ts';
import { loadPolicies, replicateUnder } from './load-policy.ts';
import type { Done, Failed, Job } from './replicate-worker.ts';

/** The finished replications of each scenario, the same ones of all. */
export interface Simulated {
  replications: Replications[];
  /** Ctrl-C came before the last replication */
  interrupted: boolean;
}

/** Runs replications outside the main thread, which stays awake to hear Ctrl-C; one job at a time. */
export interface Simulator {
  /** @param progress - is told how many replications are finished */
  simulate(job: Job, progress: (finished: number) => void): Promise<Simulated>;
  close(): void;
}

/**
 * Starts the simulator. Early is best: its thread loads the engine while this one reads the scenario. From
 * source, where Node cannot load TypeScript into a worker, the replications run in this thread.
 */
export function startSimulator(): Simulator {
  if (!import.meta.url.endsWith('.js')) return { simulate: simulateHere, close: () => {} };
  const address = new URL('./replicate-worker.js', import.meta.url);
  const worker = new Worker(address, { workerData: { purpose: 'replicate' } });
  worker.unref();
  return {
    simulate: (job, progress) => simulateThere(worker, job, progress),
    close: () => void worker.terminate(),
  };
}

async function simulateHere(job: Job, progress: (finished: number) => void): Promise<Simulated> {
  const gathered = new Gathering(job);
  const policies = await loadPolicies(job.policies);
  let interrupted = false;
  const stop = () => {
    interrupted = true;
  };
  process.once('SIGINT', stop);
  for (let k = 0; k < job.replications && !interrupted; k++) {
    for (const [index, scenario] of job.scenarios.entries()) {
      gathered.add(index, replicateUnder(policies[index], scenario, job.seed, k));
      await new Promise(resolve => setImmediate(resolve));
      if (interrupted) break;
    }
    progress(gathered.finished);
  }
  process.off('SIGINT', stop);
  return { replications: gathered.replications, interrupted: gathered.finished < job.replications };
}

function simulateThere(worker: Worker, job: Job, progress: (finished: number) => void): Promise<Simulated> {
  const gathered = new Gathering(job);
  return new Promise((resolve, reject) => {
    const finish = (interrupted: boolean) => {
      process.off('SIGINT', interrupt);
      worker.off('message', take).off('error', reject).off('exit', leave).unref();
      resolve({ replications: gathered.replications, interrupted });
    };
    const interrupt = () => {
      finish(true);
      void worker.terminate();
    };
    const leave = (code: number) => reject(new Error(`the worker ended with status ${code}`));
    const take = (answer: Done | Failed) => {
      if ('policyFault' in answer) {
        reject(new PolicyError(answer.policyFault));
        return;
      }
      const { scenario, tally } = answer;
      gathered.add(scenario, tally);
      progress(gathered.finished);
      if (gathered.finished === job.replications) finish(false);
    };
    process.once('SIGINT', interrupt);
    worker.ref();
    worker.on('message', take).on('error', reject).on('exit', leave);
    const { scenarios, seed, replications, policies } = job;
    worker.postMessage({ scenarios, seed, replications, policies });
  });
}

/** Adds up tallies; a replication counts once every scenario has it, so that comparisons stay paired. */
class Gathering {
  readonly replications: Replications[];
  finished = 0;
  private pending: Tally[] = [];

  constructor({ scenarios }: { scenarios: readonly Scenario[] }) {
    this.replications = scenarios.map(() => ({ tallies: [], histograms: new Float64Array(0) }));
  }

  /** Takes the tallies of one replication in the order of the scenarios. */
  add(scenario: number, tally: Tally): void {
    this.pending[scenario] = tally;
    if (scenario < this.replications.length - 1) return;
    this.pending.forEach((each, index) => {
      merge(this.replications[index]!, each);
    });
    this.pending = [];
    this.finished++;
  }
}

/** As the engine's own runReplications does it: histograms are added up and dropped. */
function merge(replications: Replications, tally: Tally): void {
  const { histograms } = tally;
  if (replications.histograms.length === 0) replications.histograms = new Float64Array(histograms.length);
  if (tally.status === 'complete') {
    for (let i = 0; i < histograms.length; i++) replications.histograms[i]! += histograms[i]!;
  }
  replications.tallies.push({ ...tally, histograms: new Float64Array(0) });
}
