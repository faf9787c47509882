import { describe, expect, it } from 'vitest';
import { openStream } from '../random/stream.ts';
import { differenceEstimate } from './difference.ts';
import { meanEstimate } from './ratio.ts';

const of = (...values: number[]) => Float64Array.from(values);
const ones = (samples: number) => new Float64Array(samples).fill(1);
const means = (values: Float64Array) => ({ numerators: values, denominators: ones(values.length) });

describe('the difference of two ratios', () => {
  it('of means is the paired interval of Student: that of the differences', () => {
    const [a, b] = [of(5, 7, 4, 9, 8), of(4, 7, 2, 8, 5)];
    const paired = meanEstimate(
      a.map((value, i) => value - b[i]!),
      0.9,
    ).estimate!;
    const { estimate } = differenceEstimate(means(a), means(b), 0.9);
    expect(estimate!.value).toBeCloseTo(paired.value, 14);
    expect(estimate!.low).toBeCloseTo(paired.low!, 12);
    expect(estimate!.high).toBeCloseTo(paired.high!, 12);
  });

  it('says by what factor pairing reduced the variance: (var a + var b) ÷ var(a − b)', () => {
    // variances 10/4, 18/4 about means of 3 and 6; the differences 1, 3, 2, 5, 4 have 10/4
    const a = of(2, 6, 5, 9, 8);
    const b = of(1, 3, 3, 4, 4);
    const variance = (values: Float64Array) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
    };
    const truth = (variance(a) + variance(b)) / variance(a.map((value, i) => value - b[i]!));
    expect(differenceEstimate(means(a), means(b), 0.95).varianceReduction).toBeCloseTo(truth, 12);
    expect(truth).toBeGreaterThan(2);
  });

  it('changes sign with the order of the two', () => {
    const a = { numerators: of(3, 4, 8), denominators: of(10, 11, 12) };
    const b = { numerators: of(2, 4, 5), denominators: of(10, 12, 13) };
    const there = differenceEstimate(a, b, 0.95);
    const back = differenceEstimate(b, a, 0.95);
    expect(back.estimate!.value).toBeCloseTo(-there.estimate!.value, 15);
    expect(back.estimate!.low).toBeCloseTo(-there.estimate!.high!, 14);
    expect(back.varianceReduction).toBeCloseTo(there.varianceReduction!, 12);
  });

  it('of a scenario and itself has no interval, unless nothing could change it', () => {
    const a = { numerators: of(3, 4, 8), denominators: of(10, 11, 12) };
    const chance = differenceEstimate(a, a, 0.95);
    expect(chance.estimate).toEqual({ value: 0, low: null, high: null });
    expect(chance).toMatchObject({ exact: false, varianceReduction: null });
    expect(chance.warning).toBe('no interval: all samples give the same value');
    const fixed = differenceEstimate(a, a, 0.95, { fixed: true });
    expect(fixed).toMatchObject({ estimate: { value: 0, low: 0, high: 0 }, exact: true, warning: undefined });
  });

  it('by a constant alone has no interval, though rounding makes the samples differ', () => {
    const a = of(1.1, 2.7, 3.9, 4.2).map(value => value / 3);
    const shifted = a.map(value => value + 0.1);
    expect(differenceEstimate(means(shifted), means(a), 0.95).estimate!.low).toBeNull();
    const same = a.map(value => (value / 7) * 7);
    expect(same).not.toEqual(a);
    expect(differenceEstimate(means(same), means(a), 0.95).estimate!.low).toBeNull();
  });

  it('is null where one has nothing to divide by; a value alone for one sample', () => {
    const nothing = { numerators: of(0, 0), denominators: of(0, 0) };
    expect(differenceEstimate(nothing, means(of(1, 2)), 0.95).estimate).toBeNull();
    const one = differenceEstimate(means(of(3)), means(of(1)), 0.95);
    expect(one.estimate).toEqual({ value: 2, low: null, high: null });
    expect(one.warning).toBe('one sample gives no interval');
  });

  it('refuses samples that are not paired', () => {
    expect(() => differenceEstimate(means(of(1, 2)), means(of(1, 2, 3)), 0.95)).toThrow(RangeError);
  });

  it('holds the truth as often as it says with common random numbers, and not when its pairs are shuffled', () => {
    const stream = openStream('coverage/difference');
    const experiments = 3000;
    const samples = 12;
    let [held, heldShuffled, width, widthShuffled] = [0, 0, 0, 0];
    for (let i = 0; i < experiments; i++) {
      const day = ones(samples).map(() => 100 * stream.unit53());
      const a = day.map(common => common + stream.unit53());
      const b = day.map(common => common + stream.unit53() - 0.3);
      const paired = differenceEstimate(means(a), means(b), 0.95).estimate!;
      const shuffled = differenceEstimate(means(a), means(b.slice().reverse()), 0.95).estimate!;
      if (paired.low! <= 0.3 && 0.3 <= paired.high!) held++;
      if (shuffled.low! <= 0.3 && 0.3 <= shuffled.high!) heldShuffled++;
      width += paired.high! - paired.low!;
      widthShuffled += shuffled.high! - shuffled.low!;
    }
    // 5 standard errors of the coverage, √(0.95 × 0.05 ÷ 3000) = 0.4 points
    expect(Math.abs(held / experiments - 0.95)).toBeLessThan(0.02);
    expect(heldShuffled / experiments).toBeGreaterThan(0.99);
    expect(widthShuffled / width).toBeGreaterThan(30);
  });
});
