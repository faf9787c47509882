import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { drawValueAxis, type ValueAxis, valueAxis } from './axes.ts';
import type { DayBandData } from './day-band-data.ts';
import type { DayFrame } from './day-frame.ts';
import { drawKey, type KeyItem } from './key.ts';
import { spread } from './labels.ts';
import { areaPath, hazePath, path, type Scale, stairPath, trackPath } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { heldAt, highest } from './tracks.ts';
import { CHART_WORDS } from './words.ts';

/** Agents on shift and busy, under a line that names them; returns the bottom of the plot. */
export function drawAgents(
  sheet: Sheet,
  data: DayBandData,
  frame: DayFrame,
  x: Scale,
  baseline: number,
  language: Language,
): number {
  const { onShift, busy, baseline: before } = data.agents;
  const most = Math.max(...[onShift, busy, before].map(track => highest(track?.value)));
  const top = drawKey(sheet, agentItems(data, frame, language), frame.left + 6, frame.width, baseline) + 10;
  const axis = axisOf(most, top, frame.isNarrow ? 56 : 84, 4, language);
  const { y } = axis;
  drawValueAxis(sheet, axis, frame.left, frame.right);
  sheet.add(path('area f-s1', areaPath(busy, data.to, x, y, true)));
  if (before) sheet.add(path('baseline', stairPath(before, data.to, x, y)));
  sheet.add(path('series s-s1', stairPath(onShift, data.to, x, y)));
  if (!frame.isNarrow) drawSideNames(sheet, data, frame, y, language);
  return y(0);
}

function agentItems(data: DayBandData, frame: DayFrame, language: Language): KeyItem[] {
  const words = CHART_WORDS[language];
  const items: KeyItem[] = [{ text: words.agents, bold: true }];
  if (frame.isNarrow) {
    items.push({ text: words.onShift, sample: { line: 'series s-s1' } });
    items.push({ text: words.busy, sample: { patch: 'area f-s1' } });
  }
  if (data.agents.baseline) items.push({ text: words.baseline, sample: { line: 'baseline' } });
  return items;
}

/** The names of both lines, at their ends. */
function drawSideNames(sheet: Sheet, data: DayBandData, frame: DayFrame, y: Scale, language: Language): void {
  const words = CHART_WORDS[language];
  const { onShift, busy } = data.agents;
  const last = [onShift, busy].map(track => heldAt(track, data.to));
  if (last.every(value => !Number.isFinite(value))) return;
  const wanted = last.map(value => y(Number.isFinite(value) ? value : 0) + 4);
  const [first, second] = spread([wanted[0]!, Math.max(wanted[1]!, wanted[0]! + 1)], 0, y(0) + 4, 15);
  const width = frame.width - frame.right - 8;
  sheet.text(words.onShift, frame.right + 8, first!, { size: 11, tone: 'ink2', width });
  sheet.text(words.busy, frame.right + 8, second!, { size: 11, tone: 'ink3', width });
}

/** How many wait: this day over baseline, haze and theory, under the key of these; returns the axis. */
export function drawWaiting(
  sheet: Sheet,
  data: DayBandData,
  frame: DayFrame,
  x: Scale,
  baseline: number,
  language: Language,
): ValueAxis {
  const { day, baseline: before, haze, theory } = data.waiting;
  const lines = [day.value, before?.value, haze?.high, theory?.values.value];
  const top = drawKey(sheet, waitingItems(data, language), frame.left + 6, frame.width, baseline) + 10;
  const axis = axisOf(Math.max(...lines.map(highest)), top, frame.isNarrow ? 72 : 104, 4, language);
  const { y } = axis;
  drawValueAxis(sheet, axis, frame.left, frame.right);
  if (haze) sheet.add(path('ribbon f-s2', hazePath(haze, x, y)));
  if (before) sheet.add(path('baseline', trackPath(before, x, y)));
  sheet.add(path('series fine s-s2', trackPath(day, x, y)));
  if (theory) sheet.add(path('theory', stairPath(theory.values, data.to, x, y)));
  return axis;
}

function waitingItems(data: DayBandData, language: Language): KeyItem[] {
  const words = CHART_WORDS[language];
  const { baseline, haze, theory } = data.waiting;
  const items: KeyItem[] = [
    { text: words.waiting, bold: true },
    { text: words.thisDay, sample: { line: 'series s-s2' } },
  ];
  if (baseline) items.push({ text: words.baseline, sample: { line: 'baseline' } });
  if (theory) items.push({ text: words.named(words.theory, theory.name), sample: { line: 'theory' } });
  if (haze) items.push({ text: haze.name, sample: { patch: 'ribbon f-s2' } });
  return items;
}

function axisOf(most: number, top: number, height: number, ticks: number, language: Language): ValueAxis {
  const write = numbers(language).plain;
  return valueAxis(0, most, top + height, top, write, ticks);
}
