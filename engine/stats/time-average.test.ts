import { describe, expect, it } from 'vitest';
import { TimeAverage } from './time-average.ts';

describe('TimeAverage', () => {
  it('weighs each value by how long it holds', () => {
    const average = new TimeAverage(0, 100);
    average.set(4, 110);
    average.set(1, 120);
    average.set(1, 125);
    expect(average.areaUntil(140)).toBe(40 + 20);
    expect(average.until(140)).toBe(1.5);
  });

  it('is null over no time', () => {
    expect(new TimeAverage(7, 100).until(100)).toBeNull();
  });

  it('forgets what was before a restart, but not the value', () => {
    const average = new TimeAverage(9, 0);
    average.set(3, 50);
    average.restart(60);
    expect(average.until(60)).toBeNull();
    expect(average.until(70)).toBe(3);
    average.set(5, 70);
    expect(average.until(80)).toBe(4);
  });

  it('refuses a clock that goes back', () => {
    const average = new TimeAverage(1, 10);
    expect(() => average.set(2, 9)).toThrow('at: 9, must not be before 10');
  });
});
