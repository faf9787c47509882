import type { StepProfile } from '../engine.ts';
import type { Position } from '../fault.ts';
import { parseDuration, parseTimeOfDay, TIME_UNITS } from '../units.ts';
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
  /** where a file says so */
  at?: Position | undefined;
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
  const length = values.length * every;
  const single = from === undefined && context.doc.calendar === undefined && length > DAY;
  if (!single && (from ?? 0) + length > DAY) {
    const most = Math.floor((DAY - (from ?? 0)) / every);
    context.fault(path, `has ${values.length} intervals, more than a day holds, expected at most ${most}`);
  }
  const layFrom = (start: number, end: number): Piece[] => {
    const pieces = values.map((value, i) => ({
      from: start + i * every,
      to: start + (i + 1) * every,
      value,
    }));
    if (then !== 0 && start + length < end) pieces.push({ from: start + length, to: end, value: then });
    return pieces;
  };
  // without a calendar a list longer than a day is that of the whole horizon
  if (single) return day => (day.start === 0 ? layFrom(0, Number.POSITIVE_INFINITY) : []);
  return day => {
    const open = day.openings.map(opening => ({
      from: opening.from - day.start,
      to: opening.to - day.start,
    }));
    return layFrom(from ?? open[0]?.from ?? 0, Math.max(DAY, open.at(-1)?.to ?? 0));
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
    for (const piece of profile(day)) {
      const from = Math.max(day.start + piece.from, pieces.at(-1)?.to ?? 0);
      const to = Math.min(day.start + piece.to, timeline.horizon);
      if (to > from) pieces.push({ ...piece, from, to });
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
      if (to > from) open.push({ ...piece, from, to });
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
