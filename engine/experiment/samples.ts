import { type Scenario, SECOND } from '../center/scenario.ts';
import { CELL, GROUP_CELL, MORE_CELL } from '../measures/cells.ts';
import { IntervalClock } from '../measures/interval-clock.ts';
import type { Tally } from '../measures/tally.ts';

/** One row of sums for each sample. */
export type Rows = Float64Array[];

/**
 * What estimates are formed from: the complete replications, or the batches of one long replication. Rows
 * add up the cells of chosen lines and intervals.
 */
export class Samples {
  readonly count: number;
  /** time counted in one sample [s] */
  readonly window: number;
  readonly intervals: IntervalClock;
  readonly tallies: readonly Tally[];
  readonly batches: number;
  readonly lines: number;
  private readonly groups: number;

  /** @param batches - 0: a sample is a replication; else the intervals of the only replication are the batches */
  constructor(scenario: Scenario, tallies: readonly Tally[], batches: number) {
    this.tallies = tallies.filter(tally => tally.status === 'complete');
    this.batches = batches;
    this.intervals = new IntervalClock(scenario);
    this.lines = scenario.contactTypes.length;
    this.groups = scenario.agentGroups.length;
    this.count = batches > 0 && this.tallies.length > 0 ? this.intervals.count : this.tallies.length;
    const counted = (scenario.horizon - scenario.warmUp) / SECOND;
    this.window = batches > 0 ? counted / this.intervals.count : counted;
  }

  /** Sums over lines, of one interval or of all after the warm-up. */
  contacts(lines: readonly number[], interval?: number): Rows {
    const parts: Part[] = [{ cells: t => t.cells, perInterval: this.lines, width: CELL, members: lines }];
    if (this.tallies.some(tally => tally.moreCells.length > 0))
      parts.push({ cells: t => t.moreCells, perInterval: this.lines, width: MORE_CELL, members: lines });
    return this.rows(parts, interval);
  }

  /** Sums over agent groups, of one interval or of all after the warm-up. */
  agents(groups: readonly number[], interval?: number): Rows {
    const part = { cells: (tally: Tally) => tally.groupCells, perInterval: this.groups, width: GROUP_CELL };
    return this.rows([{ ...part, members: groups }], interval);
  }

  private rows(parts: readonly Part[], interval?: number): Rows {
    const { count } = this.intervals;
    if (this.batches > 0) {
      const [first] = this.tallies;
      if (first === undefined) return [];
      return Array.from({ length: count }, (_, i) => rowOf(parts, first, i + 1, i + 1));
    }
    const [from, to] = interval === undefined ? [1, count] : [interval, interval];
    return this.tallies.map(tally => rowOf(parts, tally, from, to));
  }
}

/** Cells that stand beside each other in a row: so many of each member in each interval. */
interface Part {
  cells(tally: Tally): Float64Array;
  perInterval: number;
  width: number;
  members: readonly number[];
}

function rowOf(parts: readonly Part[], tally: Tally, first: number, last: number): Float64Array {
  const row = new Float64Array(parts.reduce((sum, { width }) => sum + width, 0));
  let place = 0;
  for (const { cells, perInterval, width, members } of parts) {
    const all = cells(tally);
    for (let i = first; i <= last; i++)
      for (const member of members) {
        const from = (i * perInterval + member) * width;
        for (let k = 0; k < width; k++) row[place + k]! += all[from + k]!;
      }
    place += width;
  }
  return row;
}

/** A number of each row; `from` is several times slower. */
export function ofRows(rows: Rows, read: (row: Float64Array) => number): Float64Array {
  const numbers = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) numbers[k] = read(rows[k]!);
  return numbers;
}
