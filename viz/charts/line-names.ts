import { optionLetter, optionTone } from './shapes.ts';
import type { Sheet } from './sheet.ts';

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
    for (const at of byDistance(own, others)) {
      const [x, y] = own[at]!;
      if (x > plot.right - 12) continue;
      const isAbove = others.every(other => !(other[at]![1] < y)) || others.length === 0;
      const baseline = isAbove ? y - ABOVE : y + BELOW;
      if (baseline - 9 < plot.top || baseline + 2 > plot.bottom) continue;
      if (sheet.textIfFree(text, x, baseline, style)) return;
    }
  });
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
