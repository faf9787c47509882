import { describe, expect, it } from 'vitest';
import type { LawSpec } from '../law.ts';
import { lawMean, makeLaw } from '../make-law.ts';
import { openStream } from '../stream.ts';

const INFINITY = Number.POSITIVE_INFINITY;
const DRAWS = 100_000;

function draws(spec: LawSpec): Float64Array {
  const out = new Float64Array(DRAWS);
  makeLaw(spec).fill(openStream('edges'), out, 0, DRAWS, 1);
  return out;
}

function shareOf(sample: Float64Array, holds: (value: number) => boolean): number {
  return sample.filter(holds).length / sample.length;
}

/** Standard errors between a share seen in a sample and the true one. */
function shareError(seen: number, truth: number): number {
  return Math.abs(seen - truth) / Math.sqrt((truth * (1 - truth)) / DRAWS);
}

describe('limits of the support', () => {
  it.each<[LawSpec, number, number]>([
    [{ kind: 'uniform', low: 10, high: 60 }, 10, 60],
    [{ kind: 'triangular', low: 10, mode: 10, high: 90 }, 10, 90],
    [{ kind: 'triangular', low: 10, mode: 90, high: 90 }, 10, 90],
    [{ kind: 'exponential', mean: 5 }, 0, INFINITY],
    [{ kind: 'lognormal', mean: 5, sd: 50 }, 0, INFINITY],
    [{ kind: 'gamma', mean: 5, shape: 0.01 }, 0, INFINITY],
    [{ kind: 'shifted', by: -3, law: { kind: 'exponential', mean: 5 } }, -3, INFINITY],
    [{ kind: 'truncated', low: 2, high: 3, law: { kind: 'exponential', mean: 5 } }, 2, 3],
    [{ kind: 'histogram', edges: [1, 2, 3, 4], weights: [0, 1, 0] }, 2, 3],
    [{ kind: 'survival', times: [10, 20], shares: [1, 0] }, 10, 20],
  ])('%j stays between %d and %d', (spec, low, high) => {
    const sample = draws(spec);
    expect(shareOf(sample, value => value >= low && value <= high)).toBe(1);
    expect(shareOf(sample, Number.isNaN)).toBe(0);
  });
});

describe('laws without spread', () => {
  it.each<[LawSpec, number]>([
    [{ kind: 'deterministic', value: 7 }, 7],
    [{ kind: 'infinite' }, INFINITY],
    [{ kind: 'normal', mean: 7, sd: 0 }, 7],
    [{ kind: 'lognormal', mean: 7, sd: 0 }, 7],
    [{ kind: 'uniform', low: 7, high: 7 }, 7],
    [{ kind: 'triangular', low: 7, mode: 7, high: 7 }, 7],
  ])('%j is always %d and takes no numbers', (spec, value) => {
    const stream = openStream('constant');
    const before = stream.state.slice();
    const out = new Float64Array(3);
    makeLaw(spec).fill(stream, out, 0, 3, 1);
    expect([...out, makeLaw(spec).draw(stream), lawMean(spec)]).toEqual(Array(5).fill(value));
    expect(stream.state).toEqual(before);
    expect([makeLaw(spec).cdf(6), makeLaw(spec).cdf(value), makeLaw(spec).atom(value)]).toEqual([0, 1, 1]);
  });
});

describe('Erlang and gamma', () => {
  it('Erlang of one phase is the exponential, draw by draw', () => {
    expect(draws({ kind: 'erlang', mean: 9, phases: 1 })).toEqual(draws({ kind: 'exponential', mean: 9 }));
    expect(makeLaw({ kind: 'erlang', mean: 9, phases: 1 }).cdf(4)).toBeCloseTo(
      makeLaw({ kind: 'exponential', mean: 9 }).cdf(4),
      14,
    );
  });
});

describe('truncated', () => {
  const exponential: LawSpec = { kind: 'exponential', mean: 1 };

  it('refuses limits that hold hardly any of the law', () => {
    const far: LawSpec = { kind: 'truncated', low: 10, high: 11, law: exponential };
    expect(() => makeLaw(far)).toThrow(/truncated\.low, high: 10, 11 hold 0\.0000286.*at least 0\.0001/);
    expect(() => makeLaw({ ...far, low: 9, high: INFINITY })).not.toThrow();
    expect(() => makeLaw({ ...far, law: { kind: 'infinite' } })).toThrow(RangeError);
  });

  it('holds both limits, where the law has atoms', () => {
    const list: LawSpec = { kind: 'empirical', values: [1, 2, 3, 4] };
    const law = makeLaw({ kind: 'truncated', low: 2, high: 3, law: list });
    expect([law.mean, law.cdf(1.9), law.cdf(2), law.atom(2), law.cdf(3)]).toEqual([2.5, 0, 0.5, 0.5, 1]);
  });

  it('has the mean of what is left of an exponential beyond a limit: limit + mean', () => {
    expect(lawMean({ kind: 'truncated', low: 3, high: INFINITY, law: exponential })).toBeCloseTo(4, 11);
    expect(lawMean({ kind: 'truncated', low: -INFINITY, high: INFINITY, law: exponential })).toBe(1);
  });
});

describe('mixture with people who never leave', () => {
  const spec: LawSpec = {
    kind: 'mixture',
    branches: [
      { share: 0.4, law: { kind: 'infinite' } },
      { share: 0.6, law: { kind: 'exponential', mean: 120 } },
      { share: 0, law: { kind: 'deterministic', value: 1 } },
    ],
  };

  it('gives Infinity in that share, and an infinite mean', () => {
    const seen = shareOf(draws(spec), value => value === INFINITY);
    expect(shareError(seen, 0.4)).toBeLessThan(5);
    expect(shareError(seen, 0.41)).toBeGreaterThan(5);
    expect(lawMean(spec)).toBe(INFINITY);
    expect(makeLaw(spec).cdf(1e9)).toBeCloseTo(0.6, 12);
  });

  it('never takes a branch of share 0', () => {
    expect(shareOf(draws(spec), value => value === 1)).toBe(0);
  });

  it('with a share of 0 on the infinite branch has a finite mean', () => {
    const none = [
      { share: 0, law: { kind: 'infinite' as const } },
      { share: 1, law: { kind: 'exponential' as const, mean: 120 } },
    ];
    expect(lawMean({ kind: 'mixture', branches: none })).toBe(120);
  });
});

describe('survival curve (rule L5)', () => {
  it('goes on exponentially at the rate of its last segment', () => {
    const law = makeLaw({ kind: 'survival', times: [60, 120], shares: [0.8, 0.4] });
    // the share halves every 60 from 120 on, as it did between 60 and 120
    expect(law.cdf(180)).toBeCloseTo(0.8, 14);
    expect(law.cdf(240)).toBeCloseTo(0.9, 14);
    const tail = draws({ kind: 'survival', times: [60, 120], shares: [0.8, 0.4] });
    const seen = shareOf(tail, value => value > 240);
    expect(shareError(seen, 0.1)).toBeLessThan(5);
    expect(shareError(seen, 0.11)).toBeGreaterThan(5);
  });

  it('starts with all at 0 when the first time is later, and straight down from there', () => {
    expect(makeLaw({ kind: 'survival', times: [60, 120], shares: [0.8, 0.4] }).cdf(30)).toBeCloseTo(0.1, 14);
  });

  it('lets a first share below 1 at time 0 leave at once', () => {
    const sample = draws({ kind: 'survival', times: [0, 10], shares: [0.75, 0] });
    expect(
      shareError(
        shareOf(sample, value => value === 0),
        0.25,
      ),
    ).toBeLessThan(5);
  });

  it('that ends level above 0 keeps the rest for ever', () => {
    const spec: LawSpec = { kind: 'survival', times: [0, 10, 20], shares: [1, 0.3, 0.3] };
    expect(lawMean(spec)).toBe(INFINITY);
    expect(makeLaw(spec).atom(INFINITY)).toBe(0.3);
    expect(makeLaw(spec).meanUpTo(1e6)).toBeCloseTo(3.5, 12);
    expect(
      shareError(
        shareOf(draws(spec), value => value === INFINITY),
        0.3,
      ),
    ).toBeLessThan(5);
  });
});
