import { exp, expm1 } from '../random/portable-math.ts';
import { positive, share as shareOf } from './range.ts';

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

/**
 * Exponential patience: who has waited long is as likely to leave in the next second as who has just come.
 *
 * @param mean - in the unit of time of the queue, positive
 * @throws RangeError when the mean is out of its range
 *
 * Palm (1946).
 */
export function exponentialPatience(mean: number): Patience {
  positive('mean', mean);
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

/**
 * Everybody gives up after the same time.
 *
 * @param value - in the unit of time of the queue; 0 or less is balking by all
 */
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

/**
 * A mixture: a share of the contacts has each patience.
 *
 * @param branches - their shares, in [0, 1], add up to 1
 */
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

/**
 * A share of the contacts balks: leaves at once when no agent is free (rule L3).
 *
 * @param balk - their share, in [0, 1]
 * @param patience - of the others
 * @throws RangeError when the share is out of its range
 */
export function balkingPatience(balk: number, patience: Patience): Patience {
  const stays = 1 - shareOf('balk', balk);
  return {
    survival: wait => stays * patience.survival(wait),
    left: wait => balk + stays * patience.left(wait),
    stayed: (from, to) => stays * patience.stayed(from, to),
    forever: stays * patience.forever,
    breaks: patience.breaks,
  };
}
