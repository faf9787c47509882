import { between, isClear, type Place } from './clear.ts';
import { optionLetter, optionTone } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';

type Points = readonly (readonly [number, number])[];

/** lines that lie further than that from each other [px] nearly nowhere, by that share of places, share a name */
const TOGETHER = 5;
const NEARLY_NOWHERE = 0.06;
/** from a line to the baseline of a name above it, and below it [px] */
const ABOVE = 8;
const BELOW = 16;

/** Names lines by the letters of their options, each where it is furthest from the others; all have the same x-values. */
export function nameLines(
  sheet: Sheet,
  lines: readonly Points[],
  plot: { top: number; bottom: number; right: number },
): void {
  const groups = groupsOf(lines);
  groups.forEach((group, g) => {
    const own = lines[group[0]!]!;
    const others = groups.filter((_, i) => i !== g).map(other => lines[other[0]!]!);
    const text = group.map(optionLetter).join(', ');
    const style = { bold: true, tone: optionTone(group[0]!), anchor: 'middle' } as const;
    const width = textWidth(text, 12, true);
    const marks = others.flatMap(other => between(other.filter(([, y]) => Number.isFinite(y))));
    const places = byDistance(own, others).flatMap(at => placesAt(own, others, at, plot));
    const clear = places.filter(([x, y]) => isClear([x - width / 2, y], width, marks));
    sheet.textAtFirst(text, [...clear, ...places], style);
  });
}

/** Baselines at a point of a line, above or below it, inside the plot: first the side where no other line is. */
function placesAt(
  own: Points,
  others: readonly Points[],
  at: number,
  plot: { top: number; bottom: number; right: number },
): Place[] {
  const [x, y] = own[at]!;
  const isHighest = others.every(other => !(other[at]![1] < y));
  const baselines = isHighest ? [y - ABOVE, y + BELOW] : [y + BELOW, y - ABOVE];
  const isInside = (baseline: number) => baseline - 9 >= plot.top && baseline + 2 <= plot.bottom;
  return x > plot.right - 12 ? [] : baselines.filter(isInside).map((baseline): Place => [x, baseline]);
}

/** Lines that are one to the eye, together. */
function groupsOf(lines: readonly Points[]): number[][] {
  const groups: number[][] = [];
  lines.forEach((line, i) => {
    if (!line.some(([, y]) => Number.isFinite(y))) return;
    const found = groups.find(group => areTogether(lines[group[0]!]!, line));
    if (found) found.push(i);
    else groups.push([i]);
  });
  return groups;
}

function areTogether(a: Points, b: Points): boolean {
  const gaps = a.map(([, y], i) => Math.abs(y - (b[i]?.[1] ?? Number.NaN))).filter(Number.isFinite);
  const apart = gaps.filter(gap => gap > TOGETHER).length;
  return gaps.length > 0 && apart <= NEARLY_NOWHERE * gaps.length;
}

/** Places of a line, those furthest from all others first. */
function byDistance(own: Points, others: readonly Points[]): number[] {
  const gap = (at: number): number =>
    Math.min(...others.map(other => Math.abs(other[at]![1] - own[at]![1])), Number.MAX_VALUE);
  return own
    .map((_, at) => at)
    .filter(at => Number.isFinite(own[at]![1]) && Number.isFinite(gap(at)))
    .sort((a, b) => gap(b) - gap(a) || Math.abs(a - own.length / 2) - Math.abs(b - own.length / 2));
}
