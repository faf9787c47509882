import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import type { HalfHours, HeatRow, Measure } from './data.ts';
import { rampStep } from './ramp.ts';
import { optionLetter, optionMark, rect } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { isValue, type Writer } from './writer.ts';

export const ROW_HEIGHT = 20;
export const ROW_STEP = 22;
const HALF_HOUR = 1_800_000_000;
/** in narrower cells those alone have digits that miss the target */
const LEAST_FOR_DIGITS = 22;
/** yet narrower ones have none */
const LEAST_FOR_FAULTS = 16;
/** and below that, what has no value is left empty */
const LEAST_FOR_FRAME = 10;

/** Where a row of cells lies [px]. */
export interface HeatPlace {
  left: number;
  top: number;
  /** width of a cell, with its gap */
  cell: number;
  height?: number;
}

/** How many cells a row has at most. */
export function cellCount(rows: readonly HeatRow[]): number {
  return Math.max(0, ...rows.map(row => row.values.length));
}

/** The start of a cell [µs since midnight]. */
export function cellStart(cells: HalfHours, at: number): number {
  return cells.start + at * cellLength(cells);
}

export function cellLength(cells: HalfHours): number {
  return cells.length ?? HALF_HOUR;
}

/** Whether cells of a width have digits in those alone that miss the target, and some do. */
export function areMissesAlone(rows: readonly HeatRow[], measure: Measure, cell: number): boolean {
  if (measure.target === undefined || cell < LEAST_FOR_FAULTS || cell >= LEAST_FOR_DIGITS) return false;
  return rows.some(({ values }) => values.some(value => isValue(value) && stepOf(value, measure) > 0));
}

const stepOf = (value: number, measure: Measure) => rampStep(value, { ...measure, decimals: 0 });

/** A row of cells, digits in those that are wide enough; a value that is none is hollow. */
export function drawCells(
  sheet: Sheet,
  row: HeatRow,
  measure: Measure,
  write: Writer,
  place: HeatPlace,
): void {
  const { left, top, cell, height = ROW_HEIGHT } = place;
  row.values.forEach((value, i) => {
    const x = left + i * cell;
    if (!isValue(value)) {
      // a frame of dashes is noise where it is narrower than two of them
      if (cell >= LEAST_FOR_FRAME) sheet.add(rect('none', x + 0.5, top + 0.5, cell - 2, height - 1));
      return;
    }
    const step = stepOf(value, measure);
    sheet.add(rect(`f-ramp${step}`, x, top, cell - 1, height));
    const digits = write.digits(value, 0);
    const least = step > 0 ? LEAST_FOR_FAULTS : LEAST_FOR_DIGITS;
    if (cell < least || textWidth(digits, 11) > cell - 1) return;
    const at = x + (cell - 1) / 2;
    sheet.text(digits, at, top + height / 2 + 4, {
      size: 11,
      tone: `digit${step}`,
      anchor: 'middle',
      isOnCell: true,
    });
  });
}

/** The name before a row: right-aligned to its cells; an option by its mark and letter. */
export function drawRowName(sheet: Sheet, row: HeatRow, right: number, room: number, baseline: number): void {
  if (row.option === undefined) {
    sheet.text(row.name, right, baseline, { size: 11, tone: 'ink2', anchor: 'end', width: room });
    return;
  }
  const letter = optionLetter(row.option);
  sheet.text(letter, right, baseline, { bold: true, tone: 'ink', anchor: 'end' });
  sheet.add(optionMark(row.option, right - textWidth(letter, 12, true) - 10, baseline - 4));
}

/** The room that names take before their rows. */
export function nameWidth(rows: readonly HeatRow[]): number {
  return Math.max(0, ...rows.map(row => (row.option === undefined ? textWidth(row.name, 11) : 30)));
}

/** What is read of a cell: `Cards 51 %`. */
export function cellText(row: HeatRow, at: number, write: Writer): string {
  return `${row.name} ${write.full(row.values[at])}`;
}

/** The cell that is furthest on the wrong side; undefined where there is no value. */
export function worstCell(cells: HalfHours): { row: HeatRow; at: number; value: number } | undefined {
  const sign = cells.measure.better === 'less' ? -1 : 1;
  let worst: { row: HeatRow; at: number; value: number } | undefined;
  for (const row of cells.rows) {
    row.values.forEach((value, at) => {
      if (isValue(value) && (!worst || value * sign < worst.value * sign)) worst = { row, at, value };
    });
  }
  return worst;
}

/** The label of a cell's time: `13:30`. */
export function cellTime(cells: HalfHours, at: number, language: Language): string {
  return numbers(language).hour(cellStart(cells, at));
}
