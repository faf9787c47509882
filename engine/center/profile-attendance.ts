import type { Absences } from './absences.ts';
import * as book from './bookings.ts';
import type { MissedDay, ShiftPiece } from './reserve.ts';
import type { AgentGroupSpec, StepProfile } from './scenario.ts';
import { valueAt } from './step-profile.ts';

/** The most agents that a profile asks for. */
export function mostStaff(profile: StepProfile): number {
  return profile.values.reduce((most, count) => Math.max(most, count), 0);
}

/**
 * What is left of a staff profile without the absent: when it asks for n agents, the agents of the day number
 * 1 … n are meant, and those who are absent are missing.
 */
export function profileWithoutAbsent(
  group: AgentGroupSpec,
  absences: Absences,
  horizon: number,
): { profile: StepProfile; missed: MissedDay[] } {
  const { staff } = group;
  const most = mostStaff(staff);
  const absent = Array.from({ length: most }, (_, k) => absences.of(group, `#${k + 1}`));
  const missed = absent.flatMap((days, k) =>
    Array.from(days).flatMap((isAbsent, day) => {
      const pieces = isAbsent ? piecesOf(staff, k + 1, dayOf(absences, day, horizon)) : [];
      return pieces.length > 0 ? [{ day, at: pieces[0]!.from, order: k, pieces, ofProfile: true }] : [];
    }),
  );
  const cuts = Float64Array.from(new Set([...staff.starts, ...absences.starts])).sort();
  const starts = Array.from(cuts).filter(start => start < horizon || start === 0);
  const values = starts.map(start => {
    const count = valueAt(staff, start);
    const day = absences.dayOf(start);
    let here = 0;
    for (let k = 0; k < count; k++) here += 1 - absent[k]![day]!;
    return here;
  });
  return { profile: { starts, values }, missed };
}

/** Counts the agents of each day that the profile asks for. */
export function bookProfileDays(
  bookings: book.Bookings,
  index: number,
  staff: StepProfile,
  absences: Absences,
  horizon: number,
): void {
  absences.starts.forEach((start, day) => {
    const pieces = stepsIn(staff, dayOf(absences, day, horizon));
    const most = pieces.reduce((max, piece) => Math.max(max, piece.count), 0);
    if (most > 0) bookings.add(index, book.AGENT_DAYS, start, start, most);
  });
}

function dayOf(absences: Absences, day: number, horizon: number): [number, number] {
  return [absences.starts[day]!, Math.min(horizon, absences.starts[day + 1] ?? horizon)];
}

function stepsIn({ starts, values }: StepProfile, [from, to]: [number, number]) {
  return starts.flatMap((start, i) => {
    const begin = Math.max(from, start);
    const end = Math.min(to, starts[i + 1] ?? Infinity);
    return end > begin ? [{ from: begin, to: end, count: values[i]! }] : [];
  });
}

/** When the profile asks for the agent of this number, within a day. */
function piecesOf(staff: StepProfile, number: number, day: [number, number]): ShiftPiece[] {
  const pieces: ShiftPiece[] = [];
  for (const { from, to, count } of stepsIn(staff, day)) {
    if (count < number) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else pieces.push({ from, to, breaks: [] });
  }
  return pieces;
}
