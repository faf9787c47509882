import type { Scenario } from '../center/scenario.ts';
import { Simulation } from '../center/simulation.ts';
import type { EventList } from '../kernel/event-list.ts';
import type { LogChecker } from '../measures/log-laws/check-log.ts';
import { keepRows, type LogRow } from '../measures/log-laws/log-row.ts';
import { TRACE_COLUMNS, Trace, type TraceSink } from '../measures/trace.ts';

/** Events between two comparisons: no more of the logs than that is kept. */
const CHUNK = 4096;

/** An event list, fresh, and what it is called. */
export interface ListToVerify {
  name: string;
  list: EventList;
}

/** A run on one event list, whose log is kept as far as it has not been compared. */
export class FollowedRun {
  readonly name: string;
  /** what broke the run off */
  fault: string | undefined;
  private log: number[] = [];
  private readonly simulation: Simulation;
  private readonly trace: Trace;
  private readonly limit: number;
  isOver = false;

  constructor(scenario: Scenario, seed: string, replication: number, { name, list }: ListToVerify) {
    let trace: Trace | undefined;
    this.name = name;
    this.limit = scenario.limits.events;
    this.simulation = new Simulation(
      scenario,
      seed,
      replication,
      watched => {
        trace = new Trace(watched, (chunk, rows) => {
          for (let i = 0; i < rows * TRACE_COLUMNS; i++) this.log.push(chunk[i]!);
        });
        return trace;
      },
      list,
    );
    this.trace = trace!;
    this.simulation.model = this.trace.follow(this.simulation.center);
  }

  /** Goes on a little; whether there is more to come. */
  advance(): boolean {
    if (this.isOver) return false;
    const { simulation } = this;
    try {
      const isMore = simulation.advance(Math.min(CHUNK, this.limit - simulation.events));
      this.isOver = !isMore || simulation.events >= this.limit;
    } catch (error) {
      this.isOver = true;
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.trace.flush();
    return !this.isOver;
  }

  /** How it ended. */
  status(): ReturnType<Simulation['run']> {
    return this.simulation.run();
  }

  get rows(): number {
    return this.log.length / TRACE_COLUMNS;
  }

  /** How many rows at the beginning are the same in another run. */
  sameAs(other: FollowedRun): number {
    const end = Math.min(this.log.length, other.log.length);
    let at = 0;
    while (at < end && this.log[at] === other.log[at]) at++;
    return Math.floor(at / TRACE_COLUMNS);
  }

  /** Whether the logs differ at this row: both have it, or one has it and the other one has ended. */
  partsFrom(other: FollowedRun, row: number): boolean {
    const [mine, its] = [this.rows > row, other.rows > row];
    if (mine && its) return this.sameAs(other) <= row;
    return (mine && other.isOver) || (its && this.isOver);
  }

  row(index: number): LogRow | undefined {
    if (index >= this.rows) return undefined;
    const rows: LogRow[] = [];
    keepRows(rows)(this.part(index, index + 1), 1);
    return rows[0];
  }

  /** Hands the first rows on. */
  feed(count: number, hash: TraceSink, checker: LogChecker): void {
    const rows: LogRow[] = [];
    const part = this.part(0, count);
    hash(part, count);
    keepRows(rows)(part, count);
    for (const row of rows) checker.take(row);
  }

  drop(count: number): void {
    this.log = this.log.slice(count * TRACE_COLUMNS);
  }

  private part(from: number, to: number): Float64Array {
    return Float64Array.from(this.log.slice(from * TRACE_COLUMNS, to * TRACE_COLUMNS));
  }
}
