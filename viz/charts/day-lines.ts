import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing } from './chart.ts';
import { drawHeat, drawHours, FIRST_KEY, frameOf } from './day-frame.ts';
import type { DayLinesData } from './day-lines-data.ts';
import { drawOnShift, drawWaits } from './day-lines-rows.ts';
import { dayLinesStops, dayLinesTable } from './day-lines-text.ts';
import { cellTime, worstCell } from './heat.ts';
import { optionLetter } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';
import { writer } from './writer.ts';

export type { DayLinesData } from './day-lines-data.ts';

/** The day of several options, one over the other: agents on shift, waiting with intervals, half-hours. */
export function dayLines(data: DayLinesData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const { halfHours } = data;
  const worst = worstCell(halfHours);
  const write = writer(halfHours.measure, language);
  const name = worst && (worst.row.option === undefined ? worst.row.name : optionLetter(worst.row.option));
  return {
    title: data.title ?? words.whenItChanges,
    note: words.ribbons,
    description: worst
      ? words.worst(name!, cellTime(halfHours, worst.at, language), write.full(worst.value))
      : words.noData,
    layOut: width => layOut(data, language, width),
    table: dayLinesTable(data, language),
  };
}

function layOut(data: DayLinesData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const frame = frameOf(width, data.halfHours, language, []);
  const x = scaleLinear([data.from, data.to], [frame.left, frame.right]);
  const afterAgents = drawOnShift(sheet, data, frame, x, FIRST_KEY, language);
  const afterWaiting = drawWaits(sheet, data, frame, x, afterAgents + 24, language);
  drawHours(sheet, data, frame, x, afterWaiting, language);
  const bottom = drawHeat(sheet, data.halfHours, frame, x, afterWaiting + 22, language);
  for (const stop of dayLinesStops(data, language)) {
    sheet.stop({ x: x(stop.at), y: afterWaiting, text: stop.text, key: String(stop.at) });
  }
  const { left, right } = frame;
  return sheet.drawing(bottom + 2, { from: data.from, to: data.to, left, right, top: 14, bottom });
}
