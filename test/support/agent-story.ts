import { expect } from 'vitest';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import { measureOf, runChecked } from './day-measures.ts';
import { diary } from './event-log.ts';
import { type DayOptions, scenarioOf } from './scenario-builder.ts';

/** What happens on a day of minutes, `120 hangUp 1 service by team a`; the same on both event lists, with books that balance. */
export function storyOf(day: DayOptions): string[] {
  const scenario = scenarioOf(day);
  runChecked(scenario);
  const lines = diary(scenario);
  expect(diary(scenario, { list: new EventHeap() })).toEqual(lines);
  return lines
    .map(line => line.replace(/^00:(\d\d):(\d\d) /, (_, m, s) => `${Number(m) * 60 + Number(s)} `))
    .filter(line => !/ (offer|horizonEnd|release)/.test(line));
}

/** A measure of a group on such a day. */
export function groupMeasureOf(
  day: DayOptions,
  name: string,
  group = 'team',
  interval?: number,
): number | null {
  const scenario = scenarioOf(day);
  return measureOf(scenario, runChecked(scenario), name, { group, interval });
}
