import {
  chosenSeriesIn,
  DAY,
  type Folding,
  folded,
  intervalsOf,
  replicate,
  type Scenario,
  SECOND,
  type Tally,
  WHOLE,
} from '../../engine/index.ts';
import { inSlots, stepOf } from './slots.ts';

/** Ratios of one measure: sums by replication and slot, Float64Array[replications × slots]; NaN: truncated. */
export interface Sums {
  numerators: Float64Array;
  denominators: Float64Array;
}

/** Some replications of an option, as they come from a worker. */
export interface Piece {
  /** number of the first */
  first: number;
  /** without intervals */
  tallies: Tally[];
  /** by time of day, in steps */
  level: Sums;
  waiting: Sums;
  onShift: Sums;
  /** mean queue by day of the horizon, Float64Array[replications × days] */
  waitingByDay: Float64Array;
}

/** Runs some replications of a scenario, and keeps what a comparison shows of them. */
export function runPiece(scenario: Scenario, seed: string, first: number, count: number): Piece {
  const step = stepOf(scenario);
  const cut = { ...scenario, interval: step };
  const starts = intervalsOf(cut).map(({ start }) => start * SECOND);
  const tallies = Array.from({ length: count }, (_, k) => replicate(cut, seed, first + k, { waits: false }));
  return {
    first,
    tallies: tallies.map(tally => folded(tally, starts.length, WHOLE)),
    ...byTimeOfDay(cut, tallies, starts, step),
    waitingByDay: byDay(cut, tallies, starts),
  };
}

/** The folding of intervals that start at these instants by the time of day. */
export function dayFolding(starts: readonly number[], step: number): Folding {
  const slots = Math.round(DAY / step);
  return { slots, slotOf: k => Math.floor((starts[k]! % DAY) / step) % slots };
}

/** How many intervals lie in each slot. */
export function timesOf(starts: readonly number[], { slots, slotOf }: Folding): number[] {
  const times = new Array<number>(slots).fill(0);
  for (const k of starts.keys()) times[slotOf(k)]!++;
  return times;
}

function byTimeOfDay(scenario: Scenario, tallies: readonly Tally[], starts: readonly number[], step: number) {
  const folding = dayFolding(starts, step);
  const times = timesOf(starts, folding);
  const { slots } = folding;
  const level = `serviceLevel.${scenario.contactTypes[0]!.promise.rule}`;
  const names = [level, 'queueLength', 'agentsAtWork'];
  const own = inSlots(scenario, step, slots);
  const all = names.map(() => emptySums(tallies.length * slots));
  tallies.forEach((tally, r) => {
    if (tally.status !== 'complete') return;
    const day = [folded(tally, starts.length, folding)];
    for (const [slot, count] of times.entries()) {
      if (count === 0) continue;
      chosenSeriesIn(own, day, names, slot + 1).forEach(({ name, numerators, denominators }) => {
        const m = names.indexOf(name);
        all[m]!.numerators[r * slots + slot] = numerators[0]!;
        // of a mean over time, the slot was there so many times
        all[m]!.denominators[r * slots + slot] = denominators[0]! * (m === 0 ? 1 : count);
      });
    }
  });
  return { level: all[0]!, waiting: all[1]!, onShift: all[2]! };
}

function emptySums(length: number): Sums {
  return { numerators: new Float64Array(length).fill(NaN), denominators: new Float64Array(length).fill(NaN) };
}

function byDay(scenario: Scenario, tallies: readonly Tally[], starts: readonly number[]): Float64Array {
  const days = daysOf(scenario);
  const own = inSlots(scenario, DAY, days);
  const folding = { slots: days, slotOf: (k: number) => Math.min(days - 1, Math.floor(starts[k]! / DAY)) };
  const found = new Float64Array(tallies.length * days).fill(NaN);
  tallies.forEach((tally, r) => {
    if (tally.status !== 'complete') return;
    const byOwn = [folded(tally, starts.length, folding)];
    for (let day = 0; day < days; day++) {
      const [series] = chosenSeriesIn(own, byOwn, ['queueLength'], day + 1);
      found[r * days + day] = series!.numerators[0]! / series!.denominators[0]!;
    }
  });
  return found;
}

/** Days of a scenario's horizon, the last one perhaps a part of one. */
export function daysOf({ horizon }: Scenario): number {
  return Math.max(1, Math.ceil(horizon / DAY));
}

/** Lays pieces of one option together, in the order of replications whatever the order in which they came. */
export function joined(pieces: readonly Piece[]): Piece {
  const inOrder = [...pieces].sort((a, b) => a.first - b.first);
  const join = (read: (piece: Piece) => Float64Array) => joinedDoubles(inOrder.map(read));
  const sums = (read: (piece: Piece) => Sums): Sums => ({
    numerators: join(piece => read(piece).numerators),
    denominators: join(piece => read(piece).denominators),
  });
  return {
    first: inOrder[0]?.first ?? 0,
    tallies: inOrder.flatMap(({ tallies }) => tallies),
    level: sums(({ level }) => level),
    waiting: sums(({ waiting }) => waiting),
    onShift: sums(({ onShift }) => onShift),
    waitingByDay: join(({ waitingByDay }) => waitingByDay),
  };
}

function joinedDoubles(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
