import { flatDoubles } from '../kernel/flat.ts';
import type { Sampler } from '../random/law.ts';
import type { Stream } from '../random/stream.ts';

/** One random quantity of a contact type: its law and its own stream. */
export interface Quantity {
  law: Sampler;
  stream: Stream;
}

/** Bytes of look-ahead over all types; more streams, smaller blocks. */
const BUDGET = 256 * 1024;

/**
 * The randomness of a contact type's contacts, drawn ahead in blocks: row k holds every quantity of the
 * k-th contact, each column from its own stream (rule S2). A column without a law holds a constant.
 *
 * Blocks in place of single draws save 5–11 ns an event (benchmarks/laws.ts).
 */
export class Draws {
  readonly block: Float64Array;
  readonly columns: number;
  private readonly quantities: readonly (Quantity | number)[];
  private row: number;
  private readonly rows: number;

  /** @param quantities - for each column a quantity, or the constant that stands there */
  constructor(quantities: readonly (Quantity | number)[], types: number) {
    this.quantities = quantities;
    this.columns = quantities.length;
    const affordable = Math.floor(BUDGET / (8 * this.columns * types));
    this.rows = Math.max(4, Math.min(256, affordable));
    this.row = this.rows;
    this.block = flatDoubles(this.rows * this.columns);
    quantities.forEach((quantity, column) => {
      if (typeof quantity === 'number')
        for (let i = column; i < this.block.length; i += this.columns) this.block[i] = quantity;
    });
  }

  /** Where the next contact's row starts in the block. */
  next(): number {
    if (this.row === this.rows) this.refill();
    return this.row++ * this.columns;
  }

  private refill(): void {
    const { block, columns } = this;
    this.quantities.forEach((quantity, column) => {
      if (typeof quantity !== 'number')
        quantity.law.fill(quantity.stream, block, column, block.length, columns);
    });
    this.row = 0;
  }
}

/** A sampled duration in whole microseconds; below zero is none. */
export function wholeMicroseconds(duration: number): number {
  return duration > 0 ? Math.floor(duration + 0.5) : 0;
}
