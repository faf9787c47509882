import { describe, expect, it } from 'vitest';
import {
  PATTERNS,
  parseDuration,
  parseMoney,
  parsePercent,
  parsePromise,
  parseRate,
  parseShare,
  parseTimeOfDay,
  printDuration,
  printRate,
  printShare,
  printTimeOfDay,
  scaleQuantity,
} from './units.ts';

describe('a duration', () => {
  it.each([
    ['4 min', 240e6],
    ['20 s', 20e6],
    ['500 ms', 500e3],
    ['1 d', 86400e6],
    ['4.5 min', 270e6],
    ['1e3 s', 1e9],
    ['0.29s', 290_000],
    ['1.005 s', 1_005_000],
    ['0 s', 0],
    ['.5 h', 1800e6],
  ])('%s is %d microseconds', (text, time) => {
    expect(parseDuration(text)).toBe(time);
  });

  it.each([
    ['240', 'the bare number 240 has no unit, expected a duration in ms, s, min, h or d, such as 4 min'],
    [
      '5 sec',
      'unknown unit "sec", did you mean "s"? expected a duration in ms, s, min, h or d, such as 4 min',
    ],
    ['5 m', 'unknown unit "m", did you mean "min"? expected a duration in ms, s, min, h or d, such as 4 min'],
    [
      '5 мин',
      'unknown unit "мин", did you mean "min"? expected a duration in ms, s, min, h or d, such as 4 min',
    ],
    ['9 parsec', 'unknown unit "parsec", expected a duration in ms, s, min, h or d, such as 4 min'],
    ['soon', '"soon" is no quantity, expected a duration in ms, s, min, h or d, such as 4 min'],
    ['-4 min', '"-4 min" is negative, expected a duration from 0 s on'],
    ['1e16 s', '"1e16 s" is beyond 1e15, expected a duration in ms, s, min, h or d, such as 4 min'],
    ['1e300 s', '"1e300 s" is beyond 1e15, expected a duration in ms, s, min, h or d, such as 4 min'],
    ['1e12 h', '"1e12 h" is too long, at most 1e9 s are allowed'],
    [
      '1,400 s',
      '"1,400 s" has a comma or a space inside its number, write it as 1234.5; expected a duration in ms, s, min, h or d, such as 4 min',
    ],
    ['5 constructor', 'unknown unit "constructor", expected a duration in ms, s, min, h or d, such as 4 min'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseDuration(text)).toBe(problem);
  });
});

describe('a rate', () => {
  it.each([
    ['1400/h', 1400 / 3600e6],
    ['1400 per h', 1400 / 3600e6],
    ['700 per 30 min', 700 / 1800e6],
    ['0.5 / s', 0.5 / 1e6],
    ['100/30 min', 100 / 1800e6],
  ])('%s is %d contacts a microsecond', (text, rate) => {
    expect(parseRate(text)).toBe(rate);
  });

  it.each([
    ['1400', 'the bare number 1400 has no unit, expected a rate such as 1400/h or 700 per 30 min'],
    ['1400 h', '"1400 h" says no time that it is for, expected a rate such as 1400/h or 700 per 30 min'],
    ['5 per 0 h', '"5 per 0 h" is a rate per no time, expected a rate such as 1400/h or 700 per 30 min'],
    ['-5/h', '"-5/h" is negative, expected a rate from 0/h on'],
    ['5/hour', 'unknown unit "hour", did you mean "h"? expected a rate such as 1400/h or 700 per 30 min'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseRate(text)).toBe(problem);
  });
});

describe('other quantities', () => {
  it('reads shares from 0 % to 100 % and refuses those outside', () => {
    expect(parseShare('25 %')).toBe(0.25);
    expect(parseShare('7%')).toBe(0.07);
    expect(parseShare('101 %')).toBe(
      '"101 %" is outside 0 % to 100 %, expected a share from 0 % to 100 %, such as 25 %',
    );
    expect(parsePercent('125 %')).toBe(1.25);
  });

  it('reads sums with their currency, as they are, per hour and per month', () => {
    expect(parseMoney('1.20 EUR', '')).toEqual({ amount: 1.2, currency: 'EUR' });
    expect(parseMoney('14 EUR/h', 'h')).toEqual({ amount: 14, currency: 'EUR' });
    expect(parseMoney('9000 RUB per month', 'month')).toEqual({ amount: 9000, currency: 'RUB' });
    expect(parseMoney('14 EUR', 'h')).toBe(
      '"14 EUR" is a bare sum, expected a sum per hour, such as 14 EUR/h',
    );
    expect(parseMoney('14 EUR/h', '')).toBe(
      '"14 EUR/h" is per h, expected a sum with its currency, such as 1.20 EUR',
    );
    expect(parseMoney('14 $', '')).toBe(
      '"14 $" has no currency of three capital letters, expected a sum with its currency, such as 1.20 EUR',
    );
  });

  it('reads times of day to 24:00', () => {
    expect(parseTimeOfDay('07:30')).toBe(7.5 * 3600e6);
    expect(parseTimeOfDay('7:30:15')).toBe(27015e6);
    expect(parseTimeOfDay('24:00')).toBe(86400e6);
    for (const wrong of ['24:01', '07:60', '7', '7:5', 'noon'])
      expect(parseTimeOfDay(wrong)).toBeTypeOf('string');
  });

  it('reads the promise 80 % in 20 s', () => {
    expect(parsePromise('80 % in 20 s')).toEqual({ share: 0.8, acceptableWait: 20e6 });
    expect(parsePromise('80 in 20 s')).toBe(
      'the bare number 80 has no unit, expected a share from 0 % to 100 %, such as 25 %',
    );
    expect(parsePromise('80/20')).toBe('"80/20" is no service level, expected one such as 80 % in 20 s');
  });
});

describe('printing', () => {
  it('uses the largest unit that divides a duration', () => {
    expect(printDuration(240e6)).toBe('4 min');
    expect(printDuration(90e6)).toBe('90 s');
    expect(printDuration(86400e6)).toBe('1 d');
    expect(printDuration(1500)).toBe('0.0015 s');
    expect(printDuration(0)).toBe('0 s');
  });

  it('gives back what the reader takes', () => {
    for (const time of [0, 1000, 2e6, 90e6, 7200e6, 123_456_789])
      expect(parseDuration(printDuration(time))).toBe(time);
    expect(printRate(1400 / 3600e6)).toBe('1400/h');
    expect(printShare(0.07)).toBe('7 %');
    expect(printTimeOfDay(27000e6)).toBe('07:30');
    expect(printTimeOfDay(27015e6)).toBe('07:30:15');
  });

  it('scales a quantity and keeps its unit', () => {
    expect(scaleQuantity('4 min', 1.5)).toBe('6 min');
    expect(scaleQuantity('1400/h', 1.1)).toBe('1540/h');
    expect(scaleQuantity('700 per 30 min', 0.9)).toBe('630 per 30 min');
    expect(scaleQuantity('12 %', 2)).toBe('24 %');
  });
});

it('the patterns of the JSON Schema pass what the readers take, and nothing that they refuse for its form', () => {
  const texts = [
    '4 min',
    '4min',
    '4',
    'x',
    '4 sec',
    '1400/h',
    '700 per 30 min',
    '5 per',
    '25 %',
    '25',
    '07:00',
    '80 % in 20 s',
  ];
  const readers = {
    duration: parseDuration,
    rate: parseRate,
    share: parseShare,
    timeOfDay: parseTimeOfDay,
    promise: parsePromise,
  };
  for (const [name, read] of Object.entries(readers)) {
    for (const text of texts) {
      expect([name, text, PATTERNS[name as keyof typeof readers].test(text)]).toEqual([
        name,
        text,
        typeof read(text) !== 'string',
      ]);
    }
  }
});
