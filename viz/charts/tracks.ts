import type { Track } from './data.ts';

/** The mean of a track between two instants: of its points there, or what a staircase holds; NaN where there is none. */
export function meanBetween(track: Track, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = firstFrom(track, from); i < track.time.length && track.time[i]! < to; i += 1) {
    const value = track.value[i]!;
    if (Number.isFinite(value)) {
      sum += value;
      count += 1;
    }
  }
  return count > 0 ? sum / count : heldAt(track, from);
}

/** What a staircase holds at an instant; NaN before its first time. */
export function heldAt(track: Track, time: number): number {
  const next = firstFrom(track, time + 1);
  return next === 0 ? Number.NaN : (track.value[next - 1] ?? Number.NaN);
}

/** The highest value, 0 where there is none. */
export function highest(values: ArrayLike<number> | undefined): number {
  let most = 0;
  for (let i = 0; i < (values?.length ?? 0); i += 1) {
    const value = values![i]!;
    if (Number.isFinite(value) && value > most) most = value;
  }
  return most;
}

/** The place of the first point at or after an instant. */
function firstFrom(track: Track, time: number): number {
  let low = 0;
  let high = track.time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (track.time[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
