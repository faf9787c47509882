import type { Scenario, Tally } from '../../engine/index.ts';
import type { Fault } from '../../scenarios/index.ts';
import type { Source } from './source.ts';
import { answerOf, type DayRuns } from './what-if-answer.ts';
import type { WhatIfResult } from './what-if-result.ts';
import type { WhatIfNote, WhatIfOrder } from './what-if-runner.ts';

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
/** Time between two answers on the way [ms]. */
const BETWEEN = 150;

/** A request under way. */
interface Running {
  request: number;
  asked: WhatIfAsked;
  began: number;
  scenario: Scenario | undefined;
  /** by replication */
  tallies: (Tally | undefined)[];
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
  private baseline: { runs: DayRuns; asked: WhatIfAsked } | undefined;
  private pinsNext = false;
  private requests = 0;

  constructor(listener: WhatIfListener, workers: readonly WhatIfWorker[] = twoWorkers()) {
    this.listener = listener;
    this.workers = workers;
    for (const worker of workers) worker.onmessage = ({ data }) => this.take(data);
  }

  /** Something will be asked soon: the first answer then does not wait for the loader. */
  makeReady(): void {
    for (const worker of this.workers) worker.postMessage('makeReady');
  }

  /** Runs a day of a scenario; returns the number of the request. */
  ask(source: Source, asked: WhatIfAsked): number {
    const request = ++this.requests;
    this.running = {
      request,
      asked,
      began: performance.now(),
      scenario: undefined,
      tallies: Array.from({ length: asked.replications }),
      answered: 0,
      answeredAt: 0,
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
    if (this.running === undefined) this.baseline = this.done;
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
    if (note.kind === 'scenario') running.scenario = note.scenario;
    else if (note.kind === 'tally') this.takeTally(running, note.tally);
    else {
      this.running = undefined;
      this.pinsNext = false;
      if (note.kind === 'faults') this.listener.onFaults(note.faults, note.request);
      else this.listener.onFailure(note.message, note.request);
    }
  }

  /** Answers are made of the first replications, all of them: the same ones at any speed of the workers. */
  private takeTally(running: Running, tally: Tally): void {
    running.tallies[tally.replication] = tally;
    const missing = running.tallies.indexOf(undefined);
    const ready = missing < 0 ? running.tallies.length : missing;
    const now = performance.now();
    const isLast = ready === running.tallies.length;
    if (!isLast && (ready <= running.answered || ready < FIRST)) return;
    if (!isLast && running.answered > 0 && now - running.answeredAt < BETWEEN) return;
    running.answered = ready;
    running.answeredAt = now;
    this.answer(running, ready, isLast);
  }

  private answer(running: Running, ready: number, isLast: boolean): void {
    const { request, asked, began } = running;
    const tallies = running.tallies.slice(0, ready) as Tally[];
    const runs = { scenario: running.scenario!, tallies };
    if (isLast) {
      this.running = undefined;
      this.done = { runs, asked };
      if (this.pinsNext) this.baseline = this.done;
      this.pinsNext = false;
    }
    const answer = answerOf(runs, this.baselineFor(asked));
    this.listener.onResult({ request, of: asked.replications, ...answer, took: performance.now() - began });
  }

  /** The baseline, if it met the same customers. */
  private baselineFor({ seed, day }: WhatIfAsked): DayRuns | undefined {
    const { baseline } = this;
    if (baseline === undefined || baseline.asked.seed !== seed || baseline.asked.day !== day)
      return undefined;
    return baseline.runs;
  }
}

function twoWorkers(): WhatIfWorker[] {
  const start = () => new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' });
  return [start(), start()] as unknown as WhatIfWorker[];
}
