import { type Scenario, SECOND } from '../center/scenario.ts';
import { CELL, GROUP_CELL, MORE_CELL } from '../measures/cells.ts';
import { IntervalClock } from '../measures/interval-clock.ts';
import type { Tally } from '../measures/tally.ts';
import type { Block } from './gathered.ts';
import { overtimeOf } from './paid-time.ts';

/** One row of sums for each sample. */
export type Rows = Float64Array[];

/** Sums of a replication, or of several. */
type Counted = Pick<Tally, 'status' | 'cells' | 'moreCells' | 'groupCells'>;

/**
 * What estimates are formed from: the complete replications, or the batches of one long replication. Rows
 * add up the cells of chosen lines and intervals.
 */
export class Samples<Of extends Counted = Tally> {
  readonly count: number;
  /** Float64Array[count]: replications that each sample is the sum of */
  readonly weights: Float64Array;
  /** time counted in one sample [s] */
  readonly window: number;
  readonly intervals: IntervalClock;
  readonly tallies: readonly Of[];
  readonly batches: number;
  readonly lines: number;
  /** rows of some lines over all intervals: a report asks for them again and again */
  private readonly known = new Map<string, Rows>();
  protected readonly groups: number;

  /** @param batches - 0: a sample is a replication; else the intervals of the only replication are the batches */
  constructor(scenario: Scenario, tallies: readonly Of[], batches: number) {
    this.tallies = tallies.filter(tally => tally.status === 'complete');
    this.batches = batches;
    this.intervals = new IntervalClock(scenario);
    this.lines = scenario.contactTypes.length;
    this.groups = scenario.agentGroups.length;
    this.count = batches > 0 && this.tallies.length > 0 ? this.intervals.count : this.tallies.length;
    this.weights = new Float64Array(this.count).fill(1);
    const counted = (scenario.horizon - scenario.warmUp) / SECOND;
    this.window = batches > 0 ? counted / this.intervals.count : counted;
  }

  /** Sums over lines, of one interval or of all after the warm-up; not to be changed. */
  contacts(lines: readonly number[], interval?: number): Rows {
    if (interval !== undefined) return this.contactRows(lines, interval);
    const key = lines.join();
    const known = this.known.get(key) ?? this.contactRows(lines);
    this.known.set(key, known);
    return known;
  }

  private contactRows(lines: readonly number[], interval?: number): Rows {
    const parts: Part[] = [{ cells: t => t.cells, perInterval: this.lines, width: CELL, members: lines }];
    if (this.tallies.some(tally => tally.moreCells.length > 0))
      parts.push({ cells: t => t.moreCells, perInterval: this.lines, width: MORE_CELL, members: lines });
    return this.rows(parts, interval);
  }

  /** Sums over agent groups, of one interval or of all after the warm-up. */
  agents(groups: readonly number[], interval?: number): Rows {
    const part = { cells: (tally: Counted) => tally.groupCells, perInterval: this.groups, width: GROUP_CELL };
    return this.rows([{ ...part, members: groups }], interval);
  }

  /**
   * Overtime of some groups together in each sample [µs].
   *
   * @param rows - of these groups
   * @param asked - what their staff profiles ask for in a sample
   */
  overtime(
    rows: Rows,
    asked: (sample: number) => number,
    _groups: readonly number[],
    _interval?: number,
  ): Float64Array {
    return Float64Array.from(rows, (row, s) => overtimeOf(asked(s), row));
  }

  private rows(parts: readonly Part[], interval?: number): Rows {
    const { count } = this.intervals;
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    const rows = emptyRows(this.count, width);
    const span: [number, number] = interval === undefined ? [1, count] : [interval, interval];
    rows.forEach((row, k) => {
      if (this.batches > 0) addUp(row, parts, this.tallies[0]!, [k + 1, k + 1]);
      else addUp(row, parts, this.tallies[k]!, span);
    });
    return rows;
  }
}

/** Rows that lie behind each other: each one apart takes twice as long, and three times the memory. */
function emptyRows(count: number, width: number): Rows {
  const all = new ArrayBuffer(8 * count * width);
  return Array.from({ length: count }, (_, k) => new Float64Array(all, 8 * k * width, width));
}

/** Blocks of replications, for intervals of the day. */
export class IntervalSamples extends Samples<Block> {
  constructor(scenario: Scenario, blocks: readonly Block[]) {
    super(scenario, blocks, 0);
    this.tallies.forEach(({ replications }, s) => {
      this.weights[s] = replications;
    });
  }

  /** Of one group in one interval: above a staff profile is what no sum over replications tells. */
  override overtime(
    _rows: Rows,
    _asked: (sample: number) => number,
    [group]: readonly number[],
    interval?: number,
  ): Float64Array {
    const at = (interval! - 1) * this.groups + group!;
    return Float64Array.from(this.tallies, ({ overtime }) => overtime[at]!);
  }
}

/** Cells that stand beside each other in a row: so many of each member in each interval. */
interface Part {
  cells(tally: Counted): Float64Array;
  perInterval: number;
  width: number;
  members: readonly number[];
}

/** Adds up the cells of intervals from the first to the last one. */
function addUp(
  row: Float64Array,
  parts: readonly Part[],
  tally: Counted,
  [first, last]: [number, number],
): void {
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
}

/** A number of each row; `from` is several times slower. */
export function ofRows(rows: Rows, read: (row: Float64Array) => number): Float64Array {
  const numbers = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) numbers[k] = read(rows[k]!);
  return numbers;
}
