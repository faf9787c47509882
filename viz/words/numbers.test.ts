import { describe, expect, it } from 'vitest';
import { numbers } from './numbers.ts';

const en = numbers('en');
const ru = numbers('ru');
const MINUTE = 60_000_000;

describe('numbers', () => {
  it('part thousands by a narrow space and decimals by the sign of the language', () => {
    expect(en.plain(2379)).toBe('2\u202F379');
    expect(en.plain(1234567.891, 2)).toBe('1\u202F234\u202F567.89');
    expect(ru.plain(1234567.891, 2)).toBe('1\u202F234\u202F567,89');
    expect(en.plain(999)).toBe('999');
  });

  it('have a true minus, and none before what is zero once rounded', () => {
    expect(en.plain(-1.25, 1)).toMatch(/^−1\.[23]$/);
    expect(en.plain(-0.04, 1)).toBe('0.0');
    expect(en.signed(-0.04)).toBe('0.0');
    expect(en.signed(0.04)).toBe('0.0');
    expect(en.signed(2.7)).toBe('+2.7');
    expect(ru.signed(-2.71)).toBe('−2,7');
  });

  it('write shares as per cent and points without their sign', () => {
    expect(en.share(0.8654)).toBe('86.5\u202F%');
    expect(ru.share(0.8654)).toBe('86,5\u202F%');
    expect(ru.points(0.8654, 0)).toBe('87');
  });

  it('write seconds with a digit more where they are few', () => {
    expect(en.seconds(4.94)).toBe('4.9\u202Fs');
    expect(ru.seconds(45.1)).toBe('45\u202Fс');
  });

  it('write durations as minutes and seconds, and instants as a clock that goes on past the midnight of its day', () => {
    expect(en.duration(130 * 1_000_000)).toBe('2:10');
    expect(en.duration(62 * MINUTE + 10_999_999)).toBe('1:02:10');
    expect(en.duration(-5)).toBe('0:00');
    expect(en.clock(809.5 * MINUTE)).toBe('13:29:30');
    expect(ru.hour((24 * 60 + 90) * MINUTE)).toBe('01:30');
    expect(ru.moment((24 * 60 + 28) * MINUTE)).toBe('24:28');
    expect(en.moment(809.5 * MINUTE)).toBe('13:29');
    expect(en.clock(24 * 60 * MINUTE)).toBe('24:00:00');
  });

  it('pick the form of a word that the language asks for', () => {
    const forms = { one: 'звонок', few: 'звонка', many: 'звонков', other: 'звонка' };
    expect([1, 3, 5, 11, 21, 112].map(count => ru.plural(count, forms))).toEqual([
      'звонок',
      'звонка',
      'звонков',
      'звонков',
      'звонок',
      'звонков',
    ]);
    expect([1, 2].map(count => en.plural(count, { one: 'call', other: 'calls' }))).toEqual(['call', 'calls']);
  });
});
