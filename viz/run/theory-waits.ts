import { erlangA, erlangC, generalPatience, type QueueResult } from '../../engine/index.ts';
import { BIN, BINS, HALF_HOUR } from '../day/day-counts.ts';
import type { Demand } from './demand.ts';
import type { DayTheory } from './theory-result.ts';

/** Bins at whose edges the law of the wait is computed; between them its logarithm runs straight. */
const KNOTS = [0, 1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 65, 90];

/** What a closed form says of a half-hour's demand, as if it went on for ever. */
export function resultOf(
  demand: Demand,
  agents: number,
  window: { acceptableWait: number; shortAbandon: number },
): QueueResult {
  const model = { arrivalRate: demand.rate, meanHandleTime: demand.meanHandleTime, agents };
  if (demand.patience === undefined) return erlangC(model, window);
  if (demand.meanPatience === undefined)
    return generalPatience({ ...model, patience: demand.patience }, window);
  return erlangA({ ...model, meanPatience: demand.meanPatience }, window);
}

/** Shares of the offers whose wait ends in each bin; the last bin holds the rest. */
export function waitsOf(demand: Demand, agents: number): Float64Array {
  const stays = (bin: number) => demand.patience?.survival(bin * BIN) ?? 1;
  const longer = (bin: number) => {
    const result = resultOf(demand, agents, { acceptableWait: bin * BIN, shortAbandon: 0 });
    return result.stable && stays(bin) > 0 ? result.waitLonger / stays(bin) : 0;
  };
  const left = new Float64Array(BINS + 1);
  for (let k = 0, from = longer(0); k + 1 < KNOTS.length && from > 1e-5; k++) {
    const [start, end] = [KNOTS[k]!, KNOTS[k + 1]!];
    const to = longer(end);
    for (let bin = start; bin <= end; bin++)
      left[bin] = from * (to > 0 ? (to / from) ** ((bin - start) / (end - start)) : bin === start ? 1 : 0);
    from = to;
  }
  left[BINS] = 0;
  return Float64Array.from(
    { length: BINS },
    (_, bin) => left[bin]! * stays(bin) - left[bin + 1]! * stays(bin + 1),
  );
}

/** Waits of those who are offered until an instant, as a histogram shows them. */
export interface WaitsUntil {
  /** share of the offers that do not wait */
  atOnce: number;
  /** shares of the offers; the last bin holds all that wait longer */
  bins: number[];
}

/**
 * Theory's waits of a day until an instant [µs]: a half-hour that is not over counts by its part. Undefined: nobody
 * was expected until then, or theory has no result there.
 *
 * @param count - bins, the last of which holds all that wait longer
 * @param merged - bins of 10 s in one of them
 */
export function waitsUntil(
  { halves }: DayTheory,
  until: number,
  count: number,
  merged = 1,
): WaitsUntil | undefined {
  const bins = Array.from({ length: count }, () => 0);
  let all = 0;
  let atOnce = 0;
  for (const { start, end, perHour, result } of halves) {
    const offers = (perHour * Math.max(0, Math.min(until, end) - start)) / (2 * HALF_HOUR);
    if (result === null || offers === 0) continue;
    all += offers;
    atOnce += offers * (1 - result.waited);
    result.waits.forEach((share, bin) => {
      bins[Math.min(count - 1, Math.floor(bin / merged))]! += offers * share;
    });
  }
  return all === 0 ? undefined : { atOnce: atOnce / all, bins: bins.map(sum => sum / all) };
}
