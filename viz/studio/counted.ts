import type { Numbers } from '../words/numbers.ts';
import type { StudioWords } from './words.ts';

/** Where a day stands [µs since the start of the horizon]. */
export interface Standing {
  /** of the day */
  start: number;
  now: number;
  /** its end, where counting starts */
  warmUp: number;
}

/** The time that the counts of a day cover: `until 16:22`, on a day with a warm-up `from 02:00 until 16:22`. */
export function countedText({ start, now, warmUp }: Standing, words: StudioWords, n: Numbers): string {
  const until = n.moment(now - start);
  if (warmUp <= start) return words.until(until);
  const from = n.hour(warmUp - start);
  return now > warmUp ? words.fromUntil(from, until) : words.from(from);
}
