import { describe, expect, it } from 'vitest';
import { openStream } from '../random/stream.ts';
import { drawUnitNormal } from '../random/unit-normal.ts';
import { differenceEstimate } from '../stats/difference.ts';
import {
  differencesAgainst,
  differencesOfPairs,
  type NamedData,
  simultaneousConfidence,
} from './simultaneous.ts';

const data = (name: string, ...values: number[]): NamedData => ({
  name,
  numerators: Float64Array.from(values),
  denominators: new Float64Array(values.length).fill(1),
});
const A = data('a', 5, 7, 4, 9, 8);
const B = data('b', 4, 7, 2, 8, 5);
const C = data('c', 6, 9, 5, 9, 9);

describe('many differences', () => {
  it('share the error among them, by Bonferroni', () => {
    expect(simultaneousConfidence(0.95, 10)).toBeCloseTo(0.995, 15);
    expect(simultaneousConfidence(0.95, 1)).toBe(0.95);
    expect(() => simultaneousConfidence(1, 3)).toThrow('confidence: 1, must be between 0 and 1');
  });

  it('of all against a base are other less base, each at the narrower error', () => {
    const { differences, ...rest } = differencesAgainst([A, B, C], 1, 0.9);
    expect(rest).toEqual({ method: 'Bonferroni', count: 2, confidence: 0.9, each: 0.95 });
    expect(differences.map(({ a, b }) => `${b} − ${a}`)).toEqual(['a − b', 'c − b']);
    expect(differences[0]!.estimate).toEqual(differenceEstimate(A, B, 0.95).estimate);
    expect(differences[0]!.estimate!.value).toBeCloseTo(7 / 5, 14);
  });

  it('of all pairs are later less earlier', () => {
    const { differences, count, each } = differencesOfPairs([A, B, C], 0.94);
    expect(count).toBe(3);
    expect(each).toBeCloseTo(0.98, 15);
    expect(differences.map(({ a, b }) => `${b} − ${a}`)).toEqual(['b − a', 'c − a', 'c − b']);
    expect(differences[2]!.estimate).toEqual(differenceEstimate(C, B, each).estimate);
  });

  it('of what nothing random can change cost no error', () => {
    const hours = (name: string, value: number): NamedData => ({ ...data(name, value, value), fixed: true });
    const { count, differences } = differencesOfPairs([hours('a', 8), hours('b', 9), data('c', 7, 8)], 0.95);
    expect(count).toBe(2);
    expect(differences[0]).toMatchObject({ exact: true, estimate: { value: 1, low: 1, high: 1 } });
  });

  it('refuse a base that is not there', () => {
    expect(() => differencesAgainst([A, B], 2, 0.95)).toThrow('base: 2, must be a place from 0 to 1');
  });

  describe('under common random numbers', () => {
    /** Share of experiments in which all intervals hold the truth: six systems, all pairs or against one. */
    function heldAtOnce(
      together: (all: NamedData[]) => ReturnType<typeof differencesOfPairs>['differences'],
    ) {
      const stream = openStream('simultaneous');
      const experiments = 1000;
      const replications = 10;
      let held = 0;
      for (let i = 0; i < experiments; i++) {
        const day = Float64Array.from({ length: replications }, () => 5 * drawUnitNormal(stream));
        const all = Array.from({ length: 6 }, (_, s) =>
          data(`${s}`, ...day.map(common => s + common + drawUnitNormal(stream))),
        );
        const isHeld = together(all).every(({ a, b, estimate }) => {
          const truth = Number(b) - Number(a);
          return estimate!.low! <= truth && truth <= estimate!.high!;
        });
        if (isHeld) held++;
      }
      return held / experiments;
    }

    // Standard error of a share of 0.95 over 1,000 experiments: 0.7 points.
    it('all hold the truth at once as often as they say, or more often', () => {
      const shares = [
        heldAtOnce(all => differencesOfPairs(all, 0.95).differences),
        heldAtOnce(all => differencesAgainst(all, 0, 0.95).differences),
      ];
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.95);
    });

    it('would not, were each interval of 95 % by itself', () => {
      // 0.95 to each: 1 − 0.75 ÷ 15 for the pairs, 1 − 0.25 ÷ 5 against one
      expect(heldAtOnce(all => differencesOfPairs(all, 0.25).differences)).toBeLessThan(0.8);
      expect(heldAtOnce(all => differencesAgainst(all, 0, 0.75).differences)).toBeLessThan(0.92);
    });
  });
});
