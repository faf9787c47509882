import { describe, expect, it } from 'vitest';
import type { Factor } from './factors.ts';
import { isAgents, neighboursOf, shortPath, sliceOf } from './slices.ts';

const factor = (path: string, ...levels: string[]): Factor => ({
  path,
  levels,
  numbers: undefined,
  unit: '',
});
const FACTORS = [factor('a.agents', '1', '2', '3'), factor('b', 'x', 'y'), factor('c', 'low', 'high')];
/** a full grid, the last factor fastest, without the point a=2, b=x, c=low */
const LEVELS = [0, 1, 2].flatMap(a =>
  [0, 1].flatMap(b => [0, 1].flatMap(c => (a === 1 && b === 0 && c === 0 ? [] : [[a, b, c]]))),
);
const at = (...levels: number[]) => LEVELS.findIndex(own => own.join() === levels.join());

describe('a slice of points', () => {
  it('keeps all but two factors at the levels of the chosen point', () => {
    expect(sliceOf(FACTORS, LEVELS, at(0, 0, 0), 0, 1)).toEqual([
      [at(0, 0, 0), undefined, at(2, 0, 0)],
      [at(0, 1, 0), at(1, 1, 0), at(2, 1, 0)],
    ]);
    expect(sliceOf(FACTORS, LEVELS, at(0, 0, 1), 0, undefined)).toEqual([
      [at(0, 0, 1), at(1, 0, 1), at(2, 0, 1)],
    ]);
  });
});

describe('neighbours of a point', () => {
  it('are the nearest that were run, one below and one above', () => {
    expect(neighboursOf(FACTORS, LEVELS, at(0, 0, 0))).toEqual([
      { factor: 0, level: 2, point: at(2, 0, 0), step: 1 },
      { factor: 1, level: 1, point: at(0, 1, 0), step: 1 },
      { factor: 2, level: 1, point: at(0, 0, 1), step: 1 },
    ]);
    expect(neighboursOf(FACTORS, LEVELS, at(1, 1, 0)).map(({ factor: f, step }) => [f, step])).toEqual([
      [0, -1],
      [0, 1],
      [2, 1],
    ]);
  });
});

describe('a path', () => {
  it('is read by its last two names, dots in quotes included', () => {
    expect(shortPath('agentGroups.desk.agents')).toBe('desk.agents');
    expect(shortPath('contactTypes."a.b".talk')).toBe('"a.b".talk');
    expect(shortPath('horizon')).toBe('horizon');
    expect(shortPath('contactTypes.call.patience.exponential.mean')).toBe('call.patience');
    expect(shortPath('mean')).toBe('mean');
  });

  it('counts agents or does not', () => {
    expect([isAgents('agentGroups.desk.agents'), isAgents('x.agentsMore')]).toEqual([true, false]);
  });
});
