import { DAY, type Opening } from './scenario.ts';

/** Whether an instant lies in any of these times of day; no times of day are all. */
export function isWithin(hours: readonly Opening[], instant: number): boolean {
  const ofDay = instant % DAY;
  return hours.length === 0 || hours.some(({ from, to }) => from <= ofDay && ofDay < to);
}

/** The instant itself if it lies in these times of day, else the start of the next one. */
export function nextWithin(hours: readonly Opening[], instant: number): number {
  if (isWithin(hours, instant)) return instant;
  const midnight = instant - (instant % DAY);
  const starts = hours.flatMap(({ from }) => [midnight + from, midnight + DAY + from]);
  return Math.min(...starts.filter(start => start > instant));
}
