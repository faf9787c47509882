import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { drawValueAxis, valueAxis } from './axes.ts';
import type { DayFrame } from './day-frame.ts';
import type { DayLinesData } from './day-lines-data.ts';
import { drawKey } from './key.ts';
import { nameLines } from './line-names.ts';
import { hazePath, optionToken, path, type Scale, stairPath, trackPath } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { heldAt, highest, meanBetween } from './tracks.ts';
import { CHART_WORDS } from './words.ts';

const SAMPLE = 900_000_000;

/** Agents on shift of each option; returns the bottom of the plot. */
export function drawOnShift(
  sheet: Sheet,
  data: DayLinesData,
  frame: DayFrame,
  x: Scale,
  baseline: number,
  language: Language,
): number {
  const { agentsOnShift } = CHART_WORDS[language];
  const top =
    drawKey(sheet, [{ text: agentsOnShift, bold: true }], frame.left + 6, frame.width, baseline) + 16;
  const most = Math.max(0, ...data.options.map(({ onShift }) => highest(onShift.value)));
  const axis = valueAxis(0, most, top + (frame.isNarrow ? 56 : 84), top, numbers(language).plain, 4);
  drawValueAxis(sheet, axis, frame.left, frame.right);
  for (const at of drawingOrder(data)) {
    const d = stairPath(data.options[at]!.onShift, data.to, x, axis.y);
    sheet.add(path(`series s-${optionToken(at)}`, d));
  }
  const samples = samplesOf(data);
  nameLines(
    sheet,
    data.options.map(({ onShift }) => samples.map(at => [x(at), axis.y(heldAt(onShift, at))])),
    { top: top - 14, bottom: axis.y(0), right: frame.right },
  );
  return axis.y(0);
}

/** How many wait in each option, with intervals; returns the bottom of the plot. */
export function drawWaits(
  sheet: Sheet,
  data: DayLinesData,
  frame: DayFrame,
  x: Scale,
  baseline: number,
  language: Language,
): number {
  const { waiting } = CHART_WORDS[language];
  const items = [{ text: waiting, bold: true }, { text: data.basis }];
  const top = drawKey(sheet, items, frame.left + 6, frame.width, baseline) + 16;
  const highs = data.options.flatMap(option => [highest(option.waiting.value), highest(option.ribbon?.high)]);
  const bottom = top + (frame.isNarrow ? 96 : 176);
  const axis = valueAxis(0, Math.max(0, ...highs), bottom, top, numbers(language).plain, 4);
  drawValueAxis(sheet, axis, frame.left, frame.right);
  const order = drawingOrder(data);
  for (const at of order) {
    const { ribbon } = data.options[at]!;
    if (ribbon) sheet.add(path(`ribbon f-${optionToken(at)}`, hazePath(ribbon, x, axis.y)));
  }
  for (const at of order) {
    sheet.add(path(`series s-${optionToken(at)}`, trackPath(data.options[at]!.waiting, x, axis.y)));
  }
  const samples = samplesOf(data);
  nameLines(
    sheet,
    data.options.map(option =>
      samples.map(at => [x(at), axis.y(meanBetween(option.waiting, at, at + SAMPLE))]),
    ),
    { top: top - 14, bottom, right: frame.right },
  );
  return axis.y(0);
}

/** The first option under all, the second over all: it is what is asked about. */
function drawingOrder({ options }: DayLinesData): number[] {
  return [
    0,
    ...options
      .map((_, i) => i)
      .slice(1)
      .reverse(),
  ].slice(0, options.length);
}

function samplesOf({ from, to }: DayLinesData): number[] {
  const count = Math.max(1, Math.min(400, Math.floor((to - from) / SAMPLE)));
  return Array.from({ length: count }, (_, i) => from + i * SAMPLE);
}
