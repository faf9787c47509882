import type { Language } from '../words/dictionary.ts';
import type { LessonChartData, LessonFrame } from './lesson-data.ts';
import { rect, stroke } from './shapes.ts';
import type { Sheet, Size } from './sheet.ts';
import { textWidth } from './text.ts';
import { isValue, writer } from './writer.ts';

const ROW = 24;
const BARS = 84;

/** The values of the factor and the rows of numbers under them; returns where they end. */
export function drawColumns(sheet: Sheet, data: LessonChartData, frame: LessonFrame, top: number): number {
  const { columns, factor, rows = [] } = data;
  let y = frame.isNarrow ? top + 36 : top + 20;
  sheet.text(factor, 0, frame.isNarrow ? top + 14 : y, {
    bold: true,
    tone: 'ink',
    width: nameRoom(frame, sheet),
  });
  const size = nameSize(columns, frame);
  const style = { size, bold: true, tone: 'ink', anchor: 'middle', width: frame.step } as const;
  // a sign without its spaces is read, a name cut in its middle is not
  for (const [i, name] of columns.entries()) {
    const isFitting = textWidth(name, size, true) <= frame.step;
    sheet.text(isFitting ? name : name.replace(/\s*([×+–/])\s*/gu, '$1'), frame.x(i), y, style);
  }
  y += rows.length > 0 ? 19 : 12;
  for (const row of rows) {
    sheet.add(stroke('grid', 0, y, sheet.width, y));
    const baseline = frame.isNarrow ? y + 32 : y + 17;
    const tone = row.isTheory ? 'ink2' : 'ink';
    sheet.text(row.name, 0, y + (frame.isNarrow ? 15 : 17), { tone, width: nameRoom(frame, sheet) });
    for (const [i, value] of row.values.slice(0, columns.length).entries()) {
      sheet.text(value, frame.x(i), baseline, { tone, anchor: 'middle', width: frame.step - 4 });
    }
    y += frame.isNarrow ? ROW + 16 : ROW;
  }
  return y;
}

/** The size of the names of all columns: the largest in which each has room. */
function nameSize(columns: readonly string[], { step }: LessonFrame): Size {
  const fits = (type: Size) => columns.every(name => textWidth(name, type, true) <= step - 4);
  return ([16, 14, 12] as const).find(fits) ?? 11;
}

function nameRoom(frame: LessonFrame, sheet: Sheet): number {
  return frame.isNarrow ? sheet.width : frame.left - 12;
}

/** Bars with their digits, and ticks of theory over them; returns their bottom. */
export function drawBars(
  sheet: Sheet,
  { bars, columns }: LessonChartData,
  frame: LessonFrame,
  top: number,
  language: Language,
): number {
  if (!bars) return top;
  const write = writer(bars.measure, language);
  sheet.add(stroke('grid', 0, top, sheet.width, top));
  sheet.text(write.heading, 0, top + 20, { bold: true, tone: 'ink', width: nameRoom(frame, sheet) });
  const above = frame.isNarrow ? 48 : 36;
  const bottom = top + above + BARS;
  const most = Math.max(0, ...[...bars.values, ...(bars.theory ?? [])].filter(isValue)) || 1;
  const height = (value: number) => (Math.max(0, value) / most) * BARS;
  const width = Math.min(28, frame.step * 0.5);
  columns.forEach((_, i) => {
    const value = bars.values[i];
    const said = bars.theory?.[i];
    const x = frame.x(i);
    if (isValue(value)) sheet.add(rect('f-s1', x - width / 2, bottom - height(value), width, height(value)));
    if (isValue(said)) {
      const half = Math.min(frame.step / 2 - 2, width / 2 + 6);
      sheet.add(stroke('theory short', x - half, bottom - height(said), x + half, bottom - height(said)));
    }
    if (!isValue(value)) return;
    const over = Math.max(height(value), isValue(said) ? height(said) : 0);
    const digits = write.numbers.plain(
      write.scaled(value),
      decimalsOf(write.scaled(value), bars.measure.decimals),
    );
    sheet.text(digits, x, bottom - over - 6, {
      bold: true,
      tone: 'ink',
      anchor: 'middle',
      width: frame.step - 2,
    });
  });
  sheet.add(stroke('axis', frame.left, bottom, frame.right, bottom));
  return bottom;
}

/** Large values without decimals, small ones with one. */
function decimalsOf(value: number, wanted: number | undefined): number {
  return wanted ?? (Math.abs(value) < 10 ? 1 : 0);
}

/** A frame around the chosen column, from its value down to its bar. */
export function drawChosen(
  sheet: Sheet,
  { chosen, columns }: LessonChartData,
  frame: LessonFrame,
  top: number,
  bottom: number,
): void {
  if (chosen === undefined || chosen < 0 || chosen >= columns.length) return;
  const name = textWidth(columns[chosen]!, nameSize(columns, frame), true);
  const width = Math.min(Math.max(76, name + 16), frame.step - 2);
  const first = frame.isNarrow ? top + 18 : top;
  sheet.add(rect('frame', frame.x(chosen) - width / 2, first, width, bottom - first + 3));
}
