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
    const rows = this.rows(t => t.cells, this.lines, CELL, lines, interval);
    if (this.tallies.every(tally => tally.moreCells.length === 0)) return rows;
    const more = this.rows(t => t.moreCells, this.lines, MORE_CELL, lines, interval);
    return rows.map((row, k) => Float64Array.from([...row, ...more[k]!]));
  }

  /** Sums over agent groups, of one interval or of all after the warm-up. */
  agents(groups: readonly number[], interval?: number): Rows {
    return this.rows(t => t.groupCells, this.groups, GROUP_CELL, groups, interval);
  }

  private rows(
    cells: (tally: Tally) => Float64Array,
    perInterval: number,
    width: number,
    members: readonly number[],
    interval?: number,
  ): Rows {
    const all = Array.from({ length: this.intervals.count }, (_, i) => i + 1);
    const rowOf = (tally: Tally, intervals: readonly number[]) => {
      const row = new Float64Array(width);
      for (const i of intervals)
        for (const member of members) {
          const from = (i * perInterval + member) * width;
          for (let k = 0; k < width; k++) row[k]! += cells(tally)[from + k]!;
        }
      return row;
    };
    if (this.batches > 0) return this.tallies.slice(0, 1).flatMap(t => all.map(i => rowOf(t, [i])));
    return this.tallies.map(t => rowOf(t, interval === undefined ? all : [interval]));
  }
}
