import { replicate, type Scenario, type Tally } from '../../engine/index.ts';
import { type Fault, ScenarioError } from '../../scenarios/index.ts';
import { load, theLoader } from './load.ts';
import { oneDay } from './one-day.ts';
import type { Source } from './source.ts';

/** Some replications of a day under changes. */
export interface WhatIfTask {
  request: number;
  source: Source;
  seed: string;
  /** numbers of the replications, in the order in which they are run */
  replications: readonly number[];
  /** from 0 */
  day: number;
}

/** A task, or a hint that one will come: what it needs may be fetched. */
export type WhatIfOrder = WhatIfTask | 'makeReady';

/** What a worker tells of a task, as it goes. */
export type WhatIfNote =
  | { kind: 'scenario'; request: number; scenario: Scenario }
  | { kind: 'tally'; request: number; tally: Tally }
  | { kind: 'faults'; request: number; faults: Fault[] }
  | { kind: 'failed'; request: number; message: string };

/** Runs tasks; the latest one wins: of an older one, no further replication is begun. */
export class WhatIfRunner {
  private latest = 0;
  private readonly post: (note: WhatIfNote) => void;
  private readonly pause: () => Promise<void>;

  /** @param pause - lets a later task arrive */
  constructor(post: (note: WhatIfNote) => void, pause: () => Promise<void>) {
    this.post = post;
    this.pause = pause;
  }

  take(order: WhatIfOrder): Promise<unknown> {
    return order === 'makeReady' ? theLoader() : this.run(order);
  }

  private async run(task: WhatIfTask): Promise<void> {
    const { request } = task;
    this.latest = request;
    try {
      await this.pause();
      if (this.latest !== request) return;
      const loaded = await load(task.source);
      const scenario = oneDay(loaded.scenario, task.day);
      this.post({ kind: 'scenario', request, scenario });
      for (const replication of task.replications) {
        if (this.latest !== request) return;
        this.post({ kind: 'tally', request, tally: replicate(scenario, task.seed, replication) });
        await this.pause();
      }
    } catch (error) {
      if (error instanceof ScenarioError) this.post({ kind: 'faults', request, faults: error.faults });
      else this.post({ kind: 'failed', request, message: String(error) });
    }
  }
}
