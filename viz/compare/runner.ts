import { type Remote, wrap } from 'comlink';
import { DAY, type Scenario } from '../../engine/index.ts';
import type { CompareService } from './compare-worker.ts';
import type { Piece } from './piece.ts';
import { reachOf, type Task, tasksOf } from './work-list.ts';

/** What is asked of the workers. */
export interface CompareJob {
  scenarios: readonly Scenario[];
  seed: string;
  replications: number;
}

/** Pieces by option, as they came; `reach` replications are finished in every option. */
export type Heard = (pieces: readonly (readonly Piece[])[], reach: number) => void;

interface Helper {
  worker: Worker;
  service: Remote<CompareService>;
}

/** Two workers share the replications of all options. A new job ends the one before it. */
export class CompareRunner {
  private helpers: Helper[] = [];

  /** Resolves when all is done, or false when another job or `stop` came first; rejects when a worker fails. */
  async run({ scenarios, seed, replications }: CompareJob, heard: Heard): Promise<boolean> {
    this.stop();
    const helpers = [startHelper(), startHelper()];
    this.helpers = helpers;
    const pieces: Piece[][] = scenarios.map(() => []);
    const done: Task[] = [];
    const size = Math.max(...scenarios.map(({ horizon }) => horizon)) > 2 * DAY ? 1 : 4;
    const tasks = tasksOf(scenarios.length, replications, size);
    const isCurrent = () => this.helpers === helpers;
    const work = async ({ service }: Helper): Promise<void> => {
      for (let task = tasks.shift(); task !== undefined && isCurrent(); task = tasks.shift()) {
        const piece = await service.run(scenarios[task.option]!, seed, task.first, task.count);
        if (!isCurrent()) return;
        pieces[task.option]!.push(piece);
        done.push(task);
        heard(pieces, reachOf(done, scenarios.length));
      }
    };
    const failures = helpers.map(({ worker }) => failureOf(worker));
    await Promise.race([Promise.all(helpers.map(work)), ...failures]);
    const isWhole = isCurrent();
    if (isWhole) this.stop();
    return isWhole;
  }

  /** Ends what is under way. */
  stop(): void {
    for (const { worker } of this.helpers) worker.terminate();
    this.helpers = [];
  }
}

function startHelper(): Helper {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  return { worker, service: wrap<CompareService>(worker) };
}

/** Never resolves; rejects when the worker cannot start or fails outside an answer. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, failed) => {
    worker.addEventListener('error', event => failed(new Error(event.message)));
  });
}
