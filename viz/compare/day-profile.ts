import { DAY, ratioEstimate, type Scenario } from '../../engine/index.ts';
import type { Piece, Sums } from './piece.ts';
import { stepOf } from './slots.ts';

/** The mean day of an option; NaN where there is nothing. */
export interface DayProfile {
  /** by step: agents logged in and not away */
  onShift: Float64Array;
  /** by step: contacts waiting, with the interval of the mean */
  waiting: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** by half-hour: service level, in [0, 1] */
  level: Float64Array;
}

/** Half-hours of a day. */
export const HALF_HOURS = 48;

/**
 * The mean day over replications; `replications` says which ones count.
 *
 * @param told.step - length of a step of the profile, a multiple of the scenario's own [µs]
 */
export function dayProfile(
  scenario: Scenario,
  piece: Piece,
  replications: readonly number[],
  { confidence, step }: { confidence: number; step: number },
): DayProfile {
  const slots = Math.round(DAY / step);
  const width = Math.round(step / stepOf(scenario));
  const sum = (values: Float64Array, r: number, slot: number) => {
    const from = (r * slots + slot) * width;
    return sumOfKnown(values.subarray(from, from + width));
  };
  const at = (sums: Sums, slot: number): Sums => ({
    numerators: Float64Array.from(replications, r => sum(sums.numerators, r, slot)),
    denominators: Float64Array.from(replications, r => sum(sums.denominators, r, slot)),
  });
  const bands = Array.from({ length: slots }, (_, slot) => estimated(at(piece.waiting, slot), confidence));
  return {
    onShift: Float64Array.from(bands, (_, slot) => ratioOf([at(piece.onShift, slot)])),
    waiting: Float64Array.from(bands, ({ value }) => value),
    low: Float64Array.from(bands, ({ low }) => low),
    high: Float64Array.from(bands, ({ high }) => high),
    level: levelByHalfHour(slot => at(piece.level, slot), slots / HALF_HOURS),
  };
}

/** NaN where none is known. */
function sumOfKnown(values: Float64Array): number {
  const known = values.filter(value => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0);
}

function levelByHalfHour(at: (slot: number) => Sums, width: number): Float64Array {
  return Float64Array.from({ length: HALF_HOURS }, (_, half) =>
    ratioOf(Array.from({ length: width }, (_unused, k) => at(half * width + k))),
  );
}

/** Sum of all numerators ÷ sum of all denominators; slots without any are passed over. */
function ratioOf(all: readonly Sums[]): number {
  let [above, below] = [0, 0];
  for (const { numerators, denominators } of all)
    for (const [k, denominator] of denominators.entries()) {
      if (Number.isNaN(denominator)) continue;
      above += numerators[k]!;
      below += denominator;
    }
  return below > 0 ? above / below : NaN;
}

function estimated({ numerators, denominators }: Sums, confidence: number) {
  const nothing = { value: NaN, low: NaN, high: NaN };
  if (numerators.length === 0 || numerators.some(Number.isNaN)) return nothing;
  const { estimate } = ratioEstimate(numerators, denominators, confidence, false);
  if (estimate === null) return nothing;
  const { value, low, high } = estimate;
  // nobody waits below zero
  return { value, low: Math.max(0, low ?? value), high: high ?? value };
}

/**
 * The part of the day that is shown, in steps from midnight: that of the opening hours, or where there are none that
 * of agents and of contacts waiting.
 */
export function openSpan(
  scenarios: readonly Scenario[],
  profiles: readonly DayProfile[],
  step: number,
): { from: number; to: number } {
  const slots = Math.round(DAY / step);
  const openings = scenarios.flatMap(({ openings: own }) => own);
  if (openings.length > 0) {
    const from = Math.min(...openings.map(opening => opening.from % DAY));
    const to = Math.max(...openings.map(opening => opening.to - DAY * Math.floor(opening.from / DAY)));
    return { from: Math.floor(from / step), to: Math.min(slots, Math.ceil(to / step)) };
  }
  const isBusy = (slot: number) =>
    profiles.some(({ onShift, waiting }) => onShift[slot]! > 0 || waiting[slot]! > 0);
  const busy = Array.from({ length: slots }, (_, slot) => slot).filter(isBusy);
  const [first, last] = [busy[0], busy.at(-1)];
  return first === undefined || last === undefined ? { from: 0, to: slots } : { from: first, to: last + 1 };
}

/**
 * Where two options part most: the replication and the day whose mean queues differ most.
 *
 * @param days - that each of them simulates
 */
export function widestParting(
  a: Piece,
  b: Piece,
  [daysOfA, daysOfB]: readonly [number, number],
  replications: readonly number[],
): { replication: number; day: number } {
  let found = { replication: replications[0] ?? 0, day: 0 };
  let most = -1;
  for (const r of replications)
    for (let day = 0; day < Math.min(daysOfA, daysOfB); day++) {
      const gap = Math.abs(a.waitingByDay[r * daysOfA + day]! - b.waitingByDay[r * daysOfB + day]!);
      if (gap > most) [most, found] = [gap, { replication: r, day }];
    }
  return found;
}
