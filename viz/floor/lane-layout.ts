import type { Box } from './box.ts';

/** A queue or the callbacks' shelf: words above, marks below with the head at the right. */
export interface Lane extends Box {
  /** name and count share one line */
  isNarrow: boolean;
  /** where the marks stand */
  room: Box;
}

/** How those in a lane are drawn: each 18 px apart, each 7 px apart, or as one bar. */
export type LaneMode = 'wide' | 'tight' | 'bar';
export const WIDE_PITCH = 18;
export const TIGHT_PITCH = 7;
const MOST_WIDE = 30;
const MOST_TIGHT = 600;
const MOST_ROWS = 12;

/** A lane in its box; narrow ones have one line of words. */
export function laneBlock(box: Box, isNarrow: boolean): Lane {
  const head = isNarrow ? 17 : 40;
  const foot = isNarrow ? 5 : 12;
  const height = Math.min(MOST_ROWS * TIGHT_PITCH, box.height - head - foot);
  return { ...box, isNarrow, room: { x: box.x, y: box.y + head, width: box.width, height } };
}

/** The look of a lane in which so many stand: the largest that the number allows and the room holds. */
export function laneMode(count: number, room: Box): LaneMode {
  if (count <= Math.min(MOST_WIDE, cells(room, WIDE_PITCH))) return 'wide';
  return count <= Math.min(MOST_TIGHT, cells(room, TIGHT_PITCH)) ? 'tight' : 'bar';
}

/** Columns and rows of a lane at a pitch. */
export function columnsOf(room: Box, pitch: number): number {
  return Math.max(1, Math.floor((room.width + 0.01) / pitch));
}

export function rowsOf(room: Box, pitch: number): number {
  return Math.min(MOST_ROWS, Math.floor((room.height + 0.01) / pitch));
}

function cells(room: Box, pitch: number): number {
  return columnsOf(room, pitch) * rowsOf(room, pitch);
}
