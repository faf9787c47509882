import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing } from './chart.ts';
import type { Measure, Option } from './data.ts';
import { optionLetter, optionMark, optionToken, rect, stroke } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, type Writer, writer } from './writer.ts';

/** Sums of money by line and option. */
export interface CostBarsData {
  title?: string;
  note?: string;
  /** unit: the currency */
  measure: Measure;
  options: readonly Option[];
  /** in order; null: none */
  rows: readonly { name: string; values: readonly (number | null)[] }[];
  /** the name of the last row, their sum */
  total: string;
}

/** A block of columns: all options side by side, or one below the other where there is little room. */
interface Block {
  options: number[];
  left: number;
  column: number;
  digits: number;
  most: number;
}

const ROW = 22;
const LEAST_BAR = 48;

/** Cost lines as rows, options as columns: each bar starts where the one above ended. */
export function costBars(data: CostBarsData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const totals = data.options.map((_, i) => totalOf(data, i));
  const said = data.options.map((_, i) => `${optionLetter(i)} ${write.full(totals[i])}`);
  return {
    title: data.title ?? words.costs,
    note: data.note ?? write.heading,
    description: data.rows.length === 0 ? words.noData : `${data.total}: ${said.join(', ')}.`,
    layOut: width => layOut(data, language, width),
    table: {
      columns: [words.costLine, ...data.options.map(({ name }, i) => `${optionLetter(i)} ${name}`)],
      rows: [
        ...data.rows.map(({ name, values }) => [
          name,
          ...data.options.map((_, i) => {
            const value = values[i];
            return isValue(value) ? write.scaled(value) : null;
          }),
        ]),
        [data.total, ...totals.map(total => write.scaled(total))],
      ],
    },
  };
}

function totalOf({ rows }: CostBarsData, option: number): number {
  return rows.reduce((sum, { values }) => sum + (isValue(values[option]) ? values[option]! : 0), 0);
}

function layOut(data: CostBarsData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const write = writer(data.measure, language);
  if (data.rows.length === 0 || data.options.length === 0) {
    sheet.text(CHART_WORDS[language].noData, 0, 14, { width });
    return sheet.drawing(24);
  }
  const all = data.options.map((_, i) => i);
  const figures = [...data.rows.flatMap(row => row.values), ...all.map(i => totalOf(data, i))];
  const digits = Math.max(...figures.map(value => textWidth(write.digits(value), 12, true)));
  const names = [...data.rows.map(row => textWidth(row.name, 12)), textWidth(data.total, 12, true)];
  const room = Math.min(Math.max(...names) + 16, 220);
  const column = (width - Math.min(room, width * 0.36)) / all.length;
  const isWide = column >= digits + LEAST_BAR + 24;
  const left = Math.min(room, width * (isWide ? 0.36 : 0.48));
  const most = Math.max(...all.map(i => highestOf(data, i))) || 1;
  const blocks = isWide ? [all] : all.map(i => [i]);
  let top = 0;
  for (const options of blocks) {
    const block = { options, left, column: isWide ? column : width - left, digits, most };
    top = drawBlock(sheet, data, block, top, write) + 16;
  }
  return sheet.drawing(top - 14);
}

/** The highest point that the bars of an option reach. */
function highestOf({ rows }: CostBarsData, option: number): number {
  let sum = 0;
  let most = 0;
  for (const { values } of rows) {
    sum += isValue(values[option]) ? values[option]! : 0;
    most = Math.max(most, sum);
  }
  return most;
}

function drawBlock(sheet: Sheet, data: CostBarsData, block: Block, top: number, write: Writer): number {
  const { options, left, column } = block;
  options.forEach((option, k) => {
    const x = left + k * column;
    sheet.add(optionMark(option, x + 4, top + 8));
    const name = `${optionLetter(option)} ${data.options[option]!.name}`;
    sheet.text(name, x + 14, top + 12, { bold: true, tone: 'ink', width: column - 26 });
  });
  const sums = options.map(() => 0);
  data.rows.forEach((row, r) => {
    const y = top + 20 + r * ROW;
    sheet.text(row.name, 0, y + 15, { tone: 'ink', width: left - 12 });
    options.forEach((option, k) => {
      const value = row.values[option] ?? null;
      drawBar(
        sheet,
        block,
        k,
        { value, from: sums[k]!, kind: `f-${optionToken(option)}`, isTotal: false },
        y,
        write,
      );
      if (isValue(value)) sums[k] = sums[k]! + value;
      sheet.stop({
        x: left + k * column,
        y: y + 11,
        text: `${row.name}, ${optionLetter(option)}: ${write.full(value)}`,
      });
    });
  });
  const y = top + 20 + data.rows.length * ROW;
  sheet.add(stroke('axis', 0, y + 1, sheet.width, y + 1));
  sheet.text(data.total, 0, y + 17, { bold: true, tone: 'ink', width: left - 12 });
  options.forEach((option, k) => {
    drawBar(sheet, block, k, { value: sums[k]!, from: 0, kind: 'f-ink2', isTotal: true }, y + 2, write);
    sheet.stop({
      x: left + k * column,
      y: y + 13,
      text: `${data.total}, ${optionLetter(option)}: ${write.full(sums[k])}`,
    });
  });
  return y + ROW + 2;
}

interface Bar {
  value: number | null;
  from: number;
  kind: string;
  isTotal: boolean;
}

function drawBar(sheet: Sheet, block: Block, k: number, bar: Bar, y: number, write: Writer): void {
  const { left, column, digits, most } = block;
  const start = left + k * column;
  const right = start + column - 12;
  const width = right - digits - 10 - start;
  const { value, from, kind, isTotal } = bar;
  const style = { bold: isTotal, tone: isValue(value) ? 'ink' : 'ink3', anchor: 'end' } as const;
  sheet.text(write.digits(value), right, y + 15, style);
  if (!isValue(value) || value === 0) return;
  const x = (sum: number) => start + (Math.min(most, Math.max(0, sum)) / most) * width;
  const [low, high] = [Math.min(from, from + value), Math.max(from, from + value)];
  sheet.add(rect(kind, x(low), y + 6, Math.max(1.5, x(high) - x(low)), 11));
}
