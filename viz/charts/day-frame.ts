import type { Language } from '../words/dictionary.ts';
import { timeTicks } from './axes.ts';
import type { HalfHours, HeatRow } from './data.ts';
import {
  areMissesAlone,
  cellCount,
  cellLength,
  drawCells,
  drawRowName,
  nameWidth,
  ROW_STEP,
} from './heat.ts';
import { drawKey } from './key.ts';
import { type Scale, stroke } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { writer } from './writer.ts';

/** What the rows of a day share [px]. */
export interface DayFrame {
  left: number;
  right: number;
  /** no names beside the lines, one row of cells without digits */
  isNarrow: boolean;
  width: number;
}

/** baseline of the first key: clear of the playhead's handle, which ends at 27 [px] */
export const FIRST_KEY = 38;
const NARROW = 560;
/** room for names: as much as leaves every cell its digits, between two limits */
const LEAST_NAME = 56;
const MOST_NAME = 104;
const CELL = 23;

/** The plot between its gutters: digits and names of rows at the left, names of lines at the right. */
export function frameOf(
  width: number,
  cells: HalfHours,
  language: Language,
  sideNames?: readonly string[],
): DayFrame {
  const isNarrow = width < NARROW;
  const words = CHART_WORDS[language];
  const names = sideNames ?? [words.onShift, words.busy];
  const rows = shownRows(cells, isNarrow);
  const side =
    names.length === 0 ? 16 : Math.max(56, ...names.map(name => Math.min(96, textWidth(name, 11) + 14)));
  const digits = width - side - cellCount(rows) * CELL;
  const most = isNarrow ? 64 : Math.min(MOST_NAME, Math.max(LEAST_NAME, digits));
  const room = Math.min(nameWidth(rows) + 8, most);
  return {
    width,
    isNarrow,
    left: Math.max(isNarrow ? 32 : 40, room),
    right: width - (isNarrow ? 10 : side),
  };
}

/** Of queues, the first alone where there is little room; of options, all. */
function shownRows({ rows }: HalfHours, isNarrow: boolean): readonly HeatRow[] {
  return isNarrow && rows[0]?.option === undefined ? rows.slice(0, 1) : rows;
}

/** The hours above the rows, and their lines through them. */
export function drawHours(
  sheet: Sheet,
  axis: { from: number; to: number },
  frame: DayFrame,
  x: Scale,
  bottom: number,
  language: Language,
): void {
  const ticks = timeTicks(axis.from, axis.to, frame.right - frame.left, language);
  sheet.addBehind(...ticks.map(({ at }) => stroke('grid', x(at), 16, x(at), bottom)));
  for (const { at, label } of ticks) {
    sheet.textIfFree(label, x(at), 10, { size: 11, tone: 'ink3', anchor: 'middle' });
  }
}

/** The rows of half-hours under a line that names measure and target; returns the bottom of the last. */
export function drawHeat(
  sheet: Sheet,
  cells: HalfHours,
  frame: DayFrame,
  x: Scale,
  baseline: number,
  language: Language,
): number {
  if (cellCount(cells.rows) === 0) return baseline - 18;
  const write = writer(cells.measure, language);
  const { target } = cells.measure;
  const named = [{ text: write.heading, bold: true }];
  const aim = target === undefined ? [] : [{ text: CHART_WORDS[language].target(write.aim(target)) }];
  const cell = x(cells.start + cellLength(cells)) - x(cells.start);
  const rows = shownRows(cells, frame.isNarrow);
  const misses = areMissesAlone(rows, cells.measure, cell)
    ? [{ text: CHART_WORDS[language].digitsOfMisses }]
    : [];
  const dashed = cells.dashed === undefined ? [] : [{ text: cells.dashed, sample: { patch: 'none' } }];
  const top = drawKey(sheet, [...named, ...aim, ...misses, ...dashed], frame.left, frame.width, baseline) + 8;
  rows.forEach((row, i) => {
    const place = { left: x(cells.start), top: top + i * ROW_STEP, cell };
    drawCells(sheet, row, cells.measure, write, place);
    drawRowName(sheet, row, frame.left - 8, frame.left - 8, place.top + 14);
  });
  return top + rows.length * ROW_STEP - 2;
}
