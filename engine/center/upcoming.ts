import { flatDoubles, flatInts } from '../kernel/flat.ts';
import type { ArrivalProcess } from './arrivals/arrival-process.ts';
import { type ContactSource, NEXT_AT_COLUMN, TALK_COLUMN } from './contact-source.ts';

/** A contact type's place starts at its number << PLACE_SHIFT: its row in hand, the end of its rows, and the width of one. */
const PLACE_SHIFT = 2;
const ROW = 0;
const END = 1;
const WIDTH = 2;
/** 1 where its contacts have more than waiting and talk */
const IS_FEATURED = 3;

/**
 * What all contact types have drawn ahead: row by row all that a contact brings, and when the next one of its type comes.
 *
 * In one array, because a thousand types fill the processor's caches: a contact touches its place and its row, where it
 * touched a dozen objects of its type before. With 1,000 types an event costs 18 % less, with one 5 % (benchmarks/scaling.ts).
 */
export class Upcoming {
  readonly rows: Float64Array;
  private readonly places: Int32Array;
  private readonly sources: readonly ContactSource[];

  constructor(sources: readonly ContactSource[]) {
    this.sources = sources;
    this.rows = flatDoubles(sources.reduce((sum, { draws }) => sum + draws.size, 0));
    this.places = flatInts(sources.length << PLACE_SHIFT);
    let start = 0;
    sources.forEach(({ draws, isPlain }, type) => {
      const at = type << PLACE_SHIFT;
      draws.placeIn(this.rows, start);
      start += draws.size;
      this.places[at + END] = start;
      this.places[at + WIDTH] = draws.columns;
      this.places[at + IS_FEATURED] = isPlain ? 0 : 1;
    });
    this.restart();
  }

  /** Starts anew, as the types' sources have. */
  restart(): void {
    const { places } = this;
    for (let at = 0; at < places.length; at += 1 << PLACE_SHIFT) places[at + ROW] = places[at + END]!;
  }

  /** When the type's first contact comes; to be asked once, before any other. */
  first(type: number): number {
    const { process } = this.sources[type]!;
    process.advance();
    return process.at[0]!;
  }

  /** Where the row of the type's next contact starts. */
  readonly next = (type: number): number => {
    const { places } = this;
    const at = type << PLACE_SHIFT;
    let row = places[at + ROW]!;
    if (row === places[at + END]!) row = this.refill(type);
    places[at + ROW] = row + places[at + WIDTH]!;
    return row;
  };

  readonly isFeatured = (type: number): boolean => this.places[(type << PLACE_SHIFT) + IS_FEATURED] === 1;

  /** Draws the type's next rows; returns the first of them. */
  private refill(type: number): number {
    const { draws, process } = this.sources[type]!;
    const end = draws.refill();
    this.places[(type << PLACE_SHIFT) + END] = end;
    if (process.fill === undefined) this.step(process, draws.start, end, draws.columns);
    else process.fill(this.rows, draws.start + NEXT_AT_COLUMN, end, draws.columns);
    return draws.start;
  }

  private step(process: ArrivalProcess, start: number, end: number, columns: number): void {
    const { rows } = this;
    const { at } = process;
    for (let row = start; row < end; row += columns) {
      // a log's own talk times, where it has them
      if (at[1]! >= 0) rows[row + TALK_COLUMN] = at[1]!;
      process.advance();
      rows[row + NEXT_AT_COLUMN] = at[0]!;
    }
  }
}
