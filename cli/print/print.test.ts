import { describe, expect, it } from 'vitest';
import { estimateText, plusMinus } from './estimate.ts';
import { decimal, duration, SECONDS, SHARE, timeOfDay } from './number.ts';
import { sparkline } from './sparkline.ts';
import { cut, tableLines, WIDEST, widthOf, wrapped } from './table.ts';
import { verdictOf } from './verdict.ts';

describe('numbers', () => {
  it('group thousands, keep their sign, and are never minus nothing', () => {
    expect([decimal(1234.5, 1), decimal(12_345.67, 1), decimal(-1_234_567, 0), decimal(-0.04, 1)]).toEqual([
      '1234.5',
      '12 345.7',
      '−1 234 567',
      '0.0',
    ]);
    expect([decimal(Number.NaN, 1), decimal(-Infinity, 1)]).toEqual(['–', '−∞']);
  });

  it('are durations and times of day as people say them', () => {
    expect([0, 0.5, 20, 60, 95, 5400, 90_000].map(duration)).toEqual([
      '0 s',
      '0.5 s',
      '20 s',
      '1 min',
      '1 min 35 s',
      '1 h 30 min',
      '1 day 1 h',
    ]);
    expect([0, 27_000, 86_400].map(timeOfDay)).toEqual(['00:00', '07:30', '00:00']);
  });
});

describe('an estimate', () => {
  it('has as many decimals as its interval supports', () => {
    expect(estimateText({ value: 0.8651, low: 0.8611, high: 0.8689 }, SHARE)).toEqual({
      value: '86.5',
      interval: '86.1 … 86.9',
      unit: '%',
    });
    expect(estimateText({ value: 43.87, low: 20.1, high: 70.2 }, SECONDS).interval).toBe('20 … 70');
    expect(plusMinus({ value: 0.8651, low: 0.8601, high: 0.8689 }, SHARE)).toBe('86.5 ± 0.5');
  });

  it('says where there is none, and where nothing is random', () => {
    expect(estimateText(null, SHARE).value).toBe('–');
    expect(estimateText({ value: 1, low: null, high: null }, SECONDS).interval).toBe('no interval');
    expect(estimateText({ value: 1, low: 1, high: 1, exact: true }, SECONDS).interval).toBe('exact');
    expect(plusMinus({ value: 1, low: null, high: null }, SECONDS)).toBe('1.0');
  });

  it('is not shown below 0, unless it is a difference', () => {
    const wide = { value: 600, low: -100, high: 1349 };
    expect(estimateText(wide, SECONDS)).toMatchObject({ value: '600', interval: '0 … 1349' });
    expect(estimateText(wide, SECONDS, true).interval).toBe('−100 … +1349');
  });

  it('of more than an hour is told in hours and minutes', () => {
    expect(estimateText({ value: 5403, low: -5, high: 7220 }, SECONDS)).toEqual({
      value: '1 h 30 min',
      interval: '0 s … 2 h',
      unit: '',
    });
    expect(estimateText({ value: 3599, low: 3500, high: 3700 }, SECONDS).unit).toBe('s');
    expect(estimateText({ value: 5400, low: 5300, high: 5500 }, SECONDS, true).unit).toBe('s');
  });

  it('of a difference has its sign', () => {
    expect(estimateText({ value: 2, low: -1, high: 5 }, SECONDS, true)).toMatchObject({
      value: '+2.0',
      interval: '−1.0 … +5.0',
    });
  });
});

describe('a table', () => {
  it('aligns words to the left, numbers to the right, and counts wide letters twice', () => {
    const lines = tableLines(
      [
        ['Обычные', '1.5'],
        ['日本', '12.5'],
        ['a', '–'],
      ],
      ['left', 'right'],
    );
    expect(lines).toEqual(['  Обычные   1.5', '  日本     12.5', '  a           –']);
    expect(lines.map(widthOf)).toEqual([15, 15, 15]);
  });

  it('colours what stands there, not the room around it', () => {
    const paint = (text: string) => `<${text}>`;
    expect(
      tableLines(
        [
          [{ text: 'a', paint }, 'b'],
          ['ccc', 'd'],
        ],
        ['left', 'left'],
        0,
      ),
    ).toEqual(['<a  >  b', 'ccc  d']);
  });

  it('is never wider than it may be: the first column gives way', () => {
    const rows = [
      ['n'.repeat(40), 'x'.repeat(90)],
      ['short', '1'],
    ];
    const lines = tableLines(rows, ['left', 'right']);
    expect(lines.map(widthOf)).toEqual([WIDEST, WIDEST]);
    expect(lines[0]).toMatch(/^ {2}n+… {2}x{90}$/u);
    expect(lines[1]).toMatch(/^ {2}short .* 1$/u);
  });

  it('stands beside sentences that are wrapped between words', () => {
    expect(wrapped('one two three four', 11, '  ')).toEqual(['  one two', '    three', '    four']);
    expect(wrapped('immeasurable', 5, '  ')).toEqual(['  immeasurable']);
  });

  it('cuts names that are too long', () => {
    expect([cut('service', 7), cut('service desk', 8), cut('日本語', 4)]).toEqual([
      'service',
      'service…',
      '日…',
    ]);
  });
});

describe('a sparkline', () => {
  it('rises from zero to the largest value, with a dot for no value', () => {
    expect(sparkline([0, 1, 2, 4, null, 3.5])).toBe('▁▃▅█·▇');
    expect(sparkline([0, 0])).toBe('▁▁');
    expect(sparkline([2, 1], 4)).toBe('▅▃');
  });
});

describe('a verdict', () => {
  const of = (value: number, low: number | null, high: number | null, more: object = {}) =>
    verdictOf({
      ...{ name: 'waitTime', label: '', kind: SECONDS, better: 'less', a: 1, b: 2 },
      difference: { value, low, high, varianceReduction: null },
      ...more,
    });
  it('is a tie when the interval covers zero, its ends included', () => {
    expect([of(1, -1, 3), of(1, 0, 2), of(-1, -2, 0)]).toEqual(['tie', 'tie', 'tie']);
    expect([of(1, 0.1, 2), of(-1, -2, -0.1)]).toEqual(['worse', 'better']);
  });

  it('follows the direction that is good, the purse, or neither', () => {
    expect(of(1, 0.5, 2, { better: 'more' })).toBe('better');
    expect(of(1, 0.5, 2, { better: undefined })).toBe('more');
    expect(of(-1, -2, -0.5, { name: 'costPerMonth' })).toBe('cheaper');
  });

  it('does not claim what it cannot know', () => {
    expect([of(1, null, null), of(0, null, null)]).toEqual(['?', 'same']);
    expect(of(1, 0, 0, { difference: null })).toBe('');
    expect(of(0, 0, 0, { difference: { value: 0, low: 0, high: 0, exact: true } })).toBe('same');
  });
});
