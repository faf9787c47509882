import { describe, expect, it } from 'vitest';
import { designPoints } from './design-points.ts';
import { readVariation } from './varied-values.ts';

const values = (text: string) => readVariation(`a.b=${text}`).values;

describe('values that are varied', () => {
  it.each([
    ['1|2|3', ['1', '2', '3']],
    ['1 min | 90 s', ['1 min', '90 s']],
    ['×0.9|×1|×1.1', ['×0.9', '×1', '×1.1']],
    ['10..20 by 5', ['10', '15', '20']],
    ['10..19 by 5', ['10', '15']],
    ['0.1..0.3 by 0.1', ['0.1', '0.2', '0.3']],
    ['60 s..180 s by 60 s', ['60 s', '120 s', '180 s']],
    ['60..180 s by 60', ['60 s', '120 s', '180 s']],
    ['1300..1500 /h by 100', ['1300 /h', '1400 /h', '1500 /h']],
    ['×0.9..×1.1 by 0.1', ['×0.9', '×1', '×1.1']],
    ['×0.9..1.1 by ×0.1', ['×0.9', '×1', '×1.1']],
    ['{ exponential: { mean: 1 min } }|"a|b"', ['{ exponential: { mean: 1 min } }', '"a|b"']],
    ['5', ['5']],
  ])('%s are %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('may be a range without a step, of whole numbers where both ends are', () => {
    expect(values('90..110')).toEqual({ from: 90, to: 110, whole: true, before: '', unit: '' });
    expect(values('1..2 min')).toMatchObject({ whole: false, unit: ' min' });
  });

  it('keep the path as it is written, quotes and all', () => {
    expect(readVariation('agentGroups."a=b".agents=1|2').path).toBe('agentGroups."a=b".agents');
  });

  it.each([
    ['a', 'expected PATH=VALUES'],
    ['a=', 'a value is missing'],
    ['a=1||2', 'a value is missing'],
    ['a=1|1', 'given twice'],
    ['a=96,100, 104', 'values are parted by |: 96|100|104'],
    ['a=5..1 by 1', 'must end above 5'],
    ['a=1..5 by 0', 'must be above 0'],
    ['a=1 s..5 min by 1 s', 'the units s and min'],
    ['a=0..1e9 by 1', 'at most 10000'],
    ['a=90..110 by ×5', 'a range of factors begins with one'],
    ['a=90..×110 by 5', 'a range of factors begins with one'],
  ])('%s is refused: %s', (text, why) => {
    expect(() => readVariation(text)).toThrow(why);
  });
});

describe('designs', () => {
  const vary = [readVariation('a=1|2'), readVariation('b=x|y|z')];

  it('grid: every value with every other, the last path fastest', () => {
    const points = designPoints(vary, { kind: 'grid' }, '1').map(point => point.join(''));
    expect(points).toEqual(['1x', '1y', '1z', '2x', '2y', '2z']);
  });

  it('one-at-a-time: a base, then one path moved at a time', () => {
    const points = designPoints(vary, { kind: 'one-at-a-time' }, '1').map(point => point.join(''));
    expect(points).toEqual(['1x', '2x', '1y', '1z']);
  });

  it('latin: every stratum of a range once, the same for the same seed', () => {
    const ranged = [readVariation('a=1..10'), readVariation('b=×0.5..×1.5')];
    const design = { kind: 'latin', points: 10 } as const;
    const points = designPoints(ranged, design, '1');
    expect(points.map(([a]) => Number(a)).sort((p, q) => p - q)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(points.every(([, b]) => /^×[01]\.\d+$/u.test(b!))).toBe(true);
    expect(designPoints(ranged, design, '1')).toEqual(points);
    expect(designPoints(ranged, design, '2')).not.toEqual(points);
  });

  it('a range without a step is refused but for latin', () => {
    expect(() => designPoints([readVariation('a=1..10')], { kind: 'grid' }, '1')).toThrow('latin:N');
  });
});
