import { ACTIVITIES } from '../center/people-spec.ts';
import type { AgentGroupSpec } from '../center/scenario.ts';
import { integral } from '../center/step-profile.ts';
import * as cell from '../measures/cells.ts';

/** Time logged in of a group's row: ready, handling, and away from contacts [µs]. */
export function loggedInTime(row: Float64Array): number {
  let time = row[cell.READY_TIME]! + row[cell.TALKING_TIME]! + row[cell.WRAPPING_UP_TIME]!;
  for (let k = 0; k < ACTIVITIES.length; k++) time += row[cell.FIRST_ACTIVITY_TIME + k]!;
  return time;
}

/**
 * Paid time of a group without overtime [µs]: what the staff profile asks for; of agents with shifts the time
 * logged in within them, less unpaid breaks; and time that is paid to people who are not there.
 */
export function scheduledTime(group: AgentGroupSpec, row: Float64Array, from: number, to: number): number {
  const within = row[cell.SHIFT_TIME]! - row[cell.OVERTIME]! - row[cell.UNPAID_TIME]!;
  return integral(group.staff, from, to) + within + row[cell.PAID_AWAY_TIME]!;
}

/** Time of groups' staff above the profile and after the end of shifts [µs], from the sum of their rows. */
export function overtimeOf(
  groups: readonly AgentGroupSpec[],
  row: Float64Array,
  from: number,
  to: number,
): number {
  const asked = groups.reduce((sum, group) => sum + integral(group.staff, from, to), 0);
  const onProfile = loggedInTime(row) - row[cell.SHIFT_TIME]!;
  return Math.max(0, onProfile - (asked - row[cell.PROFILE_ABSENT_TIME]!)) + row[cell.OVERTIME]!;
}

/** Whether anybody in the group comes and goes other than by its staff profile. */
export function hasPeople(group: AgentGroupSpec): boolean {
  return group.shifts.length > 0 || group.absence !== undefined;
}
