import { describe, expect, it } from 'vitest';
import {
  interleave,
  isSlower,
  isSlowerTwice,
  leastRatio,
  median,
  medianRatio,
  SLACK,
} from './interleaved.ts';

/** 1.3 times a recorded ratio. */
const ALLOWED = SLACK * 2.5;
/** Costs in quiet rounds: ours 100, the reference's 40, each a little disturbed. */
const quiet = { reference: [40, 41, 40, 42, 40], ours: [101, 100, 102, 100, 103] };
const times = (factor: number) => ({ ...quiet, ours: quiet.ours.map(cost => cost * factor) });

describe('two programs in turns', () => {
  it('take turns, the reference first', () => {
    const order: string[] = [];
    const pairs = interleave(
      3,
      () => order.push('reference'),
      () => order.push('ours'),
    );
    expect(order).toEqual(['reference', 'ours', 'reference', 'ours', 'reference', 'ours']);
    expect(pairs).toEqual({ reference: [1, 3, 5], ours: [2, 4, 6] });
  });

  it('have the median of their ratios, round by round, and the ratio of their least costs', () => {
    const pairs = { reference: [10, 20, 8], ours: [30, 40, 200] };
    expect(medianRatio(pairs)).toBe(3);
    expect(leastRatio(pairs)).toBe(3.75);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('the check of speed', () => {
  it('lets pass what is as recorded, or slower by less than 1.3', () => {
    expect(isSlower(quiet, ALLOWED)).toBe(false);
    expect(isSlower(times(1.25), ALLOWED)).toBe(false);
  });

  it('refuses what is slower by 1.4', () => {
    expect(isSlower(times(1.4), ALLOWED)).toBe(true);
  });

  it('lets a neighbour disturb all rounds of ours but one, and all rounds of the reference', () => {
    expect(isSlower({ ...quiet, ours: [190, 100, 180, 210, 170] }, ALLOWED)).toBe(false);
    expect(isSlower({ reference: quiet.reference.map(cost => 3 * cost), ours: quiet.ours }, ALLOWED)).toBe(
      false,
    );
  });

  it('refuses only what is too slow twice, the second time by more rounds at the second bound', () => {
    const looks: [number, number][] = [];
    const bound = (allowed: number) => ({ reference: () => 40, allowed });
    const isSlowIn = (...factors: number[]) =>
      isSlowerTwice(bound(ALLOWED), bound(1.2 * ALLOWED), (rounds, { allowed }) => {
        looks.push([rounds, allowed]);
        return times(factors.shift()!);
      });
    expect(isSlowIn(1.4, 1)).toBe(false);
    expect(isSlowIn(1.4, 1.5)).toBe(false);
    expect(isSlowIn(1.4, 1.7)).toBe(true);
    const before = looks.length;
    expect(isSlowIn(1)).toBe(false);
    expect(looks.slice(before)).toEqual([[5, ALLOWED]]);
    expect(looks.slice(0, 2)).toEqual([
      [5, ALLOWED],
      [9, 1.2 * ALLOWED],
    ]);
  });

  it('refuses costs that are no numbers', () => {
    expect(() => isSlower({ reference: [Number.NaN], ours: [100] }, ALLOWED)).toThrow('no cost');
  });
});
