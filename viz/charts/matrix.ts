import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing, Table } from './chart.ts';
import { drawCell, drawSureLine, type MatrixPlace, promiseOf, sureLine } from './matrix-cells.ts';
import type { MatrixData } from './matrix-data.ts';
import { rect } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

export type { MatrixData } from './matrix-data.ts';

/** Every point of a sweep by two factors: value and interval in cells, a heavy line where the promise is surely kept. */
export function matrix(data: MatrixData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const { target } = data.measure;
  return {
    title: data.title ?? words.everyPoint,
    ...(target === undefined ? {} : { note: noteOf(data, write.aimWithUnit(target), language) }),
    description: describe(data, language),
    layOut: width => layOut(data, language, width),
    table: tableOf(data, language),
  };
}

/** What the marks of the promise mean, those alone that are drawn. */
function noteOf(data: MatrixData, target: string, language: Language): string {
  const words = CHART_WORDS[language];
  const found = data.rows.flatMap(row => row.cells.map(each => promiseOf(each, data.measure)));
  const hasLine = sureLine(data).length > 0;
  const parts = [hasLine && words.sureLine(target), found.includes('undecided') && words.undecidedCell];
  return parts.filter(Boolean).join('; ') || words.promise(target);
}

function layOut(data: MatrixData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const write = writer(data.measure, language);
  const names = data.rows.map(({ name, isBase }) => textWidth(name, 12, isBase));
  const isNarrow = width < 560;
  const wanted = Math.max(isNarrow ? 40 : 72, textWidth(data.rowFactor, 11), ...names) + 12;
  const left = Math.min(wanted, width * (isNarrow ? 0.28 : 0.2));
  const cell = Math.min(96, (width - left) / Math.max(1, data.columns.length));
  const place: MatrixPlace = { left, top: 24, cell, height: cell < 48 ? 24 : 34 };
  drawNames(sheet, data, place);
  data.rows.forEach((row, r) => {
    data.columns.forEach((column, c) => {
      const each = row.cells[c] ?? null;
      drawCell(sheet, each, data.measure, write, place, r, c);
      const name = [row.name, column.name].filter(Boolean).join(', ');
      const text = `${name}: ${write.estimate(each, CHART_WORDS[language].noInterval)}`;
      sheet.stop({
        x: left + (c + 0.5) * cell,
        y: place.top + (r + 0.5) * place.height,
        text,
        key: `${r},${c}`,
      });
    });
  });
  drawSureLine(sheet, data, place);
  drawChosen(sheet, data, place);
  return sheet.drawing(place.top + data.rows.length * place.height + 2);
}

function drawNames(sheet: Sheet, data: MatrixData, { left, top, cell, height }: MatrixPlace): void {
  sheet.text(data.rowFactor, 0, 14, { size: 11, tone: 'ink3', width: left - 8 });
  const every = everyName(data, cell);
  data.columns.forEach(({ name, isBase = false }, c) => {
    const tone = isBase ? 'ink' : 'ink2';
    if (c % every === 0)
      sheet.textIfFree(name, left + (c + 0.5) * cell, 14, {
        bold: isBase,
        tone,
        anchor: 'middle',
        width: every * cell - 4,
      });
  });
  data.rows.forEach(({ name, isBase = false }, r) => {
    const baseline = top + (r + 0.5) * height + 4;
    sheet.text(name, 0, baseline, { bold: isBase, tone: 'ink', width: left - 8 });
  });
}

/** Where cells are narrow, every second column has its name, or every third: a name that is cut says nothing. */
function everyName({ columns }: MatrixData, cell: number): number {
  const widest = Math.max(...columns.map(({ name, isBase }) => textWidth(name, 12, isBase)));
  return cell < NARROW_CELL ? Math.min(4, Math.max(1, Math.ceil((widest + 4) / cell))) : 1;
}

const NARROW_CELL = 48;

function drawChosen(sheet: Sheet, { chosen }: MatrixData, { left, top, cell, height }: MatrixPlace): void {
  if (!chosen) return;
  sheet.addOver(
    rect('chosen', left + chosen.column * cell - 0.5, top + chosen.row * height - 0.5, cell, height),
  );
}

function describe(data: MatrixData, language: Language): string {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const base = data.rows.find(({ isBase }) => isBase) ?? data.rows[0];
  const column = Math.max(
    0,
    data.columns.findIndex(({ isBase }) => isBase),
  );
  const each = base?.cells[column];
  if (!base || !each || !isValue(each.value)) return words.noData;
  const place = [
    data.measure.name,
    `${data.rowFactor} ${base.name}`.trim(),
    `${data.columnFactor} ${data.columns[column]!.name}`.trim(),
  ];
  return `${place.filter(Boolean).join(', ')}: ${write.estimate(each, words.noInterval)}.`;
}

function tableOf(data: MatrixData, language: Language): Table {
  const words = CHART_WORDS[language];
  const { heading, scaled } = writer(data.measure, language);
  const known = (value: number | null | undefined) => (isValue(value) ? scaled(value) : null);
  return {
    columns: [data.rowFactor, data.columnFactor, heading, words.low, words.high],
    rows: data.rows.flatMap(row =>
      data.columns.map((column, c) => {
        const each = row.cells[c];
        return [row.name, column.name, known(each?.value), known(each?.low), known(each?.high)];
      }),
    ),
  };
}
