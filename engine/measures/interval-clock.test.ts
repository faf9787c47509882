import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { IntervalClock } from './interval-clock.ts';

const clockOf = (horizon: number, warmUp: number, interval: number) =>
  new IntervalClock(scenarioOf({ horizon, warmUp, interval, types: { service: {} } }));
const indexAt = (clock: IntervalClock, seconds: number) => {
  clock.moveTo(seconds * 1e6);
  return clock.index;
};

describe('intervals', () => {
  it('include their start and not their end, the warm-up being number 0 (rules T3 and M9)', () => {
    const clock = clockOf(100, 10, 30);
    expect([0, 9.999999, 10, 39.999999, 40, 99.999999].map(t => indexAt(clock, t))).toEqual([
      0, 0, 1, 1, 2, 3,
    ]);
  });

  it('stay in the last one at the horizon and beyond', () => {
    const clock = clockOf(100, 10, 30);
    expect([indexAt(clock, 100), indexAt(clock, 500)]).toEqual([3, 3]);
  });

  it('begin at once without a warm-up', () => {
    expect(clockOf(100, 0, 30).index).toBe(1);
  });

  it('are cut short by the horizon, and skip what nothing happened in', () => {
    const clock = clockOf(100, 10, 40);
    expect(clock.count).toBe(3);
    expect([1, 2, 3].map(k => [clock.start(k) / 1e6, clock.end(k) / 1e6])).toEqual([
      [10, 50],
      [50, 90],
      [90, 100],
    ]);
    expect([indexAt(clock, 95), clock.edges[0]! / 1e6, clock.edges[1]! / 1e6]).toEqual([3, 90, 100]);
  });

  it('are one where no length is given', () => {
    const clock = clockOf(100, 10, 0);
    expect([clock.count, clock.start(1) / 1e6, clock.end(1) / 1e6]).toEqual([1, 10, 100]);
  });
});
