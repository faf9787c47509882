import { area, line } from 'd3-shape';
import type { Haze, Track } from './data.ts';
import { type Mark, mark } from './marks.ts';
import { round } from './sheet.ts';

export type Scale = (value: number) => number;

/** A rectangle with a class; nothing is drawn of a width or height below zero. */
export function rect(kind: string, left: number, top: number, width: number, height: number): Mark {
  return mark('rect', {
    class: kind,
    x: round(left),
    y: round(top),
    width: Math.max(0, round(width)),
    height: Math.max(0, round(height)),
  });
}

export function path(kind: string, d: string): Mark {
  return mark('path', { class: kind, d });
}

/** A line between two points. */
export function stroke(kind: string, x1: number, y1: number, x2: number, y2: number): Mark {
  return path(kind, `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`);
}

/** The path of a line through points, broken where a value is none. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return (
    line<readonly [number, number]>(
      p => round(p[0]),
      p => round(p[1]),
    ).defined(isPoint)([...points]) ?? ''
  );
}

/** The path of a track: straight from value to value. */
export function trackPath(track: Track, x: Scale, y: Scale): string {
  return linePath(pointsOf(track, x, y));
}

/** The path of a staircase that ends at an instant: each value holds until the next. */
export function stairPath(track: Track, end: number, x: Scale, y: Scale): string {
  return linePath(stairPoints(track, end, x, y));
}

/** The area between a track and a base line. */
export function areaPath(track: Track, end: number, x: Scale, y: Scale, isStair: boolean): string {
  const points = isStair ? stairPoints(track, end, x, y) : pointsOf(track, x, y);
  return (
    area<readonly [number, number]>(
      p => round(p[0]),
      round(y(0)),
      p => round(p[1]),
    ).defined(isPoint)([...points]) ?? ''
  );
}

/** The area between two limits. */
export function hazePath(haze: Haze, x: Scale, y: Scale): string {
  const at = Array.from(haze.time, (_, i) => i);
  return (
    area<number>(
      i => round(x(haze.time[i]!)),
      i => round(y(haze.low[i]!)),
      i => round(y(haze.high[i]!)),
    ).defined(i => Number.isFinite(haze.low[i]) && Number.isFinite(haze.high[i]))(at) ?? ''
  );
}

function pointsOf(track: Track, x: Scale, y: Scale): [number, number][] {
  return Array.from(track.time, (time, i): [number, number] => [x(time), y(track.value[i] ?? Number.NaN)]);
}

function stairPoints(track: Track, end: number, x: Scale, y: Scale): [number, number][] {
  return Array.from(track.time, (time, i): [number, number][] => {
    const height = y(track.value[i] ?? Number.NaN);
    const until = Math.max(time, Math.min(end, track.time[i + 1] ?? end));
    return [
      [x(time), height],
      [x(until), height],
    ];
  }).flat();
}

function isPoint(point: readonly [number, number]): boolean {
  return Number.isFinite(point[0]) && Number.isFinite(point[1]);
}

/** The token of an option's marks: A is grey, then blue, orange, pine. */
export function optionToken(option: number): 'edge' | 's1' | 's2' | 's3' {
  return (['edge', 's1', 's2', 's3'] as const)[option] ?? 's3';
}

/** The token of an option's texts. */
export function optionTone(option: number): 'ink' | 's1t' | 's2t' | 's3' {
  return (['ink', 's1t', 's2t', 's3'] as const)[option] ?? 's3';
}

/** The letter of an option. */
export function optionLetter(option: number): string {
  return String.fromCharCode(65 + option);
}

/** The mark of an option: circle, circle, square, triangle; hollow where there is no interval. */
export function optionMark(option: number, x: number, y: number, size = 8, isHollow = false): Mark {
  const token = optionToken(option);
  const kind = isHollow ? `hollow s-${token}` : `f-${token}`;
  const half = size / 2;
  if (option <= 1) return dot(kind, x, y, half);
  if (option === 2) return rect(kind, x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9);
  const corners = [
    [x, y - half * 1.1],
    [x + half * 1.1, y + half * 0.9],
    [x - half * 1.1, y + half * 0.9],
  ];
  return mark('polygon', { class: kind, points: corners.map(c => c.map(round).join(',')).join(' ') });
}

export function dot(kind: string, x: number, y: number, radius: number): Mark {
  return mark('circle', { class: kind, cx: round(x), cy: round(y), r: round(radius) });
}

/** A diamond around a point, as for guesses and callbacks. */
export function diamond(kind: string, x: number, y: number, half: number): Mark {
  return path(kind, `M${round(x)},${round(y - half)}l${half},${half}l${-half},${half}l${-half},${-half}z`);
}
