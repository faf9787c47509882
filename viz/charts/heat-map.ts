import type { Language } from '../words/dictionary.ts';
import { timeTicks } from './axes.ts';
import type { Chart, Drawing } from './chart.ts';
import type { HalfHours } from './data.ts';
import {
  cellCount,
  cellLength,
  cellStart,
  cellText,
  cellTime,
  drawCells,
  drawRowName,
  nameWidth,
  ROW_STEP,
  worstCell,
} from './heat.ts';
import { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

/** Cells through the day: rows fold into bands where they are too narrow for digits. */
export interface HeatMapData extends HalfHours {
  title?: string;
  note?: string;
}

const LEAST_CELL = 24;
/** more rows than that are not folded: they stay without digits */
const MOST_FOLDED = 4;
const TICKS = 18;

/** Half-hours as cells, coloured by how far they fall short of the target; rows are queues, options or days. */
export function heatMap(data: HeatMapData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const worst = worstCell(data);
  const { target } = data.measure;
  const aim = target === undefined ? write.heading : `${write.heading}; ${words.target(write.aim(target))}`;
  return {
    title: data.title ?? words.halfHours,
    note: data.note ?? aim,
    description: worst
      ? words.worst(worst.row.name, cellTime(data, worst.at, language), write.full(worst.value))
      : words.noData,
    layOut: width => layOut(data, language, width),
    table: {
      columns: [words.time, ...data.rows.map(({ name }) => words.named(name, write.heading))],
      rows: Array.from({ length: cellCount(data.rows) }, (_, at) => [
        cellTime(data, at, language),
        ...data.rows.map(({ values }) => {
          const value = values[at];
          return isValue(value) ? write.scaled(value) : null;
        }),
      ]),
    },
  };
}

interface Bands {
  left: number;
  cell: number;
  /** cells of a band */
  count: number;
  bands: number;
}

function layOut(data: HeatMapData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  if (cellCount(data.rows) === 0) {
    sheet.text(CHART_WORDS[language].noData, 0, 14, { width });
    return sheet.drawing(24);
  }
  const folded = fold(data, width);
  const height = TICKS + data.rows.length * ROW_STEP + 8;
  for (let band = 0; band < folded.bands; band += 1)
    drawBand(sheet, data, folded, band, band * height, language);
  return sheet.drawing(folded.bands * height - 8);
}

/** As few bands as give every cell its digits. */
function fold(data: HeatMapData, width: number): Bands {
  const isNamed = data.rows.length > 1 || data.rows[0]?.option !== undefined;
  const left = isNamed ? Math.min(nameWidth(data.rows) + 8, width / 3) : 0;
  const all = cellCount(data.rows);
  const most = data.rows.length <= MOST_FOLDED ? 4 : 1;
  for (let bands = 1; ; bands += 1) {
    const count = Math.ceil(all / bands);
    const cell = (width - left) / count;
    if (cell >= LEAST_CELL || bands >= most) return { left, cell: Math.min(cell, 64), count, bands };
  }
}

function drawBand(
  sheet: Sheet,
  data: HeatMapData,
  { left, cell, count }: Bands,
  band: number,
  top: number,
  language: Language,
): void {
  const write = writer(data.measure, language);
  const first = band * count;
  const from = cellStart(data, first);
  const to = cellStart(data, Math.min(first + count, cellCount(data.rows)));
  const width = ((to - from) / cellLength(data)) * cell;
  for (const { at, label } of timeTicks(from, to, width, language)) {
    if (at === to) continue;
    const x = left + ((at - from) / cellLength(data)) * cell;
    sheet.textIfFree(label, x, top + 11, { size: 11, tone: 'ink3' });
  }
  data.rows.forEach((row, i) => {
    const place = { left, top: top + TICKS + i * ROW_STEP, cell };
    const values = row.values.slice(first, first + count);
    drawCells(sheet, { ...row, values }, data.measure, write, place);
    if (left > 0) drawRowName(sheet, row, left - 8, left - 8, place.top + 14);
    values.forEach((_, k) => {
      const text = `${cellTime(data, first + k, language)}: ${cellText(row, first + k, write)}`;
      sheet.stop({ x: left + (k + 0.5) * cell, y: place.top + 10, text, key: `${i},${first + k}` });
    });
  });
}
