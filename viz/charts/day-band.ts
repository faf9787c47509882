import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing } from './chart.ts';
import type { DayBandData } from './day-band-data.ts';
import { drawAgents, drawWaiting } from './day-band-rows.ts';
import { dayBandStops, dayBandTable } from './day-band-text.ts';
import { type DayFrame, drawHeat, drawHours, FIRST_KEY, frameOf } from './day-frame.ts';
import { cellTime, worstCell } from './heat.ts';
import { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';
import { writer } from './writer.ts';

export type { DayBandData } from './day-band-data.ts';

/** The day: agents, waiting and half-hours in three rows on one axis of time. */
export function dayBand(data: DayBandData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const { halfHours } = data;
  const worst = worstCell(halfHours);
  const write = writer(halfHours.measure, language);
  return {
    title: data.title ?? words.theDay,
    description: worst
      ? words.worst(worst.row.name, cellTime(halfHours, worst.at, language), write.full(worst.value))
      : words.noData,
    layOut: width => layOut(data, language, width),
    table: dayBandTable(data, language),
  };
}

function layOut(data: DayBandData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const frame: DayFrame = frameOf(width, data.halfHours, language);
  const x = scaleLinear([data.from, data.to], [frame.left, frame.right]);
  const afterAgents = drawAgents(sheet, data, frame, x, FIRST_KEY, language);
  const { y } = drawWaiting(sheet, data, frame, x, afterAgents + 24, language);
  const afterWaiting = y(0);
  drawHours(sheet, data, frame, x, afterWaiting, language);
  const bottom = drawHeat(sheet, data.halfHours, frame, x, afterWaiting + 22, language);
  for (const stop of dayBandStops(data, language)) {
    sheet.stop({ x: x(stop.at), y: y(stop.waiting), text: stop.text, key: String(stop.at) });
  }
  const { left, right } = frame;
  return sheet.drawing(bottom + 2, { from: data.from, to: data.to, left, right, top: 14, bottom });
}
