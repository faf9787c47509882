import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { type Scale, stroke } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';

const HOUR = 3_600_000_000;
/** distances of ticks of time [h] */
const HOUR_STEPS = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24];
const TICK = 11;
const GAP = 14;

export interface Tick {
  at: number;
  label: string;
}

/** Ticks of an axis of time of a width [px]: whole hours without minutes where they are all whole. */
export function timeTicks(from: number, to: number, width: number, language: Language): Tick[] {
  const { hour } = numbers(language);
  const hours = (to - from) / HOUR;
  for (const step of HOUR_STEPS) {
    const isWhole = step >= 1;
    const room = (width / Math.max(hours, step)) * step;
    if (room < textWidth(isWhole ? '20' : '20:00', TICK) + GAP) continue;
    const first = Math.ceil(from / (step * HOUR) - 1e-9);
    const count = Math.floor(to / (step * HOUR) + 1e-9) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => {
      const at = (first + i) * step * HOUR;
      return { at, label: isWhole ? wholeHour(at) : hour(at) };
    });
  }
  return [];
}

/** 8, 13, 24; the hours of the next day begin anew. */
function wholeHour(at: number): string {
  const hour = Math.round(at / HOUR);
  return String(hour > 24 ? hour % 24 : hour);
}

/** A scale of values whose ends are round, with at most five ticks. */
export interface ValueAxis {
  y: Scale;
  ticks: Tick[];
}

/** An axis of values between two ends, rounded outwards but for a limit, such as 1 of shares; `digits` writes a tick. */
export function valueAxis(
  low: number,
  high: number,
  bottom: number,
  top: number,
  digits: (value: number, decimals: number) => string,
  most = 5,
  limit?: number,
): ValueAxis {
  const isFlat = !(high > low);
  const scale = scaleLinear([low, isFlat ? low + 1 : high], [bottom, top]).nice(most - 1);
  const [first = low, last = high] = scale.domain();
  if (limit !== undefined && high <= limit) scale.domain([first, Math.min(last, limit)]);
  let ticks = scale.ticks(most - 1);
  for (let count = most - 1; ticks.length > most && count > 1; count -= 1) ticks = scale.ticks(count - 1);
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1;
  const decimals = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  return { y: scale, ticks: ticks.map(at => ({ at, label: digits(at, decimals) })) };
}

/** Gridlines with their digits, right-aligned before the plot. */
export function drawValueAxis(sheet: Sheet, axis: ValueAxis, left: number, right: number): void {
  for (const { at, label } of axis.ticks) {
    const y = axis.y(at);
    sheet.add(stroke('grid', left, y, right, y));
    if (label !== '') sheet.text(label, left - 7, y + 4, { size: 11, tone: 'ink3', anchor: 'end' });
  }
}

/** The room that the digits of an axis take before the plot. */
export function gutterOf(axis: ValueAxis, least: number): number {
  return Math.max(least, ...axis.ticks.map(({ label }) => textWidth(label, TICK) + 8));
}
