import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import type { Estimate } from './data.ts';
import type { DifferenceGroup, DifferencesData } from './difference-data.ts';
import { optionLetter, optionMark, optionToken, type Scale, stroke } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { textWidth, wrapped } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { halfOf, isValue, type Writer, writer } from './writer.ts';

/** Where names, digits and intervals stand [px]. */
export interface DifferenceColumns {
  width: number;
  /** digits of an option stand on a line of their own, under the name */
  isStacked: boolean;
  nameWidth: number;
  /** right edge of the base's digits */
  base: number;
  /** right edges of the digits of each difference; one for all when stacked */
  pairs: number[];
  plot: { left: number; right: number };
  options: number;
}

type Row = DifferenceGroup['rows'][number];
const LEAST_PLOT = 170;
const LINE = 18;
const PAD = 24;

/** Digits in columns left of the plot, or under their names where that would leave it too narrow. */
export function columnsOf(data: DifferencesData, width: number, language: Language): DifferenceColumns {
  const rows = data.groups.flatMap(group =>
    group.rows.map(row => ({ row, write: writer(group.measure, language) })),
  );
  const nameWidth = Math.min(200, Math.max(72, ...rows.map(({ row }) => textWidth(row.name, 12))));
  const baseWidth = Math.max(28, ...rows.map(({ row, write }) => textWidth(write.digits(row.base), 12)));
  const pairWidth = Math.max(
    60,
    ...rows.flatMap(({ row, write }) => row.differences.map(d => digitsWidth(d, write))),
  );
  const options = data.options.length - 1;
  const digits = nameWidth + 16 + baseWidth + (pairWidth + 16) * options;
  const isStacked = digits + LEAST_PLOT + 20 > width;
  const base = isStacked ? width : nameWidth + 16 + baseWidth;
  const stackedRight = 28 + pairWidth;
  return {
    width,
    isStacked,
    nameWidth: isStacked ? width - baseWidth - 16 : nameWidth,
    base,
    pairs: Array.from({ length: options }, (_, i) =>
      isStacked ? stackedRight : base + (i + 1) * (pairWidth + 16),
    ),
    plot: { left: (isStacked ? stackedRight : digits) + PAD, right: width - 20 },
    options,
  };
}

function digitsWidth(estimate: Estimate | null, write: Writer): number {
  if (!estimate || !isValue(estimate.value)) return 10;
  return textWidth(`${write.signed(estimate.value)} `, 12, true) + textWidth(write.doubt(estimate), 12);
}

/** The letters over the columns; returns where the first group starts. */
export function drawHead(sheet: Sheet, columns: DifferenceColumns, language: Language): number {
  const letter = optionLetter(0);
  const head = { bold: true, tone: 'ink', anchor: 'end' } as const;
  const { left, right } = columns.plot;
  if (columns.isStacked) {
    sheet.text(letter, columns.base, 12, head);
    sheet.text(CHART_WORDS[language].differenceFrom(letter), 0, 12, { width: columns.width - 30 });
    return 22;
  }
  sheet.text(letter, columns.base, 12, head);
  for (const [i, at] of columns.pairs.entries())
    sheet.text(`${optionLetter(i + 1)} − ${letter}`, at, 12, head);
  const lines = wrapped(CHART_WORDS[language].differenceFrom(letter), right - left + 24, 12, 1);
  sheet.text(lines[0] ?? '', (left + right) / 2, 12, { anchor: 'middle' });
  return 22;
}

/** A heading, rows, and an axis that is the same on both sides of zero; returns where the next group starts. */
export function drawGroup(
  sheet: Sheet,
  group: DifferenceGroup,
  columns: DifferenceColumns,
  top: number,
  language: Language,
): number {
  const write = writer(group.measure, language);
  sheet.text(group.measure.name, 0, top + 22, { size: 11, tone: 'ink3', width: columns.width });
  const ends = group.rows.flatMap(({ differences }) =>
    differences.flatMap(each => (each ? [each.value, each.low ?? 0, each.high ?? 0] : [])),
  );
  const most = Math.max(0, ...ends.filter(isValue).map(Math.abs)) || 1;
  const end = scaleLinear([0, most], [0, 1]).nice(4).domain()[1]!;
  const x = scaleLinear([-end, end], [columns.plot.left, columns.plot.right]);
  let y = top + 28;
  for (const row of group.rows) y = drawRow(sheet, row, columns, x, write, y, language);
  sheet.addBehind(stroke('axis', x(0), top + 32, x(0), y));
  drawScale(sheet, group, end, x, write, y + 14, language);
  return y + 22;
}

function drawRow(
  sheet: Sheet,
  row: Row,
  columns: DifferenceColumns,
  x: Scale,
  write: Writer,
  top: number,
  language: Language,
): number {
  const { options, isStacked } = columns;
  const height = isStacked ? 22 + options * LINE : Math.max(30, options * 12 + 10);
  const middle = isStacked ? top + 16 : top + height / 2 + 4;
  sheet.text(row.name, 0, middle, { tone: 'ink', width: columns.nameWidth });
  sheet.text(write.digits(row.base), columns.base, middle, { tone: 'ink', anchor: 'end' });
  row.differences.slice(0, options).forEach((estimate, i) => {
    const line = isStacked ? top + 34 + i * LINE : middle;
    const y = isStacked ? line - 4 : top + height / 2 + (i - (options - 1) / 2) * 12;
    if (isStacked) {
      sheet.add(optionMark(i + 1, 5, line - 4));
      sheet.text(optionLetter(i + 1), 14, line, { size: 11, tone: 'ink3' });
    }
    drawDigits(sheet, estimate, columns.pairs[i]!, line, write);
    if (estimate && isValue(estimate.value)) drawInterval(sheet, estimate, i + 1, x, y, language);
    const text = `${row.name}, ${optionLetter(i + 1)}: ${spoken(estimate, write, language)}`;
    sheet.stop({ x: x(estimate && isValue(estimate.value) ? estimate.value : 0), y, text });
  });
  const bottom = top + height + 4;
  sheet.add(stroke('grid', 0, bottom, columns.width, bottom));
  return bottom;
}

/** Bold when the interval leaves zero out, pale when it does not. */
function drawDigits(sheet: Sheet, estimate: Estimate | null, right: number, y: number, write: Writer): void {
  const end = { anchor: 'end' } as const;
  if (!estimate || !isValue(estimate.value)) {
    sheet.text('–', right, y, { ...end, tone: 'ink3' });
    return;
  }
  const value = write.signed(estimate.value);
  const doubt = write.doubt(estimate);
  if (isTie(estimate)) sheet.text(`${value} ${doubt}`.trim(), right, y, { ...end, tone: 'ink3' });
  else sheet.text(doubt, right, y, { ...end, tone: 'ink3', lead: value });
}

function drawInterval(
  sheet: Sheet,
  estimate: Estimate,
  option: number,
  x: Scale,
  y: number,
  language: Language,
): void {
  const isHollow = halfOf(estimate) === null;
  if (isHollow) {
    const at = x(estimate.value);
    const said = withoutInterval(estimate, language);
    const places = [[at + 9, y + 4] as const, [at - 9 - textWidth(said, 11), y + 4] as const];
    sheet.textAtFirst(said, places, { size: 11, tone: 'ink3' });
  }
  if (!isHollow)
    sheet.add(stroke(`interval s-${optionToken(option)}`, x(estimate.low!), y, x(estimate.high!), y));
  sheet.add(optionMark(option, x(estimate.value), y, 8, isHollow));
}

/** What stands in the place of an interval: that there is none, or that all is the same in every replication. */
export function withoutInterval({ value }: Estimate, language: Language): string {
  const { same, noInterval } = CHART_WORDS[language];
  return value === 0 ? same : noInterval;
}

function isTie({ low, high }: Estimate): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

function spoken(estimate: Estimate | null, write: Writer, language: Language): string {
  const words = CHART_WORDS[language];
  if (!estimate || !isValue(estimate.value)) return '–';
  const said = `${write.signed(estimate.value)} ${write.doubt(estimate) || `(${withoutInterval(estimate, language)})`}`;
  return isTie(estimate) && halfOf(estimate) !== null ? `${said}, ${words.tie}` : said;
}

function drawScale(
  sheet: Sheet,
  { measure }: DifferenceGroup,
  end: number,
  x: Scale,
  write: Writer,
  y: number,
  language: Language,
): void {
  const style = { size: 11, tone: 'ink3' } as const;
  const scaled = write.scaled(end);
  const decimals = Number.isInteger(scaled)
    ? 0
    : Math.min(3, Math.max(1, -Math.floor(Math.log10(scaled)) + 1));
  sheet.text('0', x(0), y, { ...style, anchor: 'middle' });
  sheet.text(write.signed(-end, decimals), x(-end), y, { ...style, anchor: 'middle' });
  sheet.text(write.signed(end, decimals), x(end), y, { ...style, anchor: 'middle' });
  const { better } = CHART_WORDS[language];
  if (measure.better === 'less') sheet.textIfFree(`← ${better}`, x(0) - 8, y, { ...style, anchor: 'end' });
  else if (measure.better !== 'neither') sheet.textIfFree(`${better} →`, x(0) + 8, y, style);
}
