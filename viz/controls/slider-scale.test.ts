import { describe, expect, it } from 'vitest';
import { afterKey, nearest, shareOf, typedNumber } from './slider-scale.ts';

const SCALE = { min: 0.5, max: 1.5, step: 0.05 };
const press = (key: string, value: number, shiftKey = false) => afterKey({ key, shiftKey }, value, SCALE, 1);

describe('a slider', () => {
  it('stops at the steps of its scale, in digits a reader would write', () => {
    expect(nearest(0.7499999, SCALE)).toBe(0.75);
    expect(nearest(0.5 + 3 * 0.05, SCALE)).toBe(0.65);
    expect(nearest(7, SCALE)).toBe(1.5);
    expect(nearest(-7, SCALE)).toBe(0.5);
  });

  it('moves one step by arrows, ten with Shift, a tenth of the range by Page', () => {
    expect(press('ArrowRight', 1)).toBe(1.05);
    expect(press('ArrowDown', 1)).toBe(0.95);
    expect(press('ArrowLeft', 1.2, true)).toBe(0.7);
    expect(press('PageUp', 1)).toBe(1.1);
    expect(press('Home', 1)).toBe(0.5);
    expect(press('End', 1)).toBe(1.5);
  });

  it('goes back to the baseline by Backspace, and leaves other keys alone', () => {
    expect(press('Backspace', 1.35)).toBe(1);
    expect(press('a', 1)).toBeUndefined();
    expect(press('toString', 1)).toBeUndefined();
  });

  it('stands where its value is between the ends, also when there is one value only', () => {
    expect(shareOf(1, SCALE)).toBe(0.5);
    expect(shareOf(9, SCALE)).toBe(1);
    expect(shareOf(3, { min: 3, max: 3, step: 1 })).toBe(0);
  });

  it('reads what people type, in either language', () => {
    expect(typedNumber('× 1,05')).toBe(1.05);
    expect(typedNumber('−2')).toBe(-2);
    expect(typedNumber('+2 agents')).toBe(2);
    expect(typedNumber('1 200 s')).toBe(1200);
    expect(typedNumber('many')).toBeUndefined();
    expect(typedNumber('')).toBeUndefined();
  });
});
