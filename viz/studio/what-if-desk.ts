import type { Fault } from '../../scenarios/index.ts';
import type { Lever } from '../run/lever.ts';
import type { Source } from '../run/source.ts';
import type { WhatIf, WhatIfAsked, WhatIfListener } from '../run/what-if.ts';
import type { WhatIfResult } from '../run/what-if-result.ts';
import type { Sliders } from './links.ts';

/** Replications of a day. */
export const REPLICATIONS = 20;

/** Makes what runs the replications; in a test, something smaller. */
export type MakeWhatIf = (listener: WhatIfListener) => Pick<WhatIf, 'makeReady' | 'ask' | 'pin' | 'unpin'>;

/** The sliders, the baseline and the latest answer. Tells of changes by `change`; of answers and faults by `answered`; of sliders that moved by `moved`. */
export class WhatIfDesk extends EventTarget {
  levers: readonly Lever[] = [];
  /** the sliders' values under which the baseline was pinned, where they are not the scenario's */
  pinned: ReadonlyMap<string, number> = new Map();
  result: WhatIfResult | undefined;
  isRunning = false;
  faults: readonly Fault[] = [];
  failure = '';
  private values = new Map<string, number>();
  private source: Source | undefined;
  private asked: WhatIfAsked | undefined;
  private latest = 0;
  private isPinning = false;
  private isReady = false;
  private readonly whatIf: Pick<WhatIf, 'makeReady' | 'ask' | 'pin' | 'unpin'>;

  constructor(make: MakeWhatIf) {
    super();
    this.whatIf = make({
      onResult: result => this.take(result),
      onFaults: (faults, request) => this.fail(request, faults, ''),
      onFailure: (message, request) => this.fail(request, [], message),
    });
  }

  /** Another scenario, day or seed: the baseline is run first, then what the sliders say. */
  open(source: Source, levers: readonly Lever[], { values, pinned }: Sliders, asked: WhatIfAsked): void {
    this.source = source;
    this.levers = levers;
    this.values = new Map(values);
    this.pinned = new Map(pinned);
    this.asked = asked;
    this.result = undefined;
    this.startFromBaseline();
  }

  /** The same with another day or seed; sliders stay. */
  look(asked: WhatIfAsked): void {
    this.asked = asked;
    this.result = undefined;
    this.startFromBaseline();
  }

  /** The reader is near the sliders: a step of each of them is made ready for, once for each scenario and day. */
  makeReady(): void {
    const { source, levers, asked } = this;
    if (!source || !asked || this.isReady || this.isRunning) return;
    this.isReady = true;
    const changes = levers.map(lever => lever.set(stepFrom(lever)));
    this.whatIf.makeReady({ source, seed: asked.seed, day: asked.day, changes });
  }

  value(lever: Lever): number {
    return this.values.get(lever.id) ?? lever.baseline;
  }

  /** Where Backspace leads. */
  start(lever: Lever): number {
    return this.pinned.get(lever.id) ?? lever.baseline;
  }

  /** Values that are not the scenario's own. */
  get changed(): ReadonlyMap<string, number> {
    return this.values;
  }

  /** Whether what the sliders say is the baseline itself. */
  get isBaseline(): boolean {
    return changesOf(this.levers, this.pinned).join() === this.changes.join();
  }

  /** All changes as of `--set`. */
  get changes(): string[] {
    return changesOf(this.levers, this.values);
  }

  set(lever: Lever, value: number): void {
    if (value === lever.baseline) this.values.delete(lever.id);
    else this.values.set(lever.id, value);
    this.ask();
    this.dispatchEvent(new Event('moved'));
  }

  reset(): void {
    this.values = new Map();
    this.ask();
    this.dispatchEvent(new Event('moved'));
  }

  /** What the sliders say now becomes the baseline. */
  pin(): void {
    this.pinned = new Map(this.values);
    this.whatIf.unpin();
    this.isPinning = false;
    this.ask();
    this.whatIf.pin();
  }

  private startFromBaseline(): void {
    this.isReady = false;
    this.whatIf.unpin();
    if (this.isBaseline) {
      this.isPinning = false;
      this.ask();
      this.whatIf.pin();
      return;
    }
    this.isPinning = true;
    this.send(this.pinned);
    this.whatIf.pin();
  }

  private ask(): void {
    if (!this.source || this.isPinning) return;
    this.send(this.values);
  }

  private send(values: ReadonlyMap<string, number>): void {
    const { source, asked } = this;
    if (!source || !asked) return;
    this.isRunning = true;
    this.faults = [];
    this.failure = '';
    const set = [...source.set, ...changesOf(this.levers, values)];
    this.latest = this.whatIf.ask({ ...source, set }, asked);
    this.dispatchEvent(new Event('change'));
  }

  private take(result: WhatIfResult): void {
    if (result.request !== this.latest) return;
    const isDone = result.replications >= result.of;
    if (this.isPinning) {
      if (!isDone) return;
      this.isPinning = false;
      this.ask();
      return;
    }
    this.result = result;
    this.isRunning = !isDone;
    this.tellOfAnswer();
  }

  private fail(request: number, faults: readonly Fault[], message: string): void {
    if (request !== this.latest) return;
    this.isPinning = false;
    this.isRunning = false;
    this.faults = faults;
    this.failure = message;
    this.tellOfAnswer();
  }

  private tellOfAnswer(): void {
    this.dispatchEvent(new Event('change'));
    this.dispatchEvent(new Event('answered'));
  }
}

/** The value next to the one that the scenario says. */
function stepFrom({ baseline, step, high }: Lever): number {
  return baseline + step <= high ? baseline + step : baseline - step;
}

/** The texts of `--set` that sliders make. */
export function changesOf(levers: readonly Lever[], values: ReadonlyMap<string, number>): string[] {
  return levers.flatMap(lever => {
    const value = values.get(lever.id);
    return value === undefined || value === lever.baseline ? [] : lever.set(value);
  });
}
