import type { Day, Opening } from '../engine.ts';
import { parseDuration, printDuration, TIME_UNITS } from '../units.ts';
import { buildDays, type CalendarDay } from './calendar.ts';
import type { BuildContext } from './context.ts';

const DAY = TIME_UNITS.d!;
/** Most intervals of a report that are chosen unasked, and at all. */
const USUAL_INTERVALS = 2000;
const MOST_INTERVALS = 100_000;

/** The times of a scenario, by which profiles are laid out. */
export interface Timeline {
  horizon: number;
  warmUp: number;
  interval: number;
  openings: Opening[];
  /** the calendar's days; empty without one */
  days: Day[];
  /** the days by which profiles repeat: the calendar's, or nameless ones */
  layout: CalendarDay[];
}

/** Reads calendar, horizon, warmUp and interval. */
export function buildTimeline(context: BuildContext): Timeline {
  const { doc } = context;
  const faults = context.faultCount;
  const calendar =
    doc.calendar !== undefined && context.sound(['calendar']) ? buildDays(context, doc.calendar) : [];
  const last = calendar.at(-1);
  const closing = Math.max(0, ...(last?.openings.map(opening => opening.to) ?? []));
  const calendarEnd = last === undefined ? 0 : Math.max(last.start + DAY, closing);
  const horizon = readHorizon(context, calendarEnd);
  const layout = calendar.length > 0 ? calendar : namelessDays(horizon);
  const timeline: Timeline = {
    horizon,
    warmUp:
      doc.warmUp !== undefined && context.sound(['warmUp'])
        ? context.read(['warmUp'], parseDuration(doc.warmUp), 0)
        : 0,
    interval: readInterval(context, horizon),
    openings: doc.calendar?.open === undefined ? [] : mergeOpenings(calendar, horizon),
    days: calendar.map(({ date, weekday, start }) => ({ date, weekday, start })),
    layout,
  };
  if (context.faultCount === faults) refuseClosed(context, calendar, timeline);
  if (horizon > 0 && timeline.warmUp >= horizon) {
    context.fault(
      ['warmUp'],
      `${doc.warmUp} leaves nothing to count, expected less than the horizon, ${printDuration(horizon)}`,
    );
  }
  return timeline;
}

/** A center without a single hour of opening would stand as one that never closes. */
function refuseClosed(context: BuildContext, calendar: readonly CalendarDay[], timeline: Timeline): void {
  if (context.doc.calendar?.open === undefined || calendar.length === 0) return;
  if (timeline.openings.length > 0 || timeline.horizon === 0) return;
  const weekdays = [...new Set(calendar.map(day => day.weekday))].join(', ');
  context.fault(
    ['calendar', 'open'],
    `never opens on the days simulated (${weekdays}), expected some hours on one of them before the horizon`,
  );
}

function readHorizon(context: BuildContext, calendarEnd: number): number {
  const { doc } = context;
  if (doc.horizon === undefined || !context.sound(['horizon'])) {
    if (doc.horizon === undefined && doc.calendar === undefined) {
      context.fault([], 'the time simulated is missing, say a horizon such as 24 h, or a calendar');
    }
    return calendarEnd;
  }
  const horizon = context.read(['horizon'], parseDuration(doc.horizon), 0);
  if (horizon === 0) context.fault(['horizon'], 'is no time, expected more than 0 s');
  if (calendarEnd > 0 && horizon > calendarEnd) {
    context.fault(
      ['horizon'],
      `${doc.horizon} is longer than the calendar, expected at most ${printDuration(calendarEnd)}`,
    );
  }
  return horizon;
}

function readInterval(context: BuildContext, horizon: number): number {
  const { doc } = context;
  const path = doc.calendar?.interval === undefined ? ['interval'] : ['calendar', 'interval'];
  const said = doc.calendar?.interval ?? doc.interval;
  if (doc.calendar?.interval !== undefined && doc.interval !== undefined) {
    context.keyFault(['interval'], 'is said twice, leave out this one or calendar.interval');
  }
  if (said === undefined || !context.sound(path)) {
    const usual = 30 * TIME_UNITS.min!;
    return horizon / usual <= USUAL_INTERVALS && horizon > usual ? usual : 0;
  }
  const interval = context.read(path, parseDuration(said), 0);
  if (interval > 0 && horizon / interval > MOST_INTERVALS) {
    context.fault(path, `${said} makes more than ${MOST_INTERVALS} intervals, expected a longer one`);
  }
  return interval;
}

/** Days without date or weekday, for profiles that repeat daily. */
function namelessDays(horizon: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let start = 0; start < horizon; start += DAY) {
    days.push({ date: '', weekday: 'Mon', start, openings: [{ from: start, to: start + DAY }] });
  }
  return days;
}

/** Openings of all days in order; those that touch become one. */
function mergeOpenings(days: readonly CalendarDay[], horizon: number): Opening[] {
  const merged: Opening[] = [];
  for (const { from, to } of days.flatMap(day => day.openings)) {
    const end = Math.min(to, horizon);
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, end);
    else if (end > from) merged.push({ from, to: end });
  }
  return merged;
}
