import {
  restoreSnapshot,
  type Scenario,
  Simulation,
  type Snapshot,
  TRACE_COLUMNS,
  Trace,
  takeSnapshot,
} from '../../engine/index.ts';
import type { DayData, DayInfo, Stopped } from '../day/day-data.ts';
import { ContactSlots, DayLog, trimmed } from '../day/day-log.ts';
import { daysOf } from '../day/days.ts';
import type { FloorCopy } from '../day/floor-copy.ts';
import { foldDay } from '../day/fold-day.ts';

/** Events between two looks at the rows that they wrote. */
const CHUNK = 2048;
/** Most places from which a run can be taken up again. */
const MOST_STARTS = 32;

/** What is needed to run a day again: all there was when the first of its rows had been written. */
interface DayStart {
  snapshot: Snapshot;
  /** rows already written that belong to this day or later ones */
  written: Float64Array;
  slots: ContactSlots;
  floor: FloorCopy | undefined;
  hasEnded: boolean;
}

/**
 * One replication, cut into days, each of which can be run again: a snapshot of the simulation is kept before it.
 * Rows after the horizon belong to the last day.
 */
export class DayRun {
  readonly days: readonly DayInfo[];
  readonly scenario: Scenario;
  private readonly simulation: Simulation;
  private readonly trace: Trace;
  private readonly starts: (DayStart | undefined)[];
  private readonly stride: number;
  /** the day before which the simulation stands now; −1: none */
  private standsBefore = 0;
  private chunk: Float64Array = new Float64Array(0);

  constructor(scenario: Scenario, seed: string, replication: number) {
    let trace: Trace | undefined;
    this.scenario = scenario;
    this.days = daysOf(scenario);
    this.stride = Math.ceil(this.days.length / MOST_STARTS);
    this.simulation = new Simulation(scenario, seed, replication, watched => {
      trace = new Trace(watched, (chunk, rows) => this.take(chunk, rows));
      return trace;
    });
    this.trace = trace!;
    this.simulation.model = this.trace.follow(this.simulation.center);
    this.starts = [
      {
        snapshot: takeSnapshot(this.simulation),
        written: new Float64Array(0),
        slots: new ContactSlots(),
        floor: undefined,
        hasEnded: false,
      },
    ];
  }

  /** All of a day; null: a limit ended the run before it. */
  day(number: number): DayData | null {
    if (this.days[number] === undefined)
      throw new RangeError(`day: ${number}, there are ${this.days.length}`);
    let from = number;
    while (this.starts[from] === undefined) from--;
    let start = this.starts[from]!;
    for (let k = from; ; k++) {
      const { data, next } = this.runDay(k, start);
      if (k === number || data === null) return data;
      start = next!;
    }
  }

  private runDay(number: number, start: DayStart): { data: DayData | null; next: DayStart | undefined } {
    const info = this.days[number]!;
    const isLast = number === this.days.length - 1;
    const edge = isLast ? Number.POSITIVE_INFINITY : info.end;
    if (this.standsBefore !== number) restoreSnapshot(start.snapshot);
    this.standsBefore = -1;
    const slots = start.slots.copy();
    const log = new DayLog();
    let { hasEnded } = start;
    this.chunk = start.written;
    let used = appendUntil(log, this.chunk, edge, slots);
    const ranNothing = hasEnded;
    while (used === this.chunk.length && !hasEnded) {
      this.chunk = new Float64Array(0);
      hasEnded = !this.advance();
      this.trace.flush();
      used = appendUntil(log, this.chunk, edge, slots);
    }
    const status = this.stopped();
    if (ranNothing && log.count === 0 && status !== null && hasEnded) return { data: null, next: undefined };
    const columns = trimmed(log.columns);
    const { after, ...folded } = foldDay(this.scenario, info, columns, start.floor);
    const stopped = hasEnded && used === this.chunk.length ? status : null;
    const data = { info, log: columns, stopped, ...folded };
    if (isLast) return { data, next: undefined };
    const next = this.startOf(number + 1, this.chunk.subarray(used), slots, after, hasEnded);
    return { data, next };
  }

  /** The start of a day, at which the simulation stands now. */
  private startOf(
    number: number,
    left: Float64Array,
    slots: ContactSlots,
    floor: FloorCopy,
    hasEnded: boolean,
  ): DayStart {
    this.standsBefore = number;
    const known = this.starts[number];
    if (known !== undefined) return known;
    const start = {
      snapshot: takeSnapshot(this.simulation),
      written: left.slice(),
      slots: slots.copy(),
      floor,
      hasEnded,
    };
    if (number % this.stride === 0) this.starts[number] = start;
    return start;
  }

  /** Fires some more events; whether any is left. */
  private advance(): boolean {
    const { simulation, scenario } = this;
    const left = scenario.limits.events - simulation.events;
    if (left <= 0) return false;
    const isMore = simulation.advance(Math.min(CHUNK, left));
    return isMore && simulation.events < scenario.limits.events;
  }

  /** The limit that ended the run, if one did. */
  private stopped(): Stopped | null {
    const { simulation, scenario } = this;
    const at = simulation.list.clock[0]!;
    if (simulation.center.overflowed) return { limit: 'contacts', most: scenario.limits.contacts, at };
    if (simulation.events < scenario.limits.events || simulation.list.pending() === 0) return null;
    return { limit: 'events', most: scenario.limits.events, at };
  }

  private take(chunk: Float64Array, rows: number): void {
    const more = chunk.subarray(0, rows * TRACE_COLUMNS);
    const all = new Float64Array(this.chunk.length + more.length);
    all.set(this.chunk);
    all.set(more, this.chunk.length);
    this.chunk = all;
  }
}

/** Adds rows before an instant to a log; returns how many numbers of the chunk they are. */
function appendUntil(log: DayLog, chunk: Float64Array, edge: number, slots: ContactSlots): number {
  const rows = chunk.length / TRACE_COLUMNS;
  let to = rows;
  while (to > 0 && chunk[(to - 1) * TRACE_COLUMNS]! >= edge) to--;
  log.append(chunk, 0, to, slots);
  return to * TRACE_COLUMNS;
}
