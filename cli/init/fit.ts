import type { LoggedCall } from './call-log.ts';
import { weekdayOf } from './instants.ts';

/** What a log tells of one contact type; times in seconds. */
export interface FittedType {
  name: string;
  calls: number;
  /** mean and standard deviation of talk; undefined where the log has none */
  talk: { mean: number; sd: number } | undefined;
  /** mean of an exponential patience; Infinity where nobody gave up, undefined where the log has no waits */
  patience: number | undefined;
  abandonment: number;
  /** calls in each half-hour of the opening, by weekday, means over its days */
  byWeekday: Record<string, number[]>;
  /** the same over all days */
  everyDay: number[];
}

/** What a log tells of a center. */
export interface FittedLog {
  types: FittedType[];
  /** dates with calls, rising */
  dates: string[];
  weekdays: string[];
  /** half-hours of the opening, [first, end) after midnight */
  first: number;
  end: number;
}

/** Length of an interval [s]. */
const INTERVAL = 1800;

/** Fits arrivals, talk and patience to a log, types in the order of their number of calls. */
export function fitLog(calls: readonly LoggedCall[]): FittedLog {
  const dates = [...new Set(calls.map(({ date }) => date))].sort();
  const slots = calls.map(({ seconds }) => Math.floor(seconds / INTERVAL));
  const first = slots.reduce((least, slot) => Math.min(least, slot), 47);
  const end = slots.reduce((most, slot) => Math.max(most, slot), 0) + 1;
  const groups = new Map<string, LoggedCall[]>();
  for (const call of calls) {
    const group = groups.get(call.type);
    if (group === undefined) groups.set(call.type, [call]);
    else group.push(call);
  }
  const types = [...groups].map(([name, list]) => fitType(name, list, dates, first, end));
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].filter(day =>
    dates.some(date => weekdayOf(date) === day),
  );
  return { types: types.sort((a, b) => b.calls - a.calls), dates, weekdays, first, end };
}

function fitType(
  name: string,
  calls: readonly LoggedCall[],
  dates: readonly string[],
  first: number,
  end: number,
): FittedType {
  const talks = calls.flatMap(({ talk }) => (talk === undefined || talk <= 0 ? [] : [talk]));
  const byWeekday: Record<string, number[]> = {};
  for (const [day, days] of daysByWeekday(dates)) {
    byWeekday[day] = profile(
      calls.filter(({ date }) => weekdayOf(date) === day),
      days,
      first,
      end,
    );
  }
  return {
    name,
    calls: calls.length,
    talk: talks.length === 0 ? undefined : spreadOf(talks),
    patience: patienceOf(calls),
    abandonment: calls.filter(({ answered }) => !answered).length / calls.length,
    byWeekday,
    everyDay: profile(calls, dates.length, first, end),
  };
}

function daysByWeekday(dates: readonly string[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const date of dates) days.set(weekdayOf(date), (days.get(weekdayOf(date)) ?? 0) + 1);
  return days;
}

/** Mean calls in each half-hour. */
function profile(calls: readonly LoggedCall[], days: number, first: number, end: number): number[] {
  const counts = new Array<number>(end - first).fill(0);
  for (const { seconds } of calls) counts[Math.floor(seconds / INTERVAL) - first]! += 1 / days;
  return counts.map(count => Number(count.toFixed(2)));
}

function spreadOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

/**
 * Maximum likelihood of an exponential patience where the answered are censored: they would have waited at
 * least as long as they did. All waits together ÷ those who gave up.
 */
function patienceOf(calls: readonly LoggedCall[]): number | undefined {
  const known = calls.filter(({ wait }) => wait !== undefined);
  const waited = known.reduce((sum, { wait }) => sum + wait!, 0);
  const gaveUp = known.filter(({ answered }) => !answered).length;
  if (known.length === 0 || (gaveUp > 0 && waited === 0)) return undefined;
  return gaveUp === 0 ? Number.POSITIVE_INFINITY : waited / gaveUp;
}
