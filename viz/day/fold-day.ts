import type { Scenario } from '../../engine/index.ts';
import { DayCounts } from './day-counts.ts';
import type { DayData, DayInfo, Keyframe } from './day-data.ts';
import type { DayColumns } from './day-log.ts';
import type { FloorCopy } from './floor-copy.ts';
import { FloorState } from './floor-state.ts';
import { SummaryBuilder } from './summary-builder.ts';

/** Rows between two copies of the floor: so many are folded in a few milliseconds. */
export const KEYFRAME_ROWS = 16_384;

export interface FoldedDay extends Pick<DayData, 'keyframes' | 'summary' | 'outcomes'> {
  /** the floor after the last row */
  after: FloorCopy;
}

/**
 * Folds a whole day once: copies of the floor on the way, and what charts show of it.
 *
 * @param before - the floor after the day before; undefined: nobody is there yet
 */
export function foldDay(
  scenario: Scenario,
  info: DayInfo,
  log: DayColumns,
  before: FloorCopy | undefined,
): FoldedDay {
  const counts = new DayCounts(scenario, info);
  const floor = new FloorState(scenario, counts);
  if (before !== undefined) floor.restore(before);
  floor.startDay(info.start);
  const builder = new SummaryBuilder(scenario, info);
  const keyframes: Keyframe[] = [];
  const keep = () => keyframes.push({ row: floor.row, floor: floor.copy(), counts: counts.copy() });
  keep();
  const { time, count } = log;
  for (let row = 0, next = KEYFRAME_ROWS; row < count; ) {
    const now = time[row]!;
    builder.pass(floor, now);
    let end = row + 1;
    while (end < count && time[end] === now) end++;
    floor.advance(log, end);
    row = end;
    if (row < next) continue;
    keep();
    next = row + KEYFRAME_ROWS;
  }
  builder.pass(floor, info.end);
  return { keyframes, summary: builder.summary, outcomes: trimmedOutcomes(counts), after: floor.copy() };
}

function trimmedOutcomes({ outcomes }: DayCounts): DayData['outcomes'] {
  const { count, time, kind } = outcomes;
  return { count, time: time.slice(0, Math.max(1, count)), kind: kind.slice(0, Math.max(1, count)) };
}
