import { describe, expect, it } from 'vitest';
import { eachOf, unitShown, unitWritten } from './unit-language.ts';

describe('units of the form', () => {
  it('are read in Russian on a Russian page, and stand as in the file on an English one', () => {
    const units = ['ms', 's', 'min', 'h', 'd', '/h', 'EUR/h', 'EUR/month', '%'];
    expect(units.map(unit => unitShown('ru', unit))).toEqual([
      ...['мс', 'с', 'мин', 'ч', 'сут', '/ч', 'EUR/ч', 'EUR/мес', '%'],
    ]);
    expect(units.map(unit => unitShown('en', unit))).toEqual(units);
    expect(unitShown('ru', '2 parsecs')).toBe('2 parsecs');
  });

  it('are written as files have them, however they are typed', () => {
    const typed = ['3,5 мин', '90с', '2 ч', '1400/ч', '14 EUR/ч', '30 сек.', '2 h', '12', '-5 s'];
    expect(typed.map(text => unitWritten('ru', text))).toEqual([
      ...['3,5 min', '90s', '2 h', '1400/h', '14 EUR/h', '30 s', '2 h', '12', '-5 s'],
    ]);
    expect(unitWritten('ru', '2 парсека')).toBe('2 парсека');
    expect(unitWritten('ru', '1400/s')).toBe('1400/s');
  });

  it('are no part of names: a group may be called as a unit is', () => {
    expect(unitWritten('ru', 'смена с')).toBe('смена с');
    expect(eachOf('20 с, с; 1 мин', one => unitWritten('ru', one))).toBe('20 s, с; 1 min');
  });
});
