import { describe, expect, it } from 'vitest';
import type { LawSpec } from '../../random/law.ts';
import { makeLaw } from '../../random/make-law.ts';
import { exp } from '../../random/portable-math.ts';
import { openStream } from '../../random/stream.ts';
import type { BusynessSpec } from '../scenario.ts';
import type { ArrivalProcess } from './arrival-process.ts';
import { drawBusyness } from './busyness.ts';
import { FixedCounts } from './fixed-counts.ts';
import { Poisson } from './poisson.ts';
import { Renewal } from './renewal.ts';
import { Replay } from './replay.ts';

const unitExponential = () => makeLaw({ kind: 'exponential', mean: 1 });
const normal = makeLaw({ kind: 'normal', mean: 0, sd: 1 });

/** Instants up to `end`, at most `most` of them. */
function instants(process: ArrivalProcess, end: number, most = 100_000): number[] {
  const found: number[] = [];
  for (process.advance(); process.at[0]! < end && found.length < most; process.advance())
    found.push(process.at[0]!);
  return found;
}

describe('replay', () => {
  it('gives the instants and talk times of the log, and Infinity after the last', () => {
    const replay = new Replay([3, 3, 8], [100, 0, 50]);
    const rows = [1, 2, 3, 4].map(() => {
      replay.advance();
      return [...replay.at];
    });
    expect(rows).toEqual([
      [3, 100],
      [3, 0],
      [8, 50],
      [Infinity, -1],
    ]);
  });

  it('gives no talk times where the log has none', () => {
    const replay = new Replay([3], undefined);
    replay.advance();
    expect([...replay.at]).toEqual([3, -1]);
  });
});

describe('renewal', () => {
  it('brings the first contact after the first gap, every gap in whole microseconds', () => {
    const gap: LawSpec = { kind: 'deterministic', value: 2.6 };
    expect(instants(new Renewal(makeLaw(gap), openStream('a')), 13)).toEqual([3, 6, 9, 12]);
  });

  it('takes gaps below zero for none', () => {
    const gap: LawSpec = { kind: 'deterministic', value: -5 };
    expect(instants(new Renewal(makeLaw(gap), openStream('a')), 1, 3)).toEqual([0, 0, 0]);
  });
});

describe('Poisson arrivals', () => {
  const steps = { starts: [0, 1000, 2000], values: [0.5, 0, 0.1] };

  it('are whole microseconds in rising order, and none where the rate is 0', () => {
    const found = instants(new Poisson(steps, unitExponential(), openStream('a')), 4000);
    expect(found.length).toBeGreaterThan(400);
    expect(found.every(Number.isInteger)).toBe(true);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.filter(t => t > 1000 && t < 2000)).toEqual([]);
  });

  it('stand where the cumulative rate reaches the sums of unit exponentials (rule S5)', () => {
    const process = new Poisson(steps, unitExponential(), openStream('a'));
    const sum = new Float64Array(600);
    unitExponential().fill(openStream('a'), sum, 0, 600, 1);
    let cumulative = 0;
    const expected = [...sum].map(unit => {
      cumulative += unit;
      return cumulative < 500 ? cumulative / 0.5 : 2000 + (cumulative - 500) / 0.1;
    });
    const found = instants(process, Infinity, 600);
    expect(found.every((t, k) => Math.abs(t - expected[k]!) <= 0.5 + 1e-6)).toBe(true);
    expect(found.some((t, k) => Math.abs(t - expected[k]!) > 0.4)).toBe(true);
  });

  it('of a doubled rate come at half the time', () => {
    const once = instants(
      new Poisson({ starts: [0], values: [1e-6] }, unitExponential(), openStream('a')),
      1e8,
    );
    const twice = instants(
      new Poisson({ starts: [0], values: [2e-6] }, unitExponential(), openStream('a')),
      5e7,
    );
    expect(once.length).toBeGreaterThan(50);
    expect(twice.map((t, k) => Math.abs(2 * t - once[k]!) <= 2)).toEqual(once.map(() => true));
  });

  it('are the same in blocks of any size as one by one', () => {
    const made = () => new Poisson(steps, unitExponential(), openStream('a'));
    const expected = instants(made(), Infinity, 700);
    for (const rows of [1, 7, 64]) {
      const process = made();
      const found: number[] = [];
      const block = new Float64Array(3 * rows).fill(-1);
      while (found.length < 700) {
        process.fill(block, 1, block.length, 3);
        found.push(...block.filter((_, i) => i % 3 === 1));
      }
      expect(found.slice(0, 700)).toEqual(expected);
      expect(block.filter((_, i) => i % 3 !== 1).every(value => value === -1)).toBe(true);
    }
  });

  it('end when the last rate is 0', () => {
    const process = new Poisson({ starts: [0, 100], values: [0.5, 0] }, unitExponential(), openStream('a'));
    instants(process, 1e18);
    expect(process.at[0]).toBe(Infinity);
  });
});

describe('fixed counts', () => {
  it('give each step exactly its count, rounded, within the step', () => {
    const counts = { starts: [0, 100, 200], values: [20, 0, 7.4] };
    const found = instants(new FixedCounts(counts, 300, openStream('a')), Infinity);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    const within = (from: number, to: number) =>
      found.filter(t => from <= t && t < to && Number.isInteger(t)).length;
    expect([within(0, 100), within(100, 200), within(200, 300)]).toEqual([20, 0, 7]);
    expect(found.length).toBe(27);
  });

  it('fill a step evenly', () => {
    const found = instants(
      new FixedCounts({ starts: [0], values: [10_000] }, 1e9, openStream('a')),
      Infinity,
    );
    const below = found.filter(t => t < 3e8).length;
    // binomial: 3000 with standard deviation 46
    expect(Math.abs(below - 3000)).toBeLessThan(5 * 46);
  });
});

describe('busyness', () => {
  const spec = (law: LawSpec, correlation: number): BusynessSpec => ({
    name: 'day',
    law,
    starts: Array.from({ length: 20_000 }, (_, k) => k),
    correlation,
  });
  const factors = (law: LawSpec, correlation: number) =>
    drawBusyness(spec(law, correlation), makeLaw(law), normal, openStream('a')).values;
  const laws: LawSpec[] = [
    { kind: 'gamma', mean: 1, shape: 4 },
    { kind: 'lognormal', mean: 1, sd: 0.5 },
  ];

  it.each(laws)('keeps its law when correlated: $kind', law => {
    const values = factors(law, 0.6).sort((a, b) => a - b);
    const cdf = makeLaw(law);
    const gaps = values.map((value, k) => Math.abs(cdf.cdf(value) - (k + 0.5) / values.length));
    // correlated: as good as 20,000 × (1 − 0.6) ÷ (1 + 0.6) independent ones, of which 1.95 ÷ √5000 holds in 999 of 1000
    expect(Math.max(...gaps)).toBeLessThan(1.95 / Math.sqrt(5000));
    const other = makeLaw({ kind: 'gamma', mean: 1, shape: 3 });
    const wrong = values.map((value, k) => Math.abs(other.cdf(value) - (k + 0.5) / values.length));
    expect(Math.max(...wrong)).toBeGreaterThan(1.95 / Math.sqrt(5000));
  });

  it('is independent without correlation, and follows its neighbour with it', () => {
    const lagOne = (values: number[]) => {
      const products = values.slice(1).map((value, k) => (value - 1) * (values[k]! - 1));
      const squares = values.map(value => (value - 1) * (value - 1));
      return products.reduce((a, b) => a + b) / squares.reduce((a, b) => a + b);
    };
    // standard error 1 ÷ √20,000
    expect(Math.abs(lagOne(factors(laws[0]!, 0)))).toBeLessThan(5 / Math.sqrt(20_000));
    expect(lagOne(factors(laws[0]!, 0.6))).toBeGreaterThan(0.5);
  });

  it('of lognormal law is the exponential of an autoregression', () => {
    const [first] = factors(laws[1]!, 0.6);
    const score = normal.draw(openStream('a'));
    const variance = 0.22314355131420976;
    expect(first).toBeCloseTo(exp(Math.sqrt(variance) * score - variance / 2), 12);
  });

  it('is never below zero, and correlated only by laws that can be', () => {
    expect(Math.min(...factors({ kind: 'normal', mean: 1, sd: 2 }, 0))).toBe(0);
    expect(() => factors({ kind: 'uniform', low: 0, high: 2 }, 0.5)).toThrow(
      'uniform, must be gamma or lognormal',
    );
  });
});
