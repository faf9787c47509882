import type { StepProfile } from '../engine.ts';
import { parseDuration, parseTimeOfDay, printTimeOfDay, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { CalendarDay } from './calendar.ts';
import type { BuildContext } from './context.ts';
import type { Timeline } from './timeline.ts';

const DAY = TIME_UNITS.d!;

/** A value that holds from one instant of a day to another. */
export interface Piece {
  from: number;
  to: number;
  value: number;
}

/** What holds on each day; the instants are those of the day. */
export type DayProfile = (day: CalendarDay) => readonly Piece[];

/** The intervals of an inline profile: `every` from `from` on, `then` after the last. */
export interface InlineTimes {
  every: string;
  from?: string | undefined;
}

/** Lays values out over a day: each for its interval, `then` to the end of the day. */
export function inlineProfile(
  context: BuildContext,
  path: ValuePath,
  said: InlineTimes,
  values: readonly number[],
  then: number,
): DayProfile {
  const every = context.read([...path, 'every'], parseDuration(said.every), DAY);
  if (every < TIME_UNITS.s!)
    context.fault([...path, 'every'], `${said.every} is too short, expected at least 1 s`);
  const from =
    said.from === undefined ? undefined : context.read([...path, 'from'], parseTimeOfDay(said.from), 0);
  const end = (from ?? 0) + values.length * every;
  // a list without a calendar may run over several days; with one it has to end by midnight
  if (from !== undefined && end > DAY) {
    const last = Math.floor((DAY - from) / every);
    context.fault(
      path,
      `has ${values.length} intervals and runs past midnight, expected at most ${last} from ${printTimeOfDay(from)}`,
    );
  }
  return day => {
    const start = from ?? Math.max(0, (day.openings[0]?.from ?? day.start) - day.start);
    const pieces = values.map((value, i) => ({
      from: start + i * every,
      to: start + (i + 1) * every,
      value,
    }));
    const last = start + values.length * every;
    if (then !== 0 && last < DAY) pieces.push({ from: last, to: DAY, value: then });
    return pieces;
  };
}

/** A constant as the profile of every day. */
export function constantProfile(value: number): DayProfile {
  return () => [{ from: 0, to: DAY, value }];
}

/** Lays a profile out over the days, zero where it says nothing, in rising order. */
export function layOut(profile: DayProfile, timeline: Timeline): Piece[] {
  const pieces: Piece[] = [];
  for (const day of timeline.layout) {
    for (const { from, to, value } of profile(day)) {
      const start = Math.max(day.start + from, pieces.at(-1)?.to ?? 0);
      const end = Math.min(day.start + to, timeline.horizon);
      if (end > start) pieces.push({ from: start, to: end, value });
    }
  }
  return pieces;
}

/** The parts of pieces that lie in the openings. */
export function whileOpen(pieces: readonly Piece[], timeline: Timeline): Piece[] {
  if (timeline.openings.length === 0) return [...pieces];
  const open: Piece[] = [];
  let first = 0;
  for (const piece of pieces) {
    while (first < timeline.openings.length && timeline.openings[first]!.to <= piece.from) first++;
    for (let i = first; i < timeline.openings.length && timeline.openings[i]!.from < piece.to; i++) {
      const from = Math.max(piece.from, timeline.openings[i]!.from);
      const to = Math.min(piece.to, timeline.openings[i]!.to);
      if (to > from) open.push({ from, to, value: piece.value });
    }
  }
  return open;
}

/** Steps of pieces: zero in the gaps, neighbours with one value joined unless each counts for itself. */
export function toSteps(pieces: readonly Piece[], horizon: number, join: boolean): StepProfile {
  const steps: StepProfile = { starts: [], values: [] };
  const add = (start: number, value: number, mayJoin: boolean): void => {
    if (mayJoin && steps.values.at(-1) === value) return;
    steps.starts.push(start);
    steps.values.push(value);
  };
  let end = 0;
  for (const piece of pieces) {
    if (piece.from > end) add(end, 0, true);
    add(piece.from, piece.value, join);
    end = piece.to;
  }
  if (end < horizon || steps.starts.length === 0) add(end, 0, true);
  return steps;
}
