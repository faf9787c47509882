import type { Track } from '../charts/data.ts';
import type { DayTheory } from '../run/theory-result.ts';

/** Contacts that wait by theory, a stair for each half-hour; with gaps where nobody comes or theory has no result. */
export function theoryTrack({ halves }: DayTheory, midnight: number): Track {
  const time: number[] = [];
  const value: number[] = [];
  for (const { start, end, result } of halves) {
    const since = start - midnight;
    const last = time.at(-1);
    // what the last stair left at its end holds until here
    if (last !== undefined && last < since) value[value.length - 1] = Number.NaN;
    if (last !== since) {
      time.push(since);
      value.push(Number.NaN);
    }
    const waiting = result?.queueLength ?? Number.NaN;
    value[value.length - 1] = waiting;
    time.push(end - midnight);
    value.push(waiting);
  }
  return { time, value };
}
