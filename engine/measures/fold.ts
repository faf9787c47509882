import type { Scenario } from '../center/scenario.ts';
import type { Tally } from './tally.ts';

/** A way to lay intervals together: how many slots come of it, and which one each interval belongs to. */
export interface Folding {
  slots: number;
  /** of interval k, from 0 */
  slotOf(k: number): number;
}

/** All of the time counted as one. */
export const WHOLE: Folding = Object.freeze({ slots: 1, slotOf: () => 0 });

/** A tally whose intervals are laid together; the warm-up's sums stay apart. */
export function folded(tally: Tally, intervals: number, folding: Folding): Tally {
  const fold = (cells: Float64Array) => foldedCells(cells, intervals, folding);
  return {
    ...tally,
    cells: fold(tally.cells),
    moreCells: fold(tally.moreCells),
    groupCells: fold(tally.groupCells),
  };
}

/** Cells stand in equal blocks: first the warm-up's, then one an interval. */
function foldedCells(cells: Float64Array, intervals: number, { slots, slotOf }: Folding): Float64Array {
  if (cells.length === 0) return cells;
  const width = cells.length / (intervals + 1);
  const sums = new Float64Array(width * (slots + 1));
  for (let k = 0; k < width; k++) sums[k] = cells[k]!;
  for (let i = 0; i < intervals; i++) {
    const [from, to] = [(i + 1) * width, (slotOf(i) + 1) * width];
    for (let k = 0; k < width; k++) sums[to + k]! += cells[from + k]!;
  }
  return sums;
}

/** The scenario that a tally folded as a whole belongs to. */
export function asWhole(scenario: Scenario): Scenario {
  return { ...scenario, interval: 0 };
}
