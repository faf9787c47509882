import { describe, expect, it } from 'vitest';
import type { LawSpec } from './law.ts';
import { lawMean, makeLaw, scaleLaw, scaleRatio } from './make-law.ts';
import { openStream } from './stream.ts';

const INFINITY = Number.POSITIVE_INFINITY;
const NOT_A_NUMBER = Number.NaN;
const ONE: LawSpec = { kind: 'exponential', mean: 1 };
const WRONG: LawSpec = { kind: 'exponential', mean: -1 };

describe('makeLaw names the parameter, its value and its range', () => {
  it.each<[LawSpec, string]>([
    [{ kind: 'exponential', mean: 0 }, 'exponential.mean: 0, must be positive and finite'],
    [{ kind: 'exponential', mean: INFINITY }, 'exponential.mean: Infinity, must be positive and finite'],
    [{ kind: 'normal', mean: NOT_A_NUMBER, sd: 1 }, 'normal.mean: NaN, must be finite'],
    [{ kind: 'normal', mean: 1, sd: -1 }, 'normal.sd: -1, must be at least 0 and finite'],
    [{ kind: 'deterministic', value: INFINITY }, 'deterministic.value: Infinity, must be finite'],
    [{ kind: 'uniform', low: 3, high: 2 }, 'uniform.high: 2, must be at least low, 3'],
    [{ kind: 'triangular', low: 3, mode: 2, high: 5 }, 'triangular.mode: 2, must be at least low, 3'],
    [{ kind: 'triangular', low: 3, mode: 6, high: 5 }, 'triangular.high: 5, must be at least mode, 6'],
    [{ kind: 'lognormal', mean: 0, sd: 1 }, 'lognormal.mean: 0, must be positive and finite'],
    [{ kind: 'lognormal', mean: 1, sd: -1 }, 'lognormal.sd: -1, must be at least 0 and finite'],
    [{ kind: 'gamma', mean: -2, shape: 1 }, 'gamma.mean: -2, must be positive and finite'],
    [{ kind: 'gamma', mean: 1, shape: 0 }, 'gamma.shape: 0, must be positive and finite'],
    [{ kind: 'erlang', mean: 0, phases: 2 }, 'erlang.mean: 0, must be positive and finite'],
    [{ kind: 'erlang', mean: 1, phases: 1.5 }, 'erlang.phases: 1.5, must be a positive integer'],
    [{ kind: 'weibull', scale: 0, shape: 1 }, 'weibull.scale: 0, must be positive and finite'],
    [{ kind: 'weibull', scale: 1, shape: 0.001 }, 'weibull.shape: 0.001, must be at least 0.01 and finite'],
    [
      { kind: 'hyperexponential', branches: [] },
      'hyperexponential.branches: no branches, must be one or more',
    ],
    [
      { kind: 'hyperexponential', branches: [{ share: 0.9, mean: 1 }] },
      'hyperexponential.branches: shares add up to 0.9, must be shares that add up to 1',
    ],
    [
      { kind: 'hyperexponential', branches: [{ share: 1, mean: 0 }] },
      'hyperexponential.branches[0].mean: 0, must be positive and finite',
    ],
    [{ kind: 'shifted', by: INFINITY, law: ONE }, 'shifted.by: Infinity, must be finite'],
    [{ kind: 'shifted', by: 1, law: WRONG }, 'shifted.law.exponential.mean: -1, must be positive and finite'],
    [{ kind: 'truncated', low: 5, high: 5, law: ONE }, 'truncated.high: 5, must be above low, 5'],
    [
      { kind: 'truncated', low: NOT_A_NUMBER, high: 5, law: ONE },
      'truncated.low: NaN, must be a number below high',
    ],
    [
      { kind: 'truncated', low: 0, high: 5, law: WRONG },
      'truncated.law.exponential.mean: -1, must be positive and finite',
    ],
    [
      { kind: 'mixture', branches: [{ share: 1.5, law: ONE }] },
      'mixture.branches[0].share: 1.5, must be in [0, 1]',
    ],
    [
      { kind: 'mixture', branches: [{ share: 1, law: WRONG }] },
      'mixture.branches[0].law.exponential.mean: -1, must be positive and finite',
    ],
    [{ kind: 'empirical', values: [] }, 'empirical.values: no values, must be one or more'],
    [{ kind: 'empirical', values: [1, NOT_A_NUMBER] }, 'empirical.values[1]: NaN, must be finite'],
    [{ kind: 'histogram', edges: [1], weights: [] }, 'histogram.edges: 1 of them, must be at least 2'],
    [
      { kind: 'histogram', edges: [1, 2], weights: [1, 2] },
      'histogram.weights: 2 of them, must be one fewer than edges, 1',
    ],
    [
      { kind: 'histogram', edges: [1, 1], weights: [1] },
      'histogram.edges[1]: 1, must be above the one before, 1',
    ],
    [
      { kind: 'histogram', edges: [1, 2], weights: [-1] },
      'histogram.weights[0]: -1, must be at least 0 and finite',
    ],
    [
      { kind: 'histogram', edges: [1, 2], weights: [0] },
      'histogram.weights: sum: 0, must be positive and finite',
    ],
    [{ kind: 'survival', times: [], shares: [] }, 'survival.times: no times, must be one or more'],
    [{ kind: 'survival', times: [0], shares: [1] }, 'survival.times: only 0, must be one or more above 0'],
    [
      { kind: 'survival', times: [1, 2], shares: [1] },
      'survival.shares: 1 of them, must be as many as times, 2',
    ],
    [
      { kind: 'survival', times: [2, 1], shares: [1, 0] },
      'survival.times[1]: 1, must be above the one before, 2',
    ],
    [
      { kind: 'survival', times: [-1, 1], shares: [1, 0] },
      'survival.times[0]: -1, must be at least 0 and finite',
    ],
    [
      { kind: 'survival', times: [1, 2], shares: [0.5, 0.6] },
      'survival.shares[1]: 0.6, must be at most the one before, 0.5',
    ],
    [{ kind: 'survival', times: [1], shares: [1.2] }, 'survival.shares[0]: 1.2, must be in [0, 1]'],
  ])('%j', (spec, message) => {
    expect(() => makeLaw(spec)).toThrow(new RangeError(message));
    expect(() => lawMean(spec)).toThrow(RangeError);
  });

  it('takes shares that miss 1 by rounding only', () => {
    const third = { share: 1 / 3, mean: 1 };
    expect(() => makeLaw({ kind: 'hyperexponential', branches: [third, third, third] })).not.toThrow();
  });
});

/** One of each kind. */
const LAWS: LawSpec[] = [
  ONE,
  { kind: 'normal', mean: 10, sd: 3 },
  { kind: 'deterministic', value: 7 },
  { kind: 'uniform', low: 0, high: 60 },
  { kind: 'triangular', low: 0, mode: 30, high: 90 },
  { kind: 'lognormal', mean: 188, sd: 216 },
  { kind: 'gamma', mean: 120, shape: 0.3 },
  { kind: 'erlang', mean: 120, phases: 9 },
  { kind: 'weibull', scale: 120, shape: 0.7 },
  {
    kind: 'hyperexponential',
    branches: [
      { share: 0.25, mean: 60 },
      { share: 0.75, mean: 400 },
    ],
  },
  { kind: 'shifted', by: 5, law: ONE },
  { kind: 'truncated', low: 0, high: INFINITY, law: { kind: 'normal', mean: 10, sd: 9 } },
  {
    kind: 'mixture',
    branches: [
      { share: 0.25, law: { kind: 'erlang', mean: 3, phases: 2 } },
      { share: 0.75, law: { kind: 'lognormal', mean: 3, sd: 2 } },
    ],
  },
  { kind: 'empirical', values: [3, 1, 4] },
  { kind: 'histogram', edges: [0, 30, 60], weights: [5, 9] },
  { kind: 'survival', times: [0, 30, 60], shares: [0.9, 0.8, 0.5] },
];

describe('scaleLaw', () => {
  it.each(LAWS)('of %j gives that law times the factor, draw by draw', spec => {
    const [law, scaled] = [makeLaw(spec), makeLaw(scaleLaw(spec, 1.3))];
    const [one, other] = [openStream('scale'), openStream('scale')];
    for (let i = 0; i < 200; i++) {
      const expected = law.draw(one) * 1.3;
      expect(Math.abs(scaled.draw(other) - expected)).toBeLessThan(1e-12 * Math.abs(expected) + 1e-12);
    }
    expect(scaled.mean / law.mean).toBeCloseTo(1.3, 12);
  });

  it('leaves what is infinite alone and refuses a factor that is not positive', () => {
    expect(scaleLaw({ kind: 'infinite' }, 2)).toEqual({ kind: 'infinite' });
    for (const factor of [0, -1, INFINITY, NOT_A_NUMBER]) {
      expect(() => scaleLaw(ONE, factor)).toThrow(`factor: ${factor}, must be positive and finite`);
    }
  });
});

describe('scaleRatio', () => {
  it.each(LAWS)('finds the factor of %j', spec => {
    expect(scaleRatio(spec, scaleLaw(spec, 0.85))).toBeCloseTo(0.85, 14);
    expect(scaleRatio(spec, spec)).toBe(1);
  });

  it('finds none between the laws of a list, which differ in family', () => {
    for (const one of LAWS) {
      for (const other of LAWS) if (one !== other) expect(scaleRatio(one, other)).toBeUndefined();
    }
  });

  it.each<[LawSpec, LawSpec, number | undefined]>([
    [ONE, { kind: 'erlang', mean: 3, phases: 1 }, 3],
    [{ kind: 'erlang', mean: 3, phases: 2 }, { kind: 'gamma', mean: 6, shape: 2 }, 2],
    [{ kind: 'weibull', scale: 4, shape: 1 }, ONE, 0.25],
    [{ kind: 'infinite' }, { kind: 'infinite' }, 1],
    [{ kind: 'lognormal', mean: 2, sd: 1 }, { kind: 'lognormal', mean: 4, sd: 1 }, undefined],
    [{ kind: 'gamma', mean: 2, shape: 1.5 }, { kind: 'gamma', mean: 2, shape: 1.6 }, undefined],
    [{ kind: 'uniform', low: 0, high: 5 }, { kind: 'uniform', low: 1, high: 6 }, undefined],
    [{ kind: 'normal', mean: 1, sd: 1 }, { kind: 'normal', mean: -1, sd: 1 }, undefined],
    [{ kind: 'deterministic', value: 0 }, { kind: 'deterministic', value: 5 }, undefined],
    [{ kind: 'deterministic', value: 5 }, { kind: 'deterministic', value: -5 }, undefined],
    [{ kind: 'deterministic', value: 5 }, { kind: 'deterministic', value: 0 }, undefined],
    [{ kind: 'deterministic', value: 0 }, { kind: 'deterministic', value: 0 }, 1],
    [{ kind: 'empirical', values: [1, 2] }, { kind: 'empirical', values: [1, 2, 3] }, undefined],
    [
      { kind: 'histogram', edges: [0, 1, 2], weights: [1, 3] },
      { kind: 'histogram', edges: [0, 2, 4], weights: [2, 6] },
      2,
    ],
    [{ kind: 'shifted', by: 0, law: ONE }, { kind: 'shifted', by: 1, law: ONE }, undefined],
  ])('from %j to %j is %s', (of, to, factor) => {
    expect(scaleRatio(of, to)).toBe(factor);
  });
});
