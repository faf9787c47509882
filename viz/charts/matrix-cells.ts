import type { Estimate, Measure } from './data.ts';
import type { MatrixData } from './matrix-data.ts';
import { rampStep } from './ramp.ts';
import { path, rect } from './shapes.ts';
import { round, type Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { halfOf, isValue, type Writer } from './writer.ts';

/** Where cells lie [px]. */
export interface MatrixPlace {
  left: number;
  top: number;
  /** width with its gap */
  cell: number;
  height: number;
}

/** A cell: its colour, its value with ± where there is room, a dashed frame where the promise is undecided. */
export function drawCell(
  sheet: Sheet,
  each: Estimate | null,
  measure: Measure,
  write: Writer,
  place: MatrixPlace,
  row: number,
  column: number,
): void {
  const { cell, height } = place;
  const left = place.left + column * cell;
  const top = place.top + row * height;
  if (!each || !isValue(each.value)) {
    sheet.add(rect('none', left + 0.5, top + 0.5, cell - 2, height - 2));
    return;
  }
  const step = rampStep(each.value, measure);
  sheet.add(rect(`f-ramp${step}`, left, top, cell - 1, height - 1));
  if (promiseOf(each, measure) === 'undecided') {
    sheet.add(rect(`undecided s-digit${step}`, left + 1.5, top + 1.5, cell - 4, height - 4));
  }
  const middle = left + (cell - 1) / 2;
  const style = { tone: `digit${step}`, anchor: 'middle', isOnCell: true } as const;
  const doubt = write.doubt(each);
  const isTwo = height >= 34 && doubt !== '' && textWidth(doubt, 11) <= cell - 6;
  const size = cell >= 48 ? 13 : 11;
  const value = [write.digits(each.value), write.digits(each.value, 0)].find(
    d => textWidth(d, size) <= cell - 4,
  );
  if (value !== undefined) sheet.text(value, middle, top + (isTwo ? 16 : height / 2 + 4), { ...style, size });
  if (isTwo) sheet.text(doubt, middle, top + 29, { ...style, size: 11 });
}

/** Whether the promise is surely kept, surely not, or the interval covers it. */
export function promiseOf(
  each: Estimate | null,
  measure: Measure,
): 'kept' | 'missed' | 'undecided' | undefined {
  const { target, better = 'more' } = measure;
  if (!each || !isValue(each.value) || target === undefined) return undefined;
  if (halfOf(each) === null) return 'undecided';
  const [low, high] = [each.low!, each.high!];
  if (better === 'more') return low >= target ? 'kept' : high < target ? 'missed' : 'undecided';
  return high <= target ? 'kept' : low > target ? 'missed' : 'undecided';
}

/** A heavy line between cells that surely keep the promise and those that do not. */
export function drawSureLine(sheet: Sheet, data: MatrixData, { left, top, cell, height }: MatrixPlace): void {
  const parts = sureLine(data).map(({ row, column, isUpright }) => {
    const [x, y] = [round(left + column * cell - 0.5), round(top + row * height - 0.5)];
    return isUpright ? `M${x},${y}v${round(height)}` : `M${x},${y}h${round(cell)}`;
  });
  if (parts.length > 0) sheet.add(path('stair', parts.join('')));
}

/** The pieces of that line: the left edge of a cell, or its upper one. */
export function sureLine(data: MatrixData): { row: number; column: number; isUpright: boolean }[] {
  const isSure = (row: number, column: number) =>
    promiseOf(data.rows[row]?.cells[column] ?? null, data.measure) === 'kept';
  return data.rows.flatMap((_, row) =>
    data.columns.flatMap((_column, column) => [
      ...(column > 0 && isSure(row, column) !== isSure(row, column - 1)
        ? [{ row, column, isUpright: true }]
        : []),
      ...(row > 0 && isSure(row, column) !== isSure(row - 1, column)
        ? [{ row, column, isUpright: false }]
        : []),
    ]),
  );
}
