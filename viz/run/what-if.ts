import type { Fault } from '../../scenarios/index.ts';
import type { DayFrame, DayRuns, DaySample } from './day-sample.ts';
import type { Source } from './source.ts';
import { answerOf, type Baseline, baselineOf } from './what-if-answer.ts';
import type { WhatIfResult } from './what-if-result.ts';
import type { WhatIfHint, WhatIfNote, WhatIfOrder } from './what-if-runner.ts';

/** A worker as far as it is used here. */
export interface WhatIfWorker {
  postMessage(order: WhatIfOrder): void;
  onmessage: ((event: { data: WhatIfNote }) => void) | null;
  terminate(): void;
}

export interface WhatIfAsked {
  seed: string;
  replications: number;
  /** from 0 */
  day: number;
}

export interface WhatIfListener {
  /** after the first replications, as they go on, and after the last one */
  onResult(result: WhatIfResult): void;
  /** the changes make a scenario that cannot be run */
  onFaults(faults: Fault[], request: number): void;
  /** something else went wrong in a worker */
  onFailure(message: string, request: number): void;
}

/** Replications of which the first answer is made. */
const FIRST = 4;
/** Time to an answer on the way, and between two [ms]: drawing one takes longer than most days' replications. */
const BETWEEN = 120;

/** A request under way. */
interface Running {
  request: number;
  asked: WhatIfAsked;
  began: number;
  frame: DayFrame | undefined;
  /** by replication */
  samples: (DaySample | undefined)[];
  answered: number;
  answeredAt: number;
}

/**
 * Asks what would be if: replications of a day under changed settings, shared out among workers, held against a
 * pinned baseline on the same customers. The latest request wins; the result of an older one never comes.
 */
export class WhatIf {
  private readonly workers: readonly WhatIfWorker[];
  private readonly listener: WhatIfListener;
  private running: Running | undefined;
  private done: { runs: DayRuns; asked: WhatIfAsked } | undefined;
  private baseline: (Baseline & { asked: WhatIfAsked }) | undefined;
  private pinsNext = false;
  private requests = 0;

  constructor(listener: WhatIfListener, workers: readonly WhatIfWorker[] = twoWorkers()) {
    this.listener = listener;
    this.workers = workers;
    for (const worker of workers) worker.onmessage = ({ data }) => this.take(data);
  }

  /** Changes of a scenario will be asked for soon: the first answer then does not wait for the loader. */
  makeReady(hint: WhatIfHint): void {
    for (const worker of this.workers) worker.postMessage({ makeReady: hint });
    const { done } = this;
    // what answers are made by is met now as well
    if (done !== undefined) answerOf(done.runs, baselineOf(done.runs));
  }

  /** Runs a day of a scenario; returns the number of the request. */
  ask(source: Source, asked: WhatIfAsked): number {
    const request = ++this.requests;
    const began = performance.now();
    this.running = {
      request,
      asked,
      began,
      frame: undefined,
      samples: Array.from({ length: asked.replications }),
      answered: 0,
      answeredAt: began,
    };
    const { seed, day } = asked;
    this.workers.forEach((worker, k) => {
      const replications = [];
      for (let number = k; number < asked.replications; number += this.workers.length)
        replications.push(number);
      worker.postMessage({ request, source, seed, replications, day });
    });
    return request;
  }

  /** What was asked last becomes the baseline, as soon as it is complete. */
  pin(): void {
    if (this.running === undefined) this.pinDone();
    else this.pinsNext = true;
  }

  /** There is no baseline any more. */
  unpin(): void {
    this.baseline = undefined;
    this.pinsNext = false;
  }

  get hasBaseline(): boolean {
    return this.baseline !== undefined;
  }

  close(): void {
    this.running = undefined;
    for (const worker of this.workers) worker.terminate();
  }

  private take(note: WhatIfNote): void {
    const { running } = this;
    if (running === undefined || note.request !== running.request) return;
    if (note.kind === 'frame') running.frame = note.frame;
    else if (note.kind === 'sample') this.takeSample(running, note.sample);
    else {
      this.running = undefined;
      this.pinsNext = false;
      if (note.kind === 'faults') this.listener.onFaults(note.faults, note.request);
      else this.listener.onFailure(note.message, note.request);
    }
  }

  private pinDone(): void {
    this.baseline = this.done && { ...baselineOf(this.done.runs), asked: this.done.asked };
  }

  /** Answers are made of the first replications, all of them: the same ones at any speed of the workers. */
  private takeSample(running: Running, sample: DaySample): void {
    running.samples[sample.replication] = sample;
    const missing = running.samples.indexOf(undefined);
    const ready = missing < 0 ? running.samples.length : missing;
    const isLast = ready === running.samples.length;
    const now = performance.now();
    const isDue = now - running.answeredAt >= BETWEEN && ready >= FIRST && ready > running.answered;
    if (!isLast && !isDue) return;
    running.answered = ready;
    running.answeredAt = now;
    this.answer(running, ready, isLast);
  }

  private answer(running: Running, ready: number, isLast: boolean): void {
    const { request, asked, began } = running;
    const runs = { frame: running.frame!, samples: running.samples.slice(0, ready) as DaySample[] };
    if (isLast) {
      this.running = undefined;
      this.done = { runs, asked };
      if (this.pinsNext) this.pinDone();
      this.pinsNext = false;
    }
    const answer = answerOf(runs, this.baselineFor(asked));
    this.listener.onResult({ request, of: asked.replications, ...answer, took: performance.now() - began });
  }

  /** The baseline, if it met the same customers. */
  private baselineFor({ seed, day }: WhatIfAsked): Baseline | undefined {
    const { baseline } = this;
    if (baseline === undefined || baseline.asked.seed !== seed || baseline.asked.day !== day)
      return undefined;
    return baseline;
  }
}

function twoWorkers(): WhatIfWorker[] {
  const start = () => new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
  return [start(), start()] as unknown as WhatIfWorker[];
}
