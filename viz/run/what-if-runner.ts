import { replicate, type Scenario } from '../../engine/index.ts';
import { type Fault, ScenarioError } from '../../scenarios/index.ts';
import { type DayFrame, type DaySample, frameOf, sampleOf } from './day-sample.ts';
import { SourceReader } from './load.ts';
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

/** What tasks will be like. */
export interface WhatIfHint extends Pick<WhatIfTask, 'source' | 'seed' | 'day'> {
  /** settings of which one may be added to those of the source, each as of `--set` */
  changes: readonly (readonly string[])[];
}

/** A task, or a hint that such ones will come. */
export type WhatIfOrder = WhatIfTask | { makeReady: WhatIfHint };

/** What a worker tells of a task, as it goes. */
export type WhatIfNote =
  | { kind: 'frame'; request: number; frame: DayFrame }
  | { kind: 'sample'; request: number; sample: DaySample }
  | { kind: 'faults'; request: number; faults: Fault[] }
  | { kind: 'failed'; request: number; message: string };

/** Rounds after which the compiler has seen most: reading a bank takes 80 ms at first, 8 ms afterwards. */
const WARM_ROUNDS = 8;
/** Replications of each round: some forty warm a day up. */
const WARM_DAYS = 5;

/** Runs tasks; the latest one wins: of an older one, no further replication is begun. */
export class WhatIfRunner {
  private latest = 0;
  private readonly reader = new SourceReader();
  private readonly post: (note: WhatIfNote) => void;
  private readonly pause: () => Promise<void>;

  /** @param pause - lets a later task arrive */
  constructor(post: (note: WhatIfNote) => void, pause: () => Promise<void>) {
    this.post = post;
    this.pause = pause;
  }

  take(order: WhatIfOrder): Promise<void> {
    return 'makeReady' in order ? this.makeReady(order.makeReady) : this.run(order);
  }

  /**
   * Reads the scenario and runs a day of it until that is quick, or a task comes. Each round is under another change: a
   * number that was the same in all days so far is a constant to the compiler, and the first day with another one takes
   * ten times as long.
   */
  private async makeReady({ source, seed, day, changes }: WhatIfHint): Promise<void> {
    const { latest } = this;
    const run = async (read: Scenario) => {
      const scenario = oneDay(read, day);
      const frame = frameOf(scenario);
      for (let k = 0; k < WARM_DAYS && this.latest === latest; k++) {
        sampleOf(scenario, frame, replicate(scenario, seed, k));
        await this.pause();
      }
    };
    const rounds = Math.max(WARM_ROUNDS, changes.length);
    for (let round = 0; round < rounds && this.latest === latest; round++) {
      const change = changes[round % changes.length] ?? [];
      // a task tells of what goes wrong
      await this.reader
        .readAnew({ ...source, set: [...source.set, ...change] })
        .then(run)
        .catch(() => {});
      await this.pause();
    }
  }

  private async run(task: WhatIfTask): Promise<void> {
    const { request } = task;
    this.latest = request;
    try {
      await this.pause();
      if (this.latest !== request) return;
      const scenario = oneDay(await this.reader.read(task.source), task.day);
      const frame = frameOf(scenario);
      this.post({ kind: 'frame', request, frame });
      for (const replication of task.replications) {
        if (this.latest !== request) return;
        const tally = replicate(scenario, task.seed, replication);
        this.post({ kind: 'sample', request, sample: sampleOf(scenario, frame, tally) });
        await this.pause();
      }
    } catch (error) {
      if (error instanceof ScenarioError) this.post({ kind: 'faults', request, faults: error.faults });
      else this.post({ kind: 'failed', request, message: String(error) });
    }
  }
}
