import { describe, expect, it } from 'vitest';
import { SequentialStopping } from './precision.ts';
import { checkpoints, type PrecisionOptions, ruleInWords, type WatchedMeasure } from './stopping-rule.ts';

const RULE: PrecisionOptions = { relative: 0.05, confidence: 0.95, ceiling: 1000 };
const WAIT: WatchedMeasure = { name: 'waitTime' };

/** Feeds f(0), f(1), … until it stops. */
function stoppedBy(
  row: (replication: number) => number[],
  options: Partial<PrecisionOptions>,
  measures = [WAIT],
) {
  const stopping = new SequentialStopping(measures, { ...RULE, ...options });
  while (!stopping.add(row(stopping.count)));
  return stopping;
}

/** 9, 11, 9, 11 …: mean 10 and variance n/(n − 1) after an even number n. */
const swinging = (replication: number) => [replication % 2 === 0 ? 9 : 11];

describe('the checkpoints', () => {
  it('grow by a quarter from the floor to the ceiling', () => {
    expect(checkpoints({ ...RULE, ceiling: 100 })).toEqual([20, 25, 32, 40, 50, 63, 79, 99, 100]);
    expect(checkpoints({ ...RULE, ceiling: 5, floor: 3, growth: 1 })).toEqual([3, 4, 5]);
    expect(checkpoints({ ...RULE, ceiling: 20 })).toEqual([20]);
  });

  it('and the rule are named for the report', () => {
    expect(ruleInWords(RULE)).toBe(
      'relative procedure of Law & Kelton (2000, 9.4.1): half-width ≤ γ ÷ (1 + γ) of the estimate, γ = 0.05, ' +
        'confidence 0.95 for each measure, 2 times in a row at 20, 25, 32, … replications (× 1.25), at most 1000',
    );
    expect(ruleInWords({ ...RULE, joint: true })).toContain('jointly (Bonferroni)');
  });
});

describe('sequential stopping', () => {
  // At 20: 2.09302 × √(20/19 ÷ 20) = 0.48017, 4.802 % of the mean 10; 5 % allow 5 ÷ 1.05 = 4.762 %.
  // At 25 (13 of 9, 12 of 11): mean 9.92, variance 1.04, 2.06390 × √(1.04 ÷ 25) = 0.42095, 4.243 %.
  it('stops at the second checkpoint in a row at which the interval is γ ÷ (1 + γ) of the mean', () => {
    const stopping = stoppedBy(swinging, {});
    expect(stopping.count).toBe(32);
    expect(stopping.stopped).toBe('precision');
    expect(stoppedBy(swinging, { inARow: 1 }).count).toBe(25);
    // 4.802 % ÷ (1 − 4.802 %) = 5.0441 %
    expect(stoppedBy(swinging, { inARow: 1, relative: 0.0505 }).count).toBe(20);
    expect(stoppedBy(swinging, { inARow: 1, relative: 0.0504 }).count).toBe(25);
  });

  it('says how precise a measure is, and how many replications it takes', () => {
    const stopping = new SequentialStopping([WAIT], RULE);
    for (let i = 0; i < 20; i++) stopping.add(swinging(i));
    const [wait] = stopping.present();
    expect(wait).toMatchObject({ name: 'waitTime', state: 'open', value: 10, reason: undefined });
    expect(wait!.halfWidth).toBeCloseTo(0.480173, 6);
    expect(wait!.relative).toBeCloseTo(0.0480173, 7);
    expect(wait!.expected).toBe(Math.ceil(20 * (0.0480173 / 0.047619) ** 2));
    expect(stopping.nextCheckpoint).toBe(25);
  });

  it('begins to count anew when an interval was narrow enough and is no longer', () => {
    // an outlier between the checkpoints of 25 and 32: ± 0.506 there, ± 0.424 at 40, and 0.48 is enough
    const row = (i: number) => [i === 27 ? 15.5 : swinging(i)[0]!];
    expect(stoppedBy(row, {}).count).toBe(50);
    expect(stoppedBy(row, { inARow: 1 }).count).toBe(25);
  });

  it('stops at the ceiling, and says what is not met', () => {
    const stopping = stoppedBy(swinging, { relative: 0.001, ceiling: 60 });
    expect(stopping).toMatchObject({ count: 60, stopped: 'ceiling' });
    expect(stopping.present()[0]!.state).toBe('open');
    // narrow enough at the ceiling for the first time is narrow enough
    expect(stoppedBy(swinging, { ceiling: 25 })).toMatchObject({ count: 25, stopped: 'precision' });
  });

  it('waits for every measure, but for those that nothing random can change', () => {
    const wide = (i: number) => [swinging(i)[0]!, i % 2 === 0 ? 5 : 15, 3];
    const measures = [WAIT, { name: 'asa' }, { name: 'paidHours', fixed: true }];
    const stopping = stoppedBy(wide, {}, measures);
    expect(stopping.count).toBeGreaterThan(400);
    expect(stopping.present().map(({ state }) => state)).toEqual(['met', 'met', 'exact']);
    expect(stopping.present()[2]).toMatchObject({ value: 3, halfWidth: null });
    expect(stopping.present()[2]!.reason).toBe('nothing random can change it');
  });

  it('never takes a width of zero for precision', () => {
    const alike = stoppedBy(() => [7], { ceiling: 50 });
    expect(alike).toMatchObject({ count: 50, stopped: 'ceiling' });
    expect(alike.present()[0]!.reason).toBe('no interval: all replications give 7');
    expect(alike.present()[0]!.halfWidth).toBeNull();
    const nothing = new SequentialStopping([WAIT], { ...RULE, ceiling: 20 });
    while (!nothing.add([0], [0]));
    expect(nothing.present()[0]).toMatchObject({ value: null, reason: 'nothing to divide by' });
  });

  it('says of a mean of 0 that it needs an absolute precision, and takes that', () => {
    const zero = (i: number) => [i % 2 === 0 ? -1 : 1];
    const relative = stoppedBy(zero, { ceiling: 60 });
    expect(relative.stopped).toBe('ceiling');
    expect(relative.present()[0]!.reason).toContain('name an absolute precision');
    const absolute = stoppedBy(zero, {}, [{ name: 'difference', absolute: 0.4 }]);
    // at 32: 2.0395 × √(32/31 ÷ 32) = 0.366; at 25: 0.421; so 32 and 40
    expect(absolute).toMatchObject({ count: 40, stopped: 'precision' });
  });

  it('asks for narrower intervals where they are to hold together', () => {
    const two = (i: number) => [swinging(i)[0]!, swinging(i)[0]!];
    const measures = [WAIT, { name: 'asa' }, { name: 'paidHours', fixed: true }];
    const row = (i: number) => [...two(i), 1];
    expect(stoppedBy(row, {}, measures).each).toBe(0.95);
    expect(stoppedBy(row, { joint: true }, measures).each).toBeCloseTo(0.975, 15);
    expect(stoppedBy(row, { joint: true }, measures).count).toBeGreaterThan(
      stoppedBy(row, {}, measures).count,
    );
  });

  it('decides the same from columns, in whatever pieces they come', () => {
    const numerators = Float64Array.from({ length: 200 }, (_, i) => 9 + 2 * ((i * 37) % 11));
    const denominators = Float64Array.from({ length: 200 }, (_, i) => 1 + ((i * 29) % 3));
    const columns = [{ numerators, denominators }];
    const whole = new SequentialStopping([WAIT], { ...RULE, relative: 0.2 });
    expect(whole.addColumns(columns, 200)).toBe(true);
    const pieces = new SequentialStopping([WAIT], { ...RULE, relative: 0.2 });
    for (let to = 7; !pieces.addColumns(columns, to); to += 7);
    expect(pieces.count).toBe(whole.count);
    expect(pieces.present()).toEqual(whole.present());
    expect(whole.count).toBeGreaterThan(20);
    expect(() => new SequentialStopping([WAIT], RULE).addColumns(columns, 201)).toThrow(RangeError);
  });

  it('refuses options out of range, no measures, and more after the end', () => {
    const make = (options: Partial<PrecisionOptions>) => () =>
      new SequentialStopping([WAIT], { ...RULE, ...options });
    expect(make({ relative: 0 })).toThrow('relative: 0, must be between 0 and 1');
    expect(make({ confidence: 1 })).toThrow('confidence: 1, must be between 0 and 1');
    expect(make({ ceiling: 19 })).toThrow('ceiling: 19, must be a whole number of at least the floor, 20');
    expect(make({ floor: 1 })).toThrow('floor: 1');
    expect(make({ growth: 0.9 })).toThrow('growth: 0.9, must be at least 1');
    expect(() => new SequentialStopping([], RULE)).toThrow('measures: none');
    expect(() => new SequentialStopping([{ name: 'asa', absolute: 0 }], RULE)).toThrow('asa.absolute: 0');
    expect(() => stoppedBy(swinging, {}).add([9])).toThrow('replication 32: it stopped before');
  });
});
