import { exp, expm1 } from '../random/portable-math.ts';

/** How long contacts wait before they give up, as theory needs it. Times are at least 0. */
export interface Patience {
  /** share whose patience exceeds `wait` */
  survival(wait: number): number;
  /** share whose patience is at most `wait`: 1 − survival, without loss where it is small */
  left(wait: number): number;
  /** integral of the survival from `from` to `to`; negative when `to` is the earlier */
  stayed(from: number, to: number): number;
  /** share who never give up */
  forever: number;
  /** points where the survival is not smooth, rising */
  breaks: readonly number[];
}

/** Exponential patience of this mean. */
export function exponentialPatience(mean: number): Patience {
  return {
    survival: wait => exp(-wait / mean),
    left: wait => -expm1(-wait / mean),
    stayed: (from, to) => -mean * exp(-from / mean) * expm1((from - to) / mean),
    forever: 0,
    breaks: [],
  };
}

/** Everybody waits for ever. */
export function endlessPatience(): Patience {
  return { survival: () => 1, left: () => 0, stayed: (from, to) => to - from, forever: 1, breaks: [] };
}

/** Everybody gives up after the same time; one of 0 or less is balking by all. */
export function fixedPatience(value: number): Patience {
  const end = Math.max(0, value);
  return {
    survival: wait => (wait < end ? 1 : 0),
    left: wait => (wait < end ? 0 : 1),
    stayed: (from, to) => Math.min(to, end) - Math.min(from, end),
    forever: 0,
    breaks: [end],
  };
}

/** A share of contacts has each patience; the shares add up to 1. */
export function mixedPatience(branches: readonly { share: number; patience: Patience }[]): Patience {
  const sum = (of: (patience: Patience) => number) =>
    branches.reduce((total, { share, patience }) => total + share * of(patience), 0);
  const breaks = branches.flatMap(branch => branch.patience.breaks);
  return {
    survival: wait => sum(patience => patience.survival(wait)),
    left: wait => sum(patience => patience.left(wait)),
    stayed: (from, to) => sum(patience => patience.stayed(from, to)),
    forever: sum(patience => patience.forever),
    breaks: [...new Set(breaks)].sort((a, b) => a - b),
  };
}

/** A share balks when no agent is free (rule L3); the others have the given patience. */
export function balkingPatience(balk: number, patience: Patience): Patience {
  const stays = 1 - balk;
  return {
    survival: wait => stays * patience.survival(wait),
    left: wait => balk + stays * patience.left(wait),
    stayed: (from, to) => stays * patience.stayed(from, to),
    forever: stays * patience.forever,
    breaks: patience.breaks,
  };
}
