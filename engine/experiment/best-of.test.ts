import { describe, expect, it } from 'vitest';
import { openStream } from '../random/stream.ts';
import { drawUnitNormal } from '../random/unit-normal.ts';
import { BestOf, type BestOfOptions } from './best-of.ts';

const TWO: BestOfOptions = {
  systems: 2,
  better: 'larger',
  indifference: 0.7,
  confidence: 0.95,
  first: 3,
};

describe('the best of several, worked by hand', () => {
  // k = 2, n = 3, α = 0.05: η = ((2 × 0.05)^(−2/2) − 1) ÷ 2 = 4.5, h² = 2 × 4.5 × 2 = 18. Differences −1, 0, 1 have
  // S² = 1, so h²S² ÷ δ² = 18 ÷ 0.49 = 36.7, and after r replications a sum is beaten by (18 ÷ 0.7 − 0.7 r) ÷ 2.
  const firstStage = (): BestOf => {
    const best = new BestOf(TWO);
    for (const difference of [-1, 0, 1]) best.add([5 + difference, 5]);
    return best;
  };

  it('is decided at the latest after the whole part of h²S² ÷ δ², and one more', () => {
    const best = firstStage();
    expect(best.atMost).toBe(37);
    expect(best.best).toBeUndefined();
    for (let r = 3; r < 36; r++) expect(best.add([5, 5])).toBe(false);
    expect(best.add([5.001, 5])).toBe(true);
    expect(best).toMatchObject({ count: 37, best: 0, tied: [] });
    expect(best.dropped).toEqual([{ system: 1, replications: 37, by: 0 }]);
  });

  it('drops a system when it is behind by more than the lead, and not when by less', () => {
    const lead = (18 / 0.7 - 0.7 * 4) / 2;
    const even = firstStage();
    expect(even.add([5 + lead - 0.001, 5])).toBe(false);
    expect(even.survivors).toEqual([0, 1]);
    const ahead = firstStage();
    expect(ahead.add([5 + lead + 0.001, 5])).toBe(true);
    expect(ahead.best).toBe(0);
    const behind = firstStage();
    expect(behind.add([5 - lead - 0.001, 5])).toBe(true);
    expect(behind.best).toBe(1);
  });

  it('asks for a lead that shrinks with every replication', () => {
    const best = firstStage();
    for (let r = 3; r < 22; r++) best.add([5, 5]);
    // r = 23: (25.714 − 16.1) ÷ 2 = 4.807
    expect(best.add([5 + 4.8, 5])).toBe(false);
    // r = 24: (25.714 − 16.8) ÷ 2 = 4.457
    expect(best.add([5, 5])).toBe(true);
  });

  it('chooses the smaller where that is better', () => {
    const best = new BestOf({ ...TWO, better: 'smaller' });
    for (const difference of [-1, 0, 1]) best.add([5 + difference, 5]);
    expect(best.add([5, 25])).toBe(true);
    expect(best.best).toBe(0);
  });

  it('says which systems are tied when nothing tells them apart', () => {
    const best = new BestOf({ ...TWO, systems: 3 });
    for (const value of [1, 2]) expect(best.add([value, value, value - 1])).toBe(false);
    expect(best.add([3, 3, 2])).toBe(true);
    expect(best).toMatchObject({ best: 0, tied: [1], survivors: [0, 1] });
    expect(best.dropped).toEqual([{ system: 2, replications: 3, by: 0 }]);
  });

  it('takes columns in any pieces, and does not look at systems that are out', () => {
    const columns = [0, 4, 0.5].map(mean =>
      Float64Array.from({ length: 400 }, (_, r) => mean + ((r * 7 + Math.round(mean)) % 5)),
    );
    const options = { ...TWO, systems: 3, first: 5 };
    const whole = new BestOf(options);
    expect(whole.addColumns(columns, 400)).toBe(true);
    const pieces = new BestOf(options);
    const missing: (Float64Array | undefined)[] = [...columns];
    for (let to = 5; !pieces.addColumns(missing, to); to += 3)
      for (const { system } of pieces.dropped) missing[system] = undefined;
    expect(pieces.dropped).toEqual(whole.dropped);
    expect(pieces.best).toBe(1);
    expect(pieces.count).toBe(whole.count);
    expect(whole.dropped[0]!.replications).toBeLessThan(whole.count);
  });

  it('refuses what it cannot do', () => {
    const make = (options: Partial<BestOfOptions>) => () => new BestOf({ ...TWO, ...options });
    expect(make({ systems: 1 })).toThrow('systems: 1, must be a whole number of at least 2');
    expect(make({ indifference: 0 })).toThrow('indifference: 0, must be positive');
    expect(make({ confidence: 0.5 })).toThrow('confidence: 0.5, must be between 1/2 and 1');
    expect(make({ first: 1 })).toThrow('first: 1');
    expect(() => new BestOf(TWO).add([1, Number.NaN])).toThrow('replication 0, system 1: NaN');
    expect(() => new BestOf(TWO).addColumns([Float64Array.of(1), undefined], 1)).toThrow(
      'system 1: undefined',
    );
    const done = firstStage();
    done.add([100, 5]);
    expect(() => done.add([1, 1])).toThrow('replication 4: the best was chosen before');
  });
});

describe('the best of five normal systems under common random numbers', () => {
  const EXPERIMENTS = 2000;
  const INDIFFERENCE = 0.5;

  /** The best, number 3, is ahead of all others by the indifference: the worst case. Each has variance 1. */
  function chosen(correlation: number, options: Partial<BestOfOptions> = {}) {
    const stream = openStream('best of five');
    const [common, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
    let right = 0;
    let replications = 0;
    const values = new Float64Array(5);
    for (let i = 0; i < EXPERIMENTS; i++) {
      const rule = { systems: 5, better: 'larger' as const, indifference: INDIFFERENCE, confidence: 0.95 };
      const best = new BestOf({ ...rule, first: 10, ...options });
      do {
        const shared = common * drawUnitNormal(stream);
        for (let s = 0; s < 5; s++)
          values[s] = (s === 3 ? INDIFFERENCE : 0) + shared + own * drawUnitNormal(stream);
      } while (!best.add(values));
      if (best.best === 3) right++;
      replications += best.count;
    }
    return { right: right / EXPERIMENTS, replications: replications / EXPERIMENTS };
  }

  // Standard error of a share of 0.95 over 2,000 experiments: 0.5 points. The procedure is on the safe side.
  it('is chosen as often as promised, at any correlation, with fewer replications where it is strong', () => {
    const results = [0, 0.5, 0.9].map(correlation => chosen(correlation));
    for (const { right } of results) expect(right).toBeGreaterThanOrEqual(0.95);
    expect(results[2]!.replications).toBeLessThan(results[0]!.replications / 3);
  });

  it('is not, where the variance asks for no lead: with an indifference ten times as large', () => {
    expect(chosen(0.5, { indifference: 10 * INDIFFERENCE }).right).toBeLessThan(0.95);
  });

  it('is not, where 60 % are promised', () => {
    expect(chosen(0.5, { confidence: 0.6 }).right).toBeLessThan(0.95);
  });
});
