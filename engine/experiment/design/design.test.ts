import { describe, expect, it } from 'vitest';
import type { Factor, LevelFactor } from './factors.ts';
import { fullGrid } from './full-grid.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { oneAtATime } from './one-at-a-time.ts';

const AGENTS: LevelFactor<number> = { name: 'agents', levels: [10, 11, 12] };
const ORDER: LevelFactor<string> = { name: 'order', levels: ['first', 'last'] };
const BOTH: LevelFactor<number | string>[] = [AGENTS, ORDER];

describe('the full grid', () => {
  it('has every level with every other, the last factor fastest', () => {
    expect(fullGrid(BOTH).map(point => point.values)).toEqual([
      [10, 'first'],
      [10, 'last'],
      [11, 'first'],
      [11, 'last'],
      [12, 'first'],
      [12, 'last'],
    ]);
    expect(fullGrid(BOTH)[3]!.levels).toEqual([1, 1]);
  });

  it('refuses ranges, repeated names, no levels, and a million points too many', () => {
    const range: Factor<number> = { name: 'rate', from: 1, to: 2 };
    expect(() => fullGrid([range as unknown as LevelFactor<number>])).toThrow(
      'rate: a range, where a full grid',
    );
    expect(() => fullGrid([AGENTS, AGENTS])).toThrow('factors: agents is named twice');
    expect(() => fullGrid([{ name: 'agents', levels: [] }])).toThrow('agents.levels: none');
    expect(() => fullGrid([])).toThrow('factors: none');
    const many = ['a', 'b', 'c'].map(name => ({ name, levels: Array.from({ length: 101 }, (_, i) => i) }));
    expect(() => fullGrid(many)).toThrow('1030301 points, must be at most 1000000');
  });
});

describe('one at a time', () => {
  it('has the base, then each other level of each factor', () => {
    expect(oneAtATime(BOTH).map(point => point.values)).toEqual([
      [10, 'first'],
      [11, 'first'],
      [12, 'first'],
      [10, 'last'],
    ]);
    expect(oneAtATime(BOTH, [1, 1]).map(point => point.levels)).toEqual([
      [1, 1],
      [0, 1],
      [2, 1],
      [1, 0],
    ]);
  });

  it('refuses a base that is no level', () => {
    expect(() => oneAtATime(BOTH, [3, 0])).toThrow('base of agents: level 3, must be from 0 to 2');
    expect(() => oneAtATime(BOTH, [0])).toThrow('base: 1 levels, must be one for each of 2 factors');
  });
});

describe('a Latin hypercube', () => {
  const RATE: Factor<string> = { name: 'rate', from: 100, to: 200 };
  const FACTORS: Factor<number | string>[] = [RATE, AGENTS, ORDER];
  const column = (points: { values: unknown[] }[], f: number) => points.map(point => point.values[f]);
  const counts = (values: unknown[]) =>
    [...new Set(values)].map(value => values.filter(other => other === value).length);

  it('uses the middle of each stratum of a range once', () => {
    const points = latinHypercube(FACTORS, { points: 10, seed: '1' });
    const rates = column(points, 0) as number[];
    expect(rates.toSorted((a, b) => a - b)).toEqual([105, 115, 125, 135, 145, 155, 165, 175, 185, 195]);
    expect(rates).not.toEqual(rates.toSorted((a, b) => a - b));
    expect(points.map(point => Math.floor((point.values[0] as number) / 10) - 10)).toEqual(
      points.map(point => point.levels[0]),
    );
  });

  it('takes a random place in each stratum where that is asked for', () => {
    const points = latinHypercube([RATE], { points: 10, seed: '1', place: 'random' });
    const rates = (column(points, 0) as number[]).toSorted((a, b) => a - b);
    rates.forEach((rate, i) => {
      expect(rate).toBeGreaterThan(100 + 10 * i);
      expect(rate).toBeLessThan(110 + 10 * i);
    });
    expect(rates.filter(rate => rate % 5 === 0)).toEqual([]);
  });

  it('uses each level equally often, or to within one', () => {
    const twelve = latinHypercube(FACTORS, { points: 12, seed: '1' });
    expect(counts(column(twelve, 1))).toEqual([4, 4, 4]);
    expect(counts(column(twelve, 2))).toEqual([6, 6]);
    const eleven = latinHypercube(FACTORS, { points: 11, seed: '1' });
    expect(counts(column(eleven, 1)).toSorted()).toEqual([3, 4, 4]);
  });

  it('uses each whole number of a range, both ends included, equally often', () => {
    const whole: Factor<string> = { name: 'agents', from: 10, to: 14, whole: true };
    for (const place of ['midpoint', 'random'] as const) {
      const values = column(latinHypercube([whole], { points: 20, seed: '1', place }), 0);
      expect(counts(values)).toEqual([4, 4, 4, 4, 4]);
      expect(Math.min(...(values as number[]))).toBe(10);
      expect(Math.max(...(values as number[]))).toBe(14);
    }
  });

  it('is the same for the same seed, and a factor does not depend on the others', () => {
    const options = { points: 24, seed: 'paper' };
    const points = latinHypercube(FACTORS, options);
    expect(latinHypercube(FACTORS, options)).toEqual(points);
    expect(column(latinHypercube<number | string>([ORDER, AGENTS], options), 1)).toEqual(column(points, 1));
    expect(latinHypercube(FACTORS, { ...options, seed: 'other' })).not.toEqual(points);
    // the numbers themselves, which a paper may cite
    expect(latinHypercube([RATE], { points: 5, seed: 'paper' }).map(({ levels }) => levels[0])).toEqual([
      0, 2, 1, 3, 4,
    ]);
  });

  it('puts every stratum of one factor beside every stratum of another equally often', () => {
    // 5 × 5 cells, 3,000 designs of 5 points: 600 a cell, standard deviation √(3000 × 0.2 × 0.8) = 22
    const cells = (reading: (x: number, y: number) => number) => {
      const seen = new Float64Array(25);
      for (let d = 0; d < 3000; d++)
        for (const { levels } of latinHypercube([RATE, { ...RATE, name: 'talk' }], {
          points: 5,
          seed: `${d}`,
        }))
          seen[reading(levels[0]!, levels[1]!)]! += 1;
      return seen.every(count => Math.abs(count - 600) < 5 * 22);
    };
    expect(cells((x, y) => 5 * x + y)).toBe(true);
    // as if one order served both
    expect(cells(x => 5 * x + x)).toBe(false);
  });

  it('refuses fewer points than levels, and ranges that are none', () => {
    const make = (factors: Factor<number | string>[], points: number) => () =>
      latinHypercube(factors, { points, seed: '1' });
    expect(make(FACTORS, 2)).toThrow('points: 2, must be at least the 3 levels of agents');
    expect(make(FACTORS, 2.5)).toThrow('points: 2.5, must be a whole number from 1 to 1000000');
    expect(make([{ name: 'rate', from: 2, to: 2 }], 5)).toThrow('rate.to: 2, must be greater than 2');
    expect(make([{ name: 'rate', from: 0.5, to: 2, whole: true }], 5)).toThrow('must be whole numbers');
  });
});
