import type { Scenario } from '../../engine/index.ts';
import * as column from './count-columns.ts';
import type { DayInfo } from './day-info.ts';

/** A half-hour, and the time over which the recent service level looks back [µs]. */
export const HALF_HOUR = 1_800_000_000;
export const RECENT = 900_000_000;
/** Waits are counted in bins of 10 s; the last bin holds all that are longer. */
export const BIN = 10_000_000;
export const BINS = 91;

/** Waits that ended, in their order: when, and how (type × 5 + place among ServiceSums); of a whole day. */
export interface Outcomes {
  count: number;
  time: Float64Array;
  kind: Int32Array;
}

/** What was counted until a row, as plain arrays that can be handed over; see DayCounts, which holds the same. */
export interface CountsCopy {
  /** Float64Array[(1 + halves) × types × COUNT_COLUMNS]; row 0: of the days before */
  cells: Float64Array;
  /** Float64Array[types × COUNT_COLUMNS] */
  totals: Float64Array;
  /** Float64Array[types × 5]: waits that ended in the last 15 minutes */
  recent: Float64Array;
  /** Float64Array[types × 2 × BINS]: waits of the answered, then of those who left */
  waits: Float64Array;
  ended: number;
  oldest: number;
}

const KINDS = 5;

/** Counts a day's contacts as a floor tells of them, by the rules of the definitions; half-hours by the offer. */
export class DayCounts {
  readonly halves: number;
  readonly types: number;
  cells: Float64Array;
  totals: Float64Array;
  recent: Float64Array;
  waits: Float64Array;
  readonly outcomes: Outcomes;
  /** outcomes so far, and the first of them that still counts as recent */
  private ended = 0;
  private oldest = 0;
  private readonly start: number;
  private readonly warmUp: number;
  private readonly acceptable: Float64Array;
  private readonly short: Float64Array;

  /** @param outcomes - those of the whole day, where they are known */
  constructor(scenario: Scenario, info: DayInfo, outcomes?: Outcomes) {
    const { contactTypes, warmUp } = scenario;
    this.types = contactTypes.length;
    this.halves = Math.max(1, Math.ceil((info.end - info.start) / HALF_HOUR));
    this.start = info.start;
    this.warmUp = warmUp;
    this.cells = new Float64Array((1 + this.halves) * this.types * column.COUNT_COLUMNS);
    this.totals = new Float64Array(this.types * column.COUNT_COLUMNS);
    this.recent = new Float64Array(this.types * KINDS);
    this.waits = new Float64Array(this.types * 2 * BINS);
    this.outcomes = outcomes ?? { count: 0, time: new Float64Array(1024), kind: new Int32Array(1024) };
    this.acceptable = Float64Array.from(contactTypes, type => type.promise.acceptableWait);
    this.short = Float64Array.from(contactTypes, ({ promise }) =>
      Math.min(promise.shortAbandon, promise.acceptableWait),
    );
  }

  /** The cell of a contact of this type that enters, or is offered, now; −1: it is not counted. */
  cellAt(time: number, type: number): number {
    if (time < this.warmUp) return -1;
    const half = Math.floor((time - this.start) / HALF_HOUR) + 1;
    return (half < 1 ? 0 : half > this.halves ? this.halves : half) * this.types + type;
  }

  add(cell: number, what: number, amount: number): void {
    if (cell < 0) return;
    this.cells[cell * column.COUNT_COLUMNS + what]! += amount;
    this.totals[(cell % this.types) * column.COUNT_COLUMNS + what]! += amount;
  }

  answered(cell: number, type: number, time: number, wait: number, atOnce: boolean): void {
    const isInTime = wait <= this.acceptable[type]!;
    this.end(time, type, isInTime ? 0 : 1);
    if (cell < 0) return;
    this.add(cell, isInTime ? column.IN_TIME : column.LATE, 1);
    this.add(cell, column.WAIT_ANSWERED, wait);
    if (atOnce) this.add(cell, column.AT_ONCE, 1);
    else this.waits[2 * (cell % this.types) * BINS + binOf(wait)]! += 1;
  }

  left(cell: number, type: number, time: number, wait: number, balked: boolean): void {
    const kind = wait > this.acceptable[type]! ? 4 : wait > this.short[type]! ? 3 : 2;
    this.end(time, type, kind);
    if (cell < 0) return;
    this.add(cell, column.IN_TIME + kind, 1);
    this.add(cell, column.WAIT_LEFT, wait);
    if (balked) this.add(cell, column.BALKED, 1);
    if (wait > 0) this.waits[(2 * (cell % this.types) + 1) * BINS + binOf(wait)]! += 1;
  }

  /** Forgets what has become too old to be recent. */
  moveTo(now: number): void {
    const { time, kind } = this.outcomes;
    const until = now - RECENT;
    while (this.oldest < this.ended && time[this.oldest]! <= until) this.recent[kind[this.oldest++]!]! -= 1;
  }

  /** Sums of some types: of the day, of the last 15 minutes, or of a half-hour (from 0). */
  sums(types: readonly number[], of: 'day' | 'recent' | number): column.ServiceSums {
    const read = (kind: number) => {
      let sum = 0;
      for (const type of types)
        sum +=
          of === 'recent'
            ? this.recent[type * KINDS + kind]!
            : this.count([type], column.IN_TIME + kind, of === 'day' ? undefined : of);
      return sum;
    };
    return { inTime: read(0), late: read(1), leftShort: read(2), leftEarly: read(3), leftLate: read(4) };
  }

  /** One column over some types: of the day, or of a half-hour (from 0). */
  count(types: readonly number[], what: number, half?: number): number {
    let sum = 0;
    for (const type of types)
      sum +=
        half === undefined
          ? this.totals[type * column.COUNT_COLUMNS + what]!
          : this.cells[((half + 1) * this.types + type) * column.COUNT_COLUMNS + what]!;
    return sum;
  }

  /** Waits in bins of BIN: of those answered, but not at once, or of those who left after a wait. */
  histogram(types: readonly number[], of: 'answered' | 'left'): Float64Array {
    const bins = new Float64Array(BINS);
    for (const type of types) {
      const at = (2 * type + (of === 'left' ? 1 : 0)) * BINS;
      for (let bin = 0; bin < BINS; bin++) bins[bin]! += this.waits[at + bin]!;
    }
    return bins;
  }

  copy(): CountsCopy {
    return {
      cells: this.cells.slice(),
      totals: this.totals.slice(),
      recent: this.recent.slice(),
      waits: this.waits.slice(),
      ended: this.ended,
      oldest: this.oldest,
    };
  }

  restore(from: CountsCopy): void {
    this.cells.set(from.cells);
    this.totals.set(from.totals);
    this.recent.set(from.recent);
    this.waits.set(from.waits);
    this.ended = from.ended;
    this.oldest = from.oldest;
  }

  private end(time: number, type: number, kind: number): void {
    const { outcomes } = this;
    if (this.ended === outcomes.time.length) grow(outcomes);
    outcomes.time[this.ended] = time;
    outcomes.kind[this.ended] = type * KINDS + kind;
    this.ended++;
    if (this.ended > outcomes.count) outcomes.count = this.ended;
    this.recent[type * KINDS + kind]! += 1;
  }
}

/** Who came at the instant at which an agent came free waited in the first bin, for no time. */
function binOf(wait: number): number {
  return Math.max(0, Math.min(BINS - 1, Math.floor((wait - 1) / BIN)));
}

function grow(outcomes: Outcomes): void {
  const time = new Float64Array(outcomes.time.length * 2);
  const kind = new Int32Array(time.length);
  time.set(outcomes.time);
  kind.set(outcomes.kind);
  outcomes.time = time;
  outcomes.kind = kind;
}
