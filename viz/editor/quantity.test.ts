import { describe, expect, it } from 'vitest';
import { readQuantity, shownQuantity, writeQuantity } from './quantity.ts';

describe('a quantity', () => {
  it('is parted into number and unit, and put together again', () => {
    expect(readQuantity('193 s')).toEqual({ number: '193', unit: ' s' });
    expect(readQuantity('1400/h')).toEqual({ number: '1400', unit: '/h' });
    expect(readQuantity('80 % in 20 s')).toEqual({ number: '80', unit: ' % in 20 s' });
    expect(readQuantity(1.0635)).toEqual({ number: '1.0635', unit: '' });
    expect(readQuantity('never')).toEqual({ number: 'never', unit: '' });
    expect(readQuantity(12)).toEqual({ number: '12', unit: '' });
  });

  it('stands whole beside the unit that was sound, until it is sound itself', () => {
    expect(shownQuantity('3 h', '2 h')).toEqual({ number: '3', unit: ' h' });
    expect(shownQuantity('2 parsecs', '2 h')).toEqual({ number: '2 parsecs', unit: ' h' });
    expect(shownQuantity('90 min', '90 min')).toEqual({ number: '90', unit: ' min' });
    expect(shownQuantity(undefined, '2 h')).toEqual({ number: '', unit: ' h' });
    expect(shownQuantity(undefined, undefined)).toEqual({ number: '', unit: '' });
  });

  it('keeps the unit of a bare number, takes another one, and goes away when it is empty', () => {
    expect(writeQuantity('210', '193 s')).toBe('210 s');
    expect(writeQuantity('3,5 min', '193 s')).toBe('3.5 min');
    expect(writeQuantity('90', '1400/h')).toBe('90/h');
    expect(writeQuantity('14', 12)).toBe(14);
    expect(writeQuantity('210', undefined)).toBe(210);
    expect(writeQuantity(' ', '193 s')).toBeUndefined();
  });
});
