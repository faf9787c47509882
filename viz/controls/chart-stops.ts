import type { Stop } from '../charts/chart.ts';

/** least difference of height of two rows [px] */
const ROW = 6;

/** The stop that a key leads to from another, −1 for none yet; undefined where the key leads nowhere. */
export function stopByKey(stops: readonly Stop[], from: number, key: string): number | undefined {
  if (stops.length === 0) return undefined;
  const last = stops.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight') return Math.min(last, from + 1);
  if (key === 'ArrowLeft') return Math.max(0, from === -1 ? last : from - 1);
  if (key === 'ArrowDown') return inColumn(stops, Math.max(0, from), 1);
  if (key === 'ArrowUp') return inColumn(stops, Math.max(0, from), -1);
  return undefined;
}

/** The nearest stop below (1) or above (−1) another; it itself where there is none. */
function inColumn(stops: readonly Stop[], from: number, way: 1 | -1): number {
  const start = stops[from]!;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  stops.forEach(({ x, y }, i) => {
    const along = (y - start.y) * way;
    if (along < ROW) return;
    const distance = along + 4 * Math.abs(x - start.x);
    if (distance < least) {
      least = distance;
      best = i;
    }
  });
  return best;
}
