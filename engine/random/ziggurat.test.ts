import { describe, expect, it } from 'vitest';
import { exp, log } from './portable-math.ts';
import { gammaQuantile, normalCdf, normalDensity, normalQuantile } from './special-functions.ts';
import { openStream } from './stream.ts';
import { fillExponential } from './unit-exponential.ts';
import { fillNormal } from './unit-normal.ts';
import { makeZiggurat } from './ziggurat.ts';

const DRAWS = 2_000_000;
const BINS = 256;
/** beyond these a draw comes from the tail */
const EXPONENTIAL_START = 7.69711747013105;
const NORMAL_START = 3.654152885361009;
const FALSE_ALARM = 1e-5;
const NORMAL_LIMIT = -normalQuantile(FALSE_ALARM / 2);

function exponentials(mean = 1): Float64Array {
  const out = new Float64Array(DRAWS);
  fillExponential(openStream('ziggurat'), out, 0, DRAWS, 1, Float64Array.of(mean));
  return out;
}

function normals(sd = 1): Float64Array {
  const out = new Float64Array(DRAWS);
  fillNormal(openStream('ziggurat'), out, 0, DRAWS, 1, Float64Array.of(0, sd));
  return out;
}

/** Edges of equally likely bins. */
function edgesOf(quantile: (p: number) => number): number[] {
  return Array.from({ length: BINS - 1 }, (_, i) => quantile((i + 1) / BINS));
}

/** Chi-square distance of a sample from equally likely bins. */
function chiSquare(sample: Float64Array, edges: number[]): number {
  const counts = new Float64Array(BINS);
  for (const value of sample) {
    let bin = 0;
    for (let step = BINS / 2; step >= 1; step /= 2) if (value >= edges[bin + step - 1]!) bin += step;
    counts[bin]!++;
  }
  const expected = sample.length / BINS;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

const CHI_SQUARE_LIMIT = 2 * gammaQuantile(1 - FALSE_ALARM, (BINS - 1) / 2);

/** Distance of a count from what is expected, in standard errors. */
function offExpected(count: number, share: number): number {
  return Math.abs(count - DRAWS * share) / Math.sqrt(DRAWS * share);
}

describe('makeZiggurat', () => {
  it.each([
    [
      'exponential',
      EXPONENTIAL_START,
      0.003949659822581557,
      (x: number) => exp(-x),
      (height: number) => -log(height),
    ],
    [
      'normal',
      NORMAL_START,
      0.004928673233974655,
      (x: number) => exp(-0.5 * x * x),
      (height: number) => Math.sqrt(-2 * log(height)),
    ],
  ])(
    'cuts the %s curve into layers of equal area that close at the top',
    (_name, start, area, curve, inverse) => {
      const { layers, heights } = makeZiggurat(start, area, 1, curve, inverse);
      for (let i = 1; i <= 255; i++) {
        const closes = i < 255 ? 1e-13 : 1e-9;
        expect(Math.abs(layers[2 * i]! * (heights[i + 1]! - heights[i]!) - area)).toBeLessThan(
          closes * area * 100,
        );
        expect(layers[2 * i + 1]!).toBeLessThan(layers[2 * i]!);
      }
      expect(layers[511]).toBe(0);
      const open = makeZiggurat(start * 1.001, area, 1, curve, inverse);
      expect(Math.abs(open.layers[510]! * (1 - open.heights[255]!) - area)).toBeGreaterThan(1e-3 * area);
    },
  );
});

describe('exponential ziggurat, 2,000,000 draws', () => {
  const edges = edgesOf(p => -log(1 - p));

  it('fills 256 equally likely bins evenly', () => {
    expect(chiSquare(exponentials(), edges)).toBeLessThan(CHI_SQUARE_LIMIT);
    expect(chiSquare(exponentials(1.01), edges)).toBeGreaterThan(CHI_SQUARE_LIMIT);
  });

  it('has a tail of the right weight and length', () => {
    const tail = exponentials().filter(value => value > EXPONENTIAL_START);
    expect(offExpected(tail.length, exp(-EXPONENTIAL_START))).toBeLessThan(NORMAL_LIMIT);
    const excess = tail.reduce((sum, value) => sum + value - EXPONENTIAL_START, 0) / tail.length;
    expect(Math.abs(excess - 1) * Math.sqrt(tail.length)).toBeLessThan(NORMAL_LIMIT);
    expect(Math.abs(excess * 1.3 - 1) * Math.sqrt(tail.length)).toBeGreaterThan(NORMAL_LIMIT);
  });
});

describe('normal ziggurat, 2,000,000 draws', () => {
  const edges = edgesOf(normalQuantile);

  it('fills 256 equally likely bins evenly', () => {
    expect(chiSquare(normals(), edges)).toBeLessThan(CHI_SQUARE_LIMIT);
    expect(chiSquare(normals(1.01), edges)).toBeGreaterThan(CHI_SQUARE_LIMIT);
  });

  it('has two tails of the right weight and length, on 60,000,000 draws', () => {
    const stream = openStream('tails');
    const block = new Float64Array(10_000);
    const weights = { '-1': 0, '1': 0 };
    let excess = 0;
    for (let round = 0; round < 6000; round++) {
      fillNormal(stream, block, 0, block.length, 1, Float64Array.of(0, 1));
      for (const value of block) {
        if (Math.abs(value) <= NORMAL_START) continue;
        weights[value < 0 ? '-1' : '1']++;
        excess += Math.abs(value) - NORMAL_START;
      }
    }
    const share = normalCdf(-NORMAL_START);
    const count = weights['-1'] + weights['1'];
    for (const weight of Object.values(weights)) {
      expect(offExpected(weight / 30, share) * Math.sqrt(30)).toBeLessThan(NORMAL_LIMIT);
      expect(offExpected((weight * 1.1) / 30, share) * Math.sqrt(30)).toBeGreaterThan(NORMAL_LIMIT);
    }
    // mean and sd of a normal beyond a limit, from the ratio of density and tail
    const ratio = normalDensity(NORMAL_START) / share;
    const sd = Math.sqrt(1 + NORMAL_START * ratio - ratio * ratio);
    const off = (mean: number) => (Math.abs(mean - (ratio - NORMAL_START)) / sd) * Math.sqrt(count);
    expect(off(excess / count)).toBeLessThan(NORMAL_LIMIT);
    // negative twin: the tail without its rejection, which is exponential
    expect(off(1 / NORMAL_START)).toBeGreaterThan(NORMAL_LIMIT);
  });
});
