import * as book from '../center/bookings.ts';
import * as cell from './cells.ts';
import type { IntervalClock } from './interval-clock.ts';

/** The place of each kind of booking in a group's row. */
const CELL_OF_KIND: readonly number[] = Object.freeze(placesByKind());

function placesByKind(): number[] {
  const places: number[] = [];
  places[book.ATTENDED] = cell.ATTENDED_TIME;
  places[book.PAID_AWAY] = cell.PAID_AWAY_TIME;
  places[book.ABSENT] = cell.ABSENT_TIME;
  places[book.PROFILE_ABSENT] = cell.PROFILE_ABSENT_TIME;
  places[book.LATE_LOG_IN] = cell.LATE_TIME;
  places[book.AGENT_DAYS] = cell.AGENT_DAYS;
  places[book.ABSENCES] = cell.ABSENCES;
  places[book.CALL_OUTS] = cell.CALL_OUTS;
  return places;
}

/**
 * Books what the timetables of a replication settled before it started, up to the horizon.
 *
 * @param table - Float64Array[bookings × BOOKING]
 * @param groupCells - Float64Array[(intervals + 1) × groups × GROUP_CELL]
 * @param groups - number of agent groups
 */
export function bookTimetables(
  table: Float64Array,
  groupCells: Float64Array,
  groups: number,
  intervals: IntervalClock,
): void {
  const horizon = intervals.end(intervals.count);
  for (let at = 0; at < table.length; at += book.BOOKING) {
    const [group, kind, from, to, weight] = table.subarray(at, at + book.BOOKING) as unknown as number[];
    if (from! >= horizon) continue;
    const place = group! * cell.GROUP_CELL + CELL_OF_KIND[kind!]!;
    const end = Math.min(to!, horizon);
    let k = intervals.indexOf(from!);
    if (kind! >= book.AGENT_DAYS) {
      groupCells[k * groups * cell.GROUP_CELL + place]! += weight!;
      continue;
    }
    for (; k <= intervals.count && intervals.start(k) < end; k++) {
      const start = Math.max(from!, intervals.start(k));
      const time = Math.min(end, intervals.end(k)) - start;
      groupCells[k * groups * cell.GROUP_CELL + place]! += weight! * time;
    }
  }
}
