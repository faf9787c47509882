import { round } from './sheet.ts';

/** Moves wanted baselines apart, as little as it takes, in their own order and between two edges [px]. */
export function spread(wanted: readonly number[], top: number, bottom: number, step = 16): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  order.forEach((i, k) => {
    const above = k === 0 ? top - step : placed[order[k - 1]!]!;
    placed[i] = Math.max(wanted[i]!, above + step);
  });
  let below = bottom + step;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i]!, below - step);
    below = placed[i]!;
  }
  return placed.map(round);
}
