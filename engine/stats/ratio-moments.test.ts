import { describe, expect, it } from 'vitest';
import { openStream } from '../random/stream.ts';
import { jackknifeVariance, ratiosWithoutEach } from './jackknife.ts';
import { RatioMoments } from './ratio-moments.ts';

const of = (...pairs: [number, number][]) => {
  const moments = new RatioMoments();
  for (const [numerator, denominator] of pairs) moments.add(numerator, denominator);
  return moments;
};

describe('a ratio told sample by sample', () => {
  it('of denominators of 1 is the mean, with its standard error', () => {
    // 2, 4, 9: mean 5, squares 9 + 1 + 16 = 26, variance 13, of the mean 13/3
    const moments = of([2, 1], [4, 1], [9, 1]);
    expect(moments.ratio).toBeCloseTo(5, 14);
    expect(moments.standardError).toBeCloseTo(Math.sqrt(13 / 3), 14);
  });

  it('is sum over sum, with the standard error of the delta method', () => {
    // 17 ÷ 10; residuals 3 − 3.4, 4 − 3.4, 10 − 10.2 of sum 0; squares 0.16 + 0.36 + 0.04 = 0.56
    const moments = of([3, 2], [4, 2], [10, 6]);
    expect(moments.ratio).toBeCloseTo(1.7, 14);
    expect(moments.standardError).toBeCloseTo(Math.sqrt(0.56 / 2 / 3) / (10 / 3), 14);
  });

  it('has nearly the standard error of the jackknife for many samples, and not that of the mean of ratios', () => {
    const stream = openStream('ratio moments');
    const denominators = Float64Array.from({ length: 400 }, () => 5 + 100 * stream.unit53());
    const numerators = denominators.map(below => below / 2 + 6 * stream.unit53());
    const moments = new RatioMoments();
    numerators.forEach((above, i) => {
      moments.add(above, denominators[i]!);
    });
    const jackknife = Math.sqrt(jackknifeVariance(ratiosWithoutEach({ numerators, denominators })));
    expect(Math.abs(moments.standardError! / jackknife - 1)).toBeLessThan(0.01);
    const ratios = of(...Array.from(numerators, (a, i): [number, number] => [a / denominators[i]!, 1]));
    expect(Math.abs(ratios.standardError! / jackknife - 1)).toBeGreaterThan(0.05);
  });

  it('keeps its digits where the numbers are large and their spread is small', () => {
    const small = of([1, 1], [2, 1], [4, 1]);
    const large = of([1e9 + 1, 1], [1e9 + 2, 1], [1e9 + 4, 1]);
    expect(large.standardError! / small.standardError!).toBeCloseTo(1, 12);
  });

  it('has no error where all samples are alike but for rounding', () => {
    const third = [1, 7, 3, 11, 13].map((below): [number, number] => [(below * 1.1) / 3, below]);
    expect(of(...third).standardError).toBe(0);
  });

  it('leaves the first samples without anything to divide by where they belong', () => {
    const moments = of([0, 0], [0, 0], [3, 2], [4, 2]);
    expect(moments.ratio).toBeCloseTo(7 / 4, 14);
    // residuals 0, 0, −0.5, 0.5 of variance 0.5/3 about 0
    expect(moments.standardError).toBeCloseTo(Math.sqrt(0.5 / 3 / 4), 14);
    expect(of([0, 0], [0, 0]).ratio).toBeNull();
    expect(of([0, 0], [0, 0]).standardError).toBeNull();
    expect(of([3, 2]).standardError).toBeNull();
  });

  it('refuses what is no number', () => {
    expect(() => of([1, 1], [Number.NaN, 1])).toThrow('sample 1: NaN ÷ 1, must be of finite numbers');
  });
});
