import { flatDoubles } from '../kernel/flat.ts';
import type { Sampler } from '../random/law.ts';
import type { Stream } from '../random/stream.ts';

/** One random quantity of a contact type: its law and its own stream. */
export interface Quantity {
  law: Sampler;
  stream: Stream;
}

/** Bytes of look-ahead over all types; beyond, smaller blocks. */
const BUDGET = 8 * 1024 * 1024;
/** Rows of the first block: a short day draws little that nobody needs. */
const FIRST = 16;
/** How many times the rows of one block the next one has, up to the most. */
const GROWTH = 4;
/**
 * Rows of a large block: to draw one the processor fetches a type's laws and streams, some forty lines of its cache.
 * With 1,000 types and 256 rows an event costs 6 % less than with 64 (benchmarks/scaling.ts).
 */
const FEWEST = 64;
const MOST = 256;

/**
 * The randomness of a contact type's contacts, drawn ahead in blocks: row k holds every quantity of the
 * k-th contact, each column from its own stream (rule S2). A column without a law holds a constant.
 *
 * Blocks in place of single draws save 5–11 ns an event (benchmarks/laws.ts).
 */
export class Draws {
  block: Float64Array;
  /** where its rows start in the block */
  start = 0;
  readonly columns: number;
  /** places of all its rows */
  readonly size: number;
  private readonly quantities: readonly (Quantity | number)[];
  /** places of the rows that are drawn, and of those, used */
  private drawn = 0;
  private row = 0;

  /** the column that others write to: a constant is put there again for each block */
  private readonly overwritten: number;

  /** @param quantities - for each column a quantity, or the constant that stands there */
  constructor(quantities: readonly (Quantity | number)[], types: number, overwritten: number) {
    this.overwritten = overwritten;
    this.quantities = quantities;
    this.columns = quantities.length;
    const affordable = Math.floor(BUDGET / (8 * this.columns * types));
    this.size = Math.max(FEWEST, Math.min(MOST, affordable)) * this.columns;
    this.block = new Float64Array(0);
  }

  /** Has its rows in a part of a larger block. */
  placeIn(block: Float64Array, start: number): void {
    this.block = block;
    this.start = start;
    this.quantities.forEach((quantity, column) => {
      if (typeof quantity === 'number') this.putConstant(quantity, column, start + this.size);
    });
  }

  private putConstant(value: number, column: number, end: number): void {
    for (let i = this.start + column; i < end; i += this.columns) this.block[i] = value;
  }

  /** Starts anew, as its streams have. */
  restart(): void {
    this.drawn = 0;
    this.row = 0;
  }

  /** Where the next contact's row starts in the block. */
  next(): number {
    if (this.row === this.drawn) {
      this.refill();
      this.row = 0;
    }
    const row = this.start + this.row;
    this.row += this.columns;
    return row;
  }

  /** Draws the next rows, from its start on; returns where they end. */
  refill(): number {
    if (this.block.length === 0) this.placeIn(flatDoubles(this.size), 0);
    const { block, columns, start, quantities } = this;
    this.drawn = this.drawn === 0 ? FIRST * columns : Math.min(GROWTH * this.drawn, this.size);
    const end = start + this.drawn;
    for (let column = 0; column < columns; column++) {
      const quantity = quantities[column]!;
      if (typeof quantity !== 'number')
        quantity.law.fill(quantity.stream, block, start + column, end, columns);
      else if (column === this.overwritten) this.putConstant(quantity, column, end);
    }
    return end;
  }
}

/** A sampled duration in whole microseconds; below zero is none. */
export function wholeMicroseconds(duration: number): number {
  return duration > 0 ? Math.floor(duration + 0.5) : 0;
}

/** The same of durations[at], in place: a double that crosses a call is boxed. */
export function roundMicroseconds(durations: Float64Array, at: number): void {
  const duration = durations[at]!;
  durations[at] = duration > 0 ? Math.floor(duration + 0.5) : 0;
}
