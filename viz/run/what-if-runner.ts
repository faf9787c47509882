import { replicate } from '../../engine/index.ts';
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

/** A task, or a hint that changes of a scenario will come. */
export type WhatIfOrder = WhatIfTask | { makeReady: Source };

/** What a worker tells of a task, as it goes. */
export type WhatIfNote =
  | { kind: 'frame'; request: number; frame: DayFrame }
  | { kind: 'sample'; request: number; sample: DaySample }
  | { kind: 'faults'; request: number; faults: Fault[] }
  | { kind: 'failed'; request: number; message: string };

/** Readings after which the compiler has seen most of the loader: a bank's takes 80 ms at first, 8 ms afterwards. */
const WARM_READINGS = 8;

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

  /** Reads the scenario until that is quick, or a task comes. */
  private async makeReady(source: Source): Promise<void> {
    const { latest } = this;
    for (let reading = 0; reading < WARM_READINGS && this.latest === latest; reading++) {
      // a scenario with faults has no replications that could be waited for
      await this.reader.readAnew(source).then(frameOf, () => {});
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
