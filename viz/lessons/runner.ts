import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Values } from './lesson.ts';

/** A lesson with its sliders and its seed. */
export interface LessonRun {
  id: string;
  values: Values;
  seed: string;
}

/** Is told each replication, from 0, as `replicationOf` returns it; false: enough, stop. */
export type Tell = (replication: number, row: Float64Array) => boolean | Promise<boolean>;

/** Runs lessons; in a page by workers, in a test at once. */
export interface Runner {
  /** Resolves when all replications are told, or soon after `tell` has returned false; rejects on a fault. */
  run(run: LessonRun, tell: Tell): Promise<void>;
}

/** What the worker of a lesson does. */
export interface LessonService {
  run(share: LessonRun & { first: number; step: number }, tell: Tell): Promise<void>;
}

const WORKERS = 2;

/** Shares the replications of a lesson out to two workers, which stay for the next run. */
export class WorkerRunner implements Runner {
  private workers: { worker: Worker; service: Remote<LessonService> }[] = [];

  async run(run: LessonRun, tell: Tell): Promise<void> {
    const workers = this.started();
    const fault = new Promise<never>((_, reject) => {
      for (const { worker } of workers)
        worker.onerror = event => reject(new Error(event.message || 'the worker could not be started'));
    });
    const shares = workers.map(({ service }, first) =>
      service.run({ ...run, first, step: workers.length }, proxy(tell)),
    );
    try {
      await Promise.race([Promise.all(shares), fault]);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Ends the workers; another run starts new ones. */
  close(): void {
    for (const { worker, service } of this.workers) {
      service[releaseProxy]();
      worker.terminate();
    }
    this.workers = [];
  }

  private started() {
    while (this.workers.length < WORKERS) {
      const worker = new Worker(new URL('./lesson-worker.ts', import.meta.url), { type: 'module' });
      this.workers.push({ worker, service: wrap<LessonService>(worker) });
    }
    return this.workers;
  }
}
