import type { Scenario } from '../center/scenario.ts';
import { flatDoubles } from '../kernel/flat.ts';

/**
 * The intervals of a report: number 0 is the warm-up, 1 … count follow from warmUp to the horizon. A cursor
 * moves with the clock, so that a contact costs no division.
 */
export class IntervalClock {
  count = 0;
  /** the interval in hand */
  index = 0;
  /** [0] start of the interval in hand, [1] its end: never after the horizon */
  readonly edges = flatDoubles(2);
  private warmUp = 0;
  private horizon = 0;
  private length = 0;

  constructor(scenario: Scenario) {
    this.refit(scenario);
  }

  /** Starts anew, at instant 0. */
  refit(scenario: Scenario): void {
    const { warmUp, horizon, interval } = scenario;
    this.warmUp = warmUp;
    this.horizon = horizon;
    this.length = interval > 0 ? interval : horizon - warmUp;
    this.count = Math.max(1, Math.ceil((horizon - warmUp) / this.length));
    this.index = 0;
    this.edges[0] = 0;
    this.edges[1] = warmUp;
    this.moveTo(0);
  }

  /** Moves the cursor to the interval of this instant; after the horizon it stays in the last one. */
  moveTo(now: number): void {
    while (now >= this.edges[1]! && this.index < this.count) {
      this.index++;
      this.edges[0] = this.start(this.index);
      this.edges[1] = this.end(this.index);
    }
  }

  /** The interval of an instant, from 0 to the horizon. */
  indexOf(instant: number): number {
    if (instant < this.warmUp) return 0;
    return Math.min(this.count, 1 + Math.floor((instant - this.warmUp) / this.length));
  }

  start(index: number): number {
    return index === 0 ? 0 : this.warmUp + (index - 1) * this.length;
  }

  end(index: number): number {
    if (index === 0) return this.warmUp;
    return index === this.count ? this.horizon : this.warmUp + index * this.length;
  }
}
