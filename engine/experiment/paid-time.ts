import { ACTIVITIES } from '../center/people-spec.ts';
import type { AgentGroupSpec, Scenario } from '../center/scenario.ts';
import { integral } from '../center/step-profile.ts';
import * as cell from '../measures/cells.ts';
import { IntervalClock } from '../measures/interval-clock.ts';
import type { Tally } from '../measures/tally.ts';

/** Time logged in of a group's row: ready, handling, and away from contacts [µs]. */
export function loggedInTime(row: Float64Array): number {
  let time = row[cell.READY_TIME]! + row[cell.TALKING_TIME]! + row[cell.WRAPPING_UP_TIME]!;
  for (let k = 0; k < ACTIVITIES.length; k++) time += row[cell.FIRST_ACTIVITY_TIME + k]!;
  return time;
}

/** What a group's staff profile asks for in [from, to] [µs]. */
export function askedTime({ staff }: AgentGroupSpec, from: number, to: number): number {
  return integral(staff, from, to);
}

/**
 * Paid time of a group without overtime [µs]: what the staff profile asks for; of agents with shifts the time
 * logged in within them, less unpaid breaks; and time that is paid to people who are not there.
 */
export function scheduledTime(asked: number, row: Float64Array): number {
  const within = row[cell.SHIFT_TIME]! - row[cell.OVERTIME]! - row[cell.UNPAID_TIME]!;
  return asked + within + row[cell.PAID_AWAY_TIME]!;
}

/** Time above what the staff profiles ask for and after the end of shifts [µs]; of several groups from the sum of their rows. */
export function overtimeOf(asked: number, row: Float64Array): number {
  const onProfile = loggedInTime(row) - row[cell.SHIFT_TIME]!;
  return Math.max(0, onProfile - (asked - row[cell.PROFILE_ABSENT_TIME]!)) + row[cell.OVERTIME]!;
}

/** Whether anybody in the group comes and goes other than by its staff profile. */
export function hasPeople(group: AgentGroupSpec): boolean {
  return group.shifts.length > 0 || group.absence !== undefined;
}

/**
 * Tells the overtime of each interval after the warm-up and each group in a replication [µs], Float64Array[intervals ×
 * groups]: what lies above a staff profile cannot be told from sums over replications.
 */
export function overtimeByInterval(scenario: Scenario): (tally: Tally) => Float64Array {
  const { agentGroups } = scenario;
  const intervals = new IntervalClock(scenario);
  const asked = agentGroups.map(group =>
    Float64Array.from({ length: intervals.count }, (_, k) =>
      askedTime(group, intervals.start(k + 1), intervals.end(k + 1)),
    ),
  );
  return ({ groupCells }) => {
    const overtime = new Float64Array(intervals.count * agentGroups.length);
    for (let at = 0; at < overtime.length; at++) {
      const from = (at + agentGroups.length) * cell.GROUP_CELL;
      const row = groupCells.subarray(from, from + cell.GROUP_CELL);
      const k = Math.floor(at / agentGroups.length);
      overtime[at] = overtimeOf(asked[at % agentGroups.length]![k]!, row);
    }
    return overtime;
  };
}
