import { SECOND } from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { openStream, type Stream } from '../../engine/random/stream.ts';

/** Choices out of a stream of random numbers. */
export class Chooser {
  private readonly stream: Stream;

  constructor(key: string) {
    this.stream = openStream(key);
  }

  chance(probability: number): boolean {
    return this.stream.unit() < probability;
  }

  /** a whole number from low to high, both included */
  whole(low: number, high: number): number {
    return low + Math.floor(this.stream.unit() * (high - low + 1));
  }

  of<T>(...choices: T[]): T {
    return choices[this.whole(0, choices.length - 1)]!;
  }

  seconds(low: number, high: number): number {
    return this.whole(low, high) * SECOND;
  }

  many<T>(low: number, high: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(low, high) }, (_, index) => make(index));
  }
}

/** Always the same. */
export const constant = (value: number): LawSpec => ({ kind: 'deterministic', value });

/** Mostly whole seconds: given, or one of a short list. */
export function timeLaw(choose: Chooser, low: number, high: number): LawSpec {
  const mean = choose.seconds(Math.max(1, low), high);
  return choose.of<LawSpec>(
    constant(choose.seconds(low, high)),
    { kind: 'empirical', values: choose.many(1, 4, () => choose.seconds(low, high)) },
    { kind: 'empirical', values: choose.many(2, 6, () => choose.seconds(low, high)) },
    { kind: 'exponential', mean },
    { kind: 'lognormal', mean, sd: mean },
  );
}
