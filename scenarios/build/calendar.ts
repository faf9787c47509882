import type { Opening } from '../engine.ts';
import { suggestion } from '../nearest.ts';
import type { ScenarioDocument } from '../schema.ts';
import { parseTimeOfDay, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY = TIME_UNITS.d!;

/** A day that is simulated. */
export interface CalendarDay {
  date: string;
  weekday: Weekday;
  start: number;
  openings: Opening[];
}

type CalendarKeys = NonNullable<ScenarioDocument['calendar']>;

/** The days of a calendar, one after the other: days left out take no time. */
export function buildDays(context: BuildContext, calendar: CalendarKeys): CalendarDay[] {
  const first = dayNumber(calendar.start);
  if (first === undefined) {
    context.fault(
      ['calendar', 'start'],
      `${JSON.stringify(calendar.start)} is no date, expected one such as 1999-02-01`,
    );
    return [];
  }
  const wanted = readWanted(context, calendar);
  const skipped = new Set(calendar.skip?.filter(day => dayNumber(day) !== undefined));
  const hours = readHours(context, calendar.open ?? '00:00-24:00');
  const days: CalendarDay[] = [];
  const count = calendar.days ?? 1;
  for (let number = first; days.length < count && number < first + count * 7 + 366; number++) {
    const weekday = WEEKDAYS[(((number + 3) % 7) + 7) % 7]!;
    const date = dateOf(number);
    if (!wanted.has(weekday) || skipped.has(date)) continue;
    const start = days.length * DAY;
    const openings = (hours.get(weekday) ?? []).map(({ from, to }) => ({
      from: start + from,
      to: start + to,
    }));
    days.push({ date, weekday, start, openings });
  }
  if (days.length < count)
    context.fault(['calendar'], 'leaves no day to simulate, expected some weekday or date');
  return days;
}

/** Days since 1970-01-01, or undefined if there is no such date. */
export function dayNumber(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (match === null) return undefined;
  const number = Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000);
  return dateOf(number) === date ? number : undefined;
}

/** The date of so many days since 1970-01-01. */
export function dateOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The weekdays of `Mon`, `Mon-Fri` or `Sat, Sun`; a text says what is wrong. */
export function readWeekdays(text: string): Weekday[] | string {
  const days: Weekday[] = [];
  for (const part of text.split(/[,\s]+/u).filter(piece => piece !== '')) {
    const [from, to = from] = part.split(/[-–]/u);
    const start = WEEKDAYS.findIndex(day => day.toLowerCase() === from?.slice(0, 3).toLowerCase());
    const end = WEEKDAYS.findIndex(day => day.toLowerCase() === to?.slice(0, 3).toLowerCase());
    if (start < 0 || end < 0) {
      const hint = suggestion(part, WEEKDAYS);
      return `${JSON.stringify(part)} is no weekday${hint}${hint === '' ? ',' : ''} expected Mon, Tue, Wed, Thu, Fri, Sat, Sun or a range such as Mon-Fri`;
    }
    for (let day = start; ; day = (day + 1) % 7) {
      days.push(WEEKDAYS[day]!);
      if (day === end) break;
    }
  }
  return days.length > 0 ? days : 'names no weekday, expected one such as Mon or Mon-Fri';
}

function readWanted(context: BuildContext, calendar: CalendarKeys): Set<Weekday> {
  const path = ['calendar', 'weekdays'];
  const said = calendar.weekdays;
  let wanted: Weekday[] = [...WEEKDAYS];
  if (typeof said === 'string') wanted = context.read(path, readWeekdays(said), wanted);
  else if (said !== undefined) {
    wanted = said.flatMap((day, index) => context.read([...path, index], readWeekdays(day), []));
  }
  const left = new Set(wanted);
  calendar.skip?.forEach((text, index) => {
    if (dayNumber(text) !== undefined) return;
    for (const day of context.read(['calendar', 'skip', index], readWeekdays(text), [])) left.delete(day);
  });
  return left;
}

type OpenKeys = NonNullable<CalendarKeys['open']>;

function readHours(context: BuildContext, open: OpenKeys): Map<Weekday, Opening[]> {
  const path: ValuePath = ['calendar', 'open'];
  const hours = new Map<Weekday, Opening[]>();
  if (typeof open === 'string' || Array.isArray(open)) {
    const all = readOpenings(context, path, open);
    for (const day of WEEKDAYS) hours.set(day, all);
    return hours;
  }
  for (const [days, said] of Object.entries(open)) {
    const read = readWeekdays(days);
    if (typeof read === 'string') context.keyFault([...path, days], read);
    else {
      const openings = readOpenings(context, [...path, days], said);
      for (const day of read) {
        if (hours.has(day)) context.keyFault([...path, days], `${day} is said twice, once is allowed`);
        hours.set(day, openings);
      }
    }
  }
  return hours;
}

/** Hours such as 07:00-24:00, in rising order; those past midnight end after the day. */
export function readOpenings(context: BuildContext, path: ValuePath, said: string | string[]): Opening[] {
  if (typeof said === 'string') return context.read(path, readOpening(said), []);
  const openings = said.flatMap((text, index) => context.read([...path, index], readOpening(text), []));
  openings.forEach((opening, index) => {
    if (index > 0 && opening.from < openings[index - 1]!.to) {
      context.fault([...path, index], 'begins before the one above ends, expected hours in rising order');
    }
  });
  return openings;
}

/** `07:00-24:00`, or past midnight `20:00-04:00`; `closed` is none. */
function readOpening(text: string): Opening[] | string {
  if (text.trim() === 'closed') return [];
  const [first, second, ...more] = text.split(/\s*[-–]\s*/u);
  if (first === undefined || second === undefined || more.length > 0) {
    return `${JSON.stringify(text)} says no hours, expected some such as 07:00-24:00, or closed`;
  }
  const from = parseTimeOfDay(first);
  const to = parseTimeOfDay(second);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (from % DAY === to % DAY && to - from !== DAY)
    return `${JSON.stringify(text)} begins and ends at one time, expected 00:00-24:00 for a whole day`;
  return [{ from, to: to <= from ? to + DAY : to }];
}
