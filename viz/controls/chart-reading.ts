import type { Stop } from '../charts/chart.ts';

/** from the middle of a stop to the box that reads it [px] */
const AWAY = 14;
/** how far the box may stand over the top of the chart [px] */
const OVER = 24;

/** Puts the box that reads a stop above it, or below where there is no room, inside the width of the chart [px]. */
export function placeReading(box: HTMLElement | null, stop: Stop | undefined, width: number): void {
  if (!box || !stop) return;
  const right = Math.max(0, width - box.offsetWidth);
  const above = stop.y - box.offsetHeight - AWAY;
  box.style.left = `${Math.min(right, Math.max(0, stop.x - box.offsetWidth / 2))}px`;
  box.style.top = `${above >= -OVER ? above : stop.y + AWAY}px`;
}
