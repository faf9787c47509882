/** An instant of a log: the day it was on, if it is known, and seconds after midnight. */
export interface Instant {
  date: string | undefined;
  seconds: number;
}

const DAY = 86_400;

/** Reads 1999-02-01 07:00:05, 01.02.1999 07:00, 07:00:05, or seconds after midnight; undefined when it is none. */
export function readInstant(text: string): Instant | undefined {
  const [first = '', second] = text.trim().split(/[ T]+/u);
  const date = readDate(first);
  if (date !== undefined) {
    const seconds = second === undefined ? undefined : readTime(second);
    return seconds === undefined ? undefined : { date, seconds };
  }
  const seconds = second === undefined ? readTime(first) : undefined;
  return seconds === undefined ? undefined : { date: undefined, seconds };
}

/** Reads a date such as 1999-02-01, 1999/02/01 or 01.02.1999 into the first form. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/u.exec(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : dotted ? [dotted[3], dotted[2], dotted[1]] : undefined;
  if (parts === undefined) return undefined;
  const date = `${parts[0]}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`;
  const number = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(number) || new Date(number).toISOString().slice(0, 10) !== date ? undefined : date;
}

/** Seconds after midnight of 07:00, 07:00:05.5 or 25205. */
function readTime(text: string): number | undefined {
  const seconds = readSeconds(text.replace(/(?:Z|[+-]\d{2}:?\d{2})$/u, ''));
  return seconds !== undefined && seconds < DAY ? seconds : undefined;
}

/** A duration in seconds: 95, 95.5, 1:35 (minutes and seconds), or 0:01:35; undefined when it is none. */
export function readLength(text: string): number | undefined {
  const parts = /^(\d+):(\d{2})$/u.exec(text.trim());
  return parts === null ? readSeconds(text) : Number(parts[1]) * 60 + Number(parts[2]);
}

/** 07:00 and 07:00:05 by the clock, or plain seconds. */
function readSeconds(text: string): number | undefined {
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/u.exec(text.trim());
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const number = /^\d+(?:[.,]\d+)?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** The weekday of a date: Mon … Sun. */
export function weekdayOf(date: string): string {
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}
