import type { Scenario } from '../center/scenario.ts';
import type { Counts } from '../kernel/flat.ts';
import { folded, WHOLE } from '../measures/fold.ts';
import { IntervalClock } from '../measures/interval-clock.ts';
import type { Tally } from '../measures/tally.ts';
import { overtimeByInterval } from './paid-time.ts';

/** Blocks of replications that intervals of the day are estimated from, at most; fewer replications are one each. */
export const MOST_BLOCKS = 512;

/** Sums by interval of one replication, or of some in a row: the complete ones of them, or those that reached a limit. */
export interface Block {
  /** number of its first replication, from 0 */
  first: number;
  /** how many were added up */
  replications: number;
  /** of its first replication */
  status: Tally['status'];
  cells: Float64Array;
  moreCells: Float64Array;
  groupCells: Float64Array;
  skillCells: Float64Array;
  /** Float64Array[intervals × groups]: see overtimeByInterval */
  overtime: Float64Array;
}

/** What a report rests on: the same bytes, whoever gathered it. */
export interface Gathered {
  /** of every replication in its order, its intervals laid together (not those that are batches); no histograms */
  tallies: Tally[];
  /** in the order of their first replications */
  blocks: Block[];
  /** of the complete replications together; see Measures.histograms */
  histograms: Float64Array;
}

/** How replications are gathered. */
export interface Gathering {
  /** number of the first one. 0 */
  first?: number;
  /** replications of a block, to begin with. As many as of those before the first one */
  size?: number;
  /** above 0: the intervals of the only replication are samples (rule E3). 0 */
  batches?: number;
}

/**
 * Replications of a block once so many are gathered: a power of two, so that blocks can be laid together. It hangs on
 * nothing else, so that a run that was stopped early is one of so many replications.
 */
export function blockSize(replications: number): number {
  let size = 1;
  while (replications > size * MOST_BLOCKS) size *= 2;
  return size;
}

const NONE = new Float64Array(0);

/**
 * Gathers the replications of a scenario one after the other. What is kept of each does not grow with the intervals of
 * its day: those are kept by block.
 */
export class Gatherer {
  readonly gathered: Gathered = { tallies: [], blocks: [], histograms: NONE };
  private readonly intervals: number;
  private readonly batches: number;
  private readonly overtime: (tally: Tally) => Float64Array;
  private next: number;
  private size: number;

  constructor(scenario: Scenario, { first = 0, size = blockSize(first), batches = 0 }: Gathering = {}) {
    this.intervals = new IntervalClock(scenario).count;
    this.overtime = this.intervals === 1 ? () => NONE : overtimeByInterval(scenario);
    this.batches = batches;
    this.next = first;
    this.size = size;
  }

  /** Takes the next replication; its arrays are read, and may be lent. */
  add(tally: Tally): void {
    const { gathered } = this;
    const { status, cells, moreCells, groupCells, skillCells } = tally;
    if (status === 'complete') addTo(gathered, tally.histograms);
    else addTo(gathered, new Int32Array(tally.histograms.length));
    const own = { status, cells, moreCells, groupCells, skillCells, overtime: this.overtime(tally) };
    this.addBlock({ first: this.next++, replications: 1, ...own });
    gathered.tallies.push(keptOf(tally, this.batches > 0 ? 0 : this.intervals));
  }

  /** Takes the next replications, which somebody else gathered. */
  join({ tallies, blocks, histograms }: Gathered): void {
    addTo(this.gathered, histograms);
    for (const block of blocks) this.addBlock(block);
    for (const tally of tallies) this.gathered.tallies.push(tally);
    this.next += tallies.length;
  }

  private addBlock(block: Block): void {
    const { blocks } = this.gathered;
    const place = Math.floor(block.first / this.size);
    const before = sameIn(blocks, block, place, this.size);
    if (before !== undefined) addBlock(before, block);
    else blocks.push(copied(block));
    if (place >= MOST_BLOCKS) this.grow();
  }

  /** Lays each two blocks together. */
  private grow(): void {
    this.size *= 2;
    const fewer: Block[] = [];
    for (const block of this.gathered.blocks) {
      const before = sameIn(fewer, block, Math.floor(block.first / this.size), this.size);
      if (before !== undefined) addBlock(before, block);
      else fewer.push(block);
    }
    this.gathered.blocks = fewer;
  }
}

/** The block, one of the last two, that another one of the same place is added to. */
function sameIn(blocks: readonly Block[], { status }: Block, place: number, size: number): Block | undefined {
  const isAlike = (one: Block | undefined) =>
    one !== undefined &&
    Math.floor(one.first / size) === place &&
    (one.status === 'complete') === (status === 'complete');
  return [blocks.at(-1), blocks.at(-2)].find(isAlike);
}

const SUMS = ['cells', 'moreCells', 'groupCells', 'skillCells', 'overtime'] as const;

function addBlock(into: Block, block: Block): void {
  for (const sums of SUMS) addNumbers(into[sums], block[sums]);
  into.replications += block.replications;
}

function copied(block: Block): Block {
  const copy = { ...block };
  for (const sums of SUMS) copy[sums] = copyOf(block[sums]);
  return copy;
}

/** What is kept of each replication; with its intervals laid together, unless it has none. */
function keptOf(tally: Tally, intervals: number): Tally {
  const kept = { ...tally, histograms: NONE };
  for (const numbers of ['skillCells', 'ruleCells', 'menuCells', 'trunkTime'] as const)
    kept[numbers] = copyOf(tally[numbers]);
  if (intervals > 0) return folded(kept, intervals, WHOLE);
  for (const numbers of ['cells', 'moreCells', 'groupCells'] as const) kept[numbers] = copyOf(tally[numbers]);
  return kept;
}

const copyOf = (numbers: Float64Array) => (numbers.length === 0 ? NONE : numbers.slice());

function addTo(gathered: Gathered, histograms: Counts): void {
  if (gathered.histograms.length === 0) gathered.histograms = new Float64Array(histograms.length);
  addNumbers(gathered.histograms, histograms);
}

/** Most of what is added is 0. */
function addNumbers(into: Float64Array, numbers: Counts): void {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number !== 0) into[i]! += number;
  }
}
