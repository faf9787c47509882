import { describe, expect, it } from 'vitest';
import type { Law, LawSpec } from '../law.ts';
import { makeLaw, scaleLaw } from '../make-law.ts';
import { openStream } from '../stream.ts';

/*
 * Every law against the truth: mean, sd, and at three points x the share and the part of the mean up to x.
 * The truth is numeric integration of the density (mpmath 1.3, 30 digits), which shares nothing with the
 * code.
 */
// Long because: the table of truth is one, and every row runs through the same four tests.
interface Case {
  name: string;
  spec: LawSpec;
  mean: number;
  sd: number;
  /** x, P(X ≤ x), E[X; X ≤ x] */
  points: [number, number, number][];
}

const GAMMA: LawSpec = { kind: 'gamma', mean: 120, shape: 2.5 };
const NORMAL: LawSpec = { kind: 'normal', mean: 120, sd: 60 };
const TWO_MEANS = [
  { share: 0.7, mean: 60 },
  { share: 0.3, mean: 400 },
];
const TWO_LAWS: { share: number; law: LawSpec }[] = [
  { share: 0.4, law: { kind: 'uniform', low: 0, high: 10 } },
  { share: 0.6, law: GAMMA },
];

const CASES: Case[] = [
  {
    name: 'exponential',
    spec: { kind: 'exponential', mean: 120 },
    mean: 120,
    sd: 120,
    points: [
      [12, 0.0951625819640404, 0.561460819253336],
      [120, 0.632120558828558, 31.7089341188538],
      [600, 0.993262053000915, 115.148678160658],
    ],
  },
  {
    name: 'normal',
    spec: { kind: 'normal', mean: 10, sd: 3 },
    mean: 10,
    sd: 3,
    points: [
      [4, 0.0227501319481792, 0.0655284199422279],
      [10.5, 0.566183832610904, 4.48151917780322],
      [17, 0.990184671371355, 9.82318104643242],
    ],
  },
  {
    name: 'uniform',
    spec: { kind: 'uniform', low: 10, high: 60 },
    mean: 35,
    sd: 14.4337567297406,
    points: [
      [12, 0.04, 0.44],
      [30, 0.4, 8],
      [59, 0.98, 33.81],
    ],
  },
  {
    name: 'triangular',
    spec: { kind: 'triangular', low: 10, mode: 30, high: 90 },
    mean: 43.3333333333333,
    sd: 16.9967317119759,
    points: [
      [15, 0.015625, 0.208333333333333],
      [30, 0.25, 5.83333333333333],
      [70, 0.916666666666667, 36.9444444444444],
    ],
  },
  {
    name: 'lognormal',
    spec: { kind: 'lognormal', mean: 188, sd: 94 },
    mean: 188,
    sd: 94,
    points: [
      [50, 0.00512143722509184, 0.222456432057396],
      [170, 0.509228471482074, 61.4058740659682],
      [500, 0.989469968193565, 181.741849720792],
    ],
  },
  {
    name: 'gamma, shape 2.5',
    spec: GAMMA,
    mean: 120,
    sd: 75.8946638440411,
    points: [
      [10, 0.00514192311492655, 0.0362343586005181],
      [110, 0.531188267874681, 34.7207169999283],
      [500, 0.999129060991905, 119.517021988548],
    ],
  },
  {
    name: 'gamma, shape 0.3',
    spec: { kind: 'gamma', mean: 120, shape: 0.3 },
    mean: 120,
    sd: 219.089023002066,
    points: [
      [1, 0.184548821269562, 0.0425525951948297],
      [20, 0.44843686210659, 2.03538021865015],
      [400, 0.915674156241106, 60.6920693840714],
    ],
  },
  {
    name: 'Erlang, 3 phases',
    spec: { kind: 'erlang', mean: 120, phases: 3 },
    mean: 120,
    sd: 69.2820323027551,
    points: [
      [10, 0.00216149668976251, 0.0160043580616875],
      [110, 0.518543295286984, 35.6352006637731],
      [500, 0.999658545403108, 119.813453058839],
    ],
  },
  {
    name: 'Erlang, 9 phases',
    spec: { kind: 'erlang', mean: 120, phases: 9 },
    mean: 120,
    sd: 40,
    points: [
      [40, 0.00380299206167596, 0.132298575613858],
      [110, 0.44230460156341, 37.7806789984058],
      [200, 0.962553506520327, 111.617560716071],
    ],
  },
  {
    name: 'Weibull, shape 0.7',
    spec: { kind: 'weibull', scale: 120, shape: 0.7 },
    mean: 151.898820726874,
    sd: 222.140568047814,
    points: [
      [5, 0.102468068142847, 0.20622151995183],
      [100, 0.585293113974948, 19.7992062525434],
      [600, 0.954277708161015, 110.227488094422],
    ],
  },
  {
    name: 'Weibull, shape 2',
    spec: { kind: 'weibull', scale: 120, shape: 2 },
    mean: 106.347231054331,
    sd: 55.5901650211325,
    points: [
      [5, 0.0017346049419678, 0.00578101260947567],
      [100, 0.500648211400724, 31.0383654471818],
      [300, 0.998069545863772, 105.724816593235],
    ],
  },
  {
    name: 'hyperexponential',
    spec: { kind: 'hyperexponential', branches: TWO_MEANS },
    mean: 162,
    sd: 273.488573801539,
    points: [
      [5, 0.0596955696113093, 0.147276374359199],
      [100, 0.634146843092285, 24.0258150214823],
      [900, 0.968380018499816, 120.894096854514],
    ],
  },
  {
    name: 'shifted',
    spec: { kind: 'shifted', by: 5, law: { kind: 'exponential', mean: 120 } },
    mean: 125,
    sd: 120,
    points: [
      [6, 0.00829870736112404, 0.0456371275016293],
      [100, 0.546910982719831, 25.3204161983628],
      [500, 0.983836505411834, 114.978633355337],
    ],
  },
  {
    name: 'truncated',
    spec: { kind: 'truncated', low: 60, high: 300, law: NORMAL },
    mean: 136.967166643629,
    sd: 47.0968178042656,
    points: [
      [70, 0.0519921367782803, 3.38609956601516],
      [130, 0.48515604545891, 47.3994454128082],
      [280, 0.997047026488607, 136.115368370463],
    ],
  },
  {
    name: 'mixture',
    spec: { kind: 'mixture', branches: TWO_LAWS },
    mean: 74,
    sd: 81.4452781524708,
    points: [
      [5, 0.200587071254549, 0.50208270383743],
      [50, 0.497501020084664, 5.23393027884657],
      [300, 0.9828741260043, 67.8606121886046],
    ],
  },
  {
    name: 'histogram',
    spec: { kind: 'histogram', edges: [0, 30, 60, 120, 300], weights: [5, 9, 4, 2] },
    mean: 63,
    sd: 58.4037670017954,
    points: [
      [10, 0.0833333333333333, 0.416666666666667],
      [60, 0.7, 24],
      [200, 0.944444444444444, 49.1111111111111],
    ],
  },
  {
    name: 'survival curve that ends above 0',
    spec: { kind: 'survival', times: [0, 30, 60, 120], shares: [0.95, 0.8, 0.7, 0.5] },
    mean: 173.910402359654,
    sd: 179.128383884748,
    points: [
      [10, 0.1, 0.25],
      [100, 0.433333333333333, 17.4166666666667],
      [300, 0.817784256559767, 86.7528213247946],
    ],
  },
  {
    name: 'empirical',
    spec: { kind: 'empirical', values: [3, 1, 4, 1, 5, 9, 2, 6] },
    mean: 3.875,
    sd: 2.5708704751503917,
    points: [
      [1, 0.25, 0.25],
      [4.5, 0.625, 1.375],
      [6, 0.875, 2.75],
    ],
  },
];

const DRAWS = 200_000;
/** two-sided probability of a false alarm: 60 assertions of 1e-5 within the suite's budget of 1e-3 */
const NORMAL_LIMIT = 4.42;
/** Kolmogorov's limit law at 1e-5: √(ln(2 / 1e-5) / 2) */
const KOLMOGOROV_LIMIT = 2.471 / Math.sqrt(DRAWS);

function draws(spec: LawSpec): Float64Array {
  const out = new Float64Array(DRAWS);
  makeLaw(spec).fill(openStream(`laws/${spec.kind}`), out, 0, DRAWS, 1);
  return out;
}

/** Distance of the sample's mean and variance from the truth, in standard errors. */
function moments(sample: Float64Array, { mean, sd }: Case): { mean: number; variance: number } {
  let first = 0;
  let second = 0;
  let fourth = 0;
  for (const value of sample) {
    const square = (value - mean) ** 2;
    first += value - mean;
    second += square;
    fourth += square * square;
  }
  const variance = second / DRAWS;
  const errorOfVariance = Math.sqrt((fourth / DRAWS - variance ** 2) / DRAWS);
  return {
    mean: Math.abs(first / DRAWS) / (sd / Math.sqrt(DRAWS)),
    variance: Math.abs(variance - sd ** 2) / errorOfVariance,
  };
}

/** Largest gap between the sample's distribution and the law's, on both sides of each value. */
function kolmogorov(sample: Float64Array, law: Law): number {
  const sorted = sample.slice().sort();
  let largest = 0;
  for (let i = 0; i < DRAWS; ) {
    const value = sorted[i]!;
    let next = i + 1;
    while (next < DRAWS && sorted[next] === value) next++;
    const share = law.cdf(value);
    const below = Math.abs(i / DRAWS - (share - law.atom(value)));
    largest = Math.max(largest, below, Math.abs(next / DRAWS - share));
    i = next;
  }
  return largest;
}

describe.each(CASES)('$name', one => {
  const law = makeLaw(one.spec);
  const sample = draws(one.spec);

  it('knows its mean, shares and parts of the mean', () => {
    const tolerance = 2e-12 * Math.abs(one.mean);
    expect(Math.abs(law.mean - one.mean)).toBeLessThan(tolerance);
    expect(Math.abs(law.meanUpTo(Number.POSITIVE_INFINITY) - one.mean)).toBeLessThan(tolerance);
    expect(law.cdf(Number.POSITIVE_INFINITY)).toBeCloseTo(1, 13);
    expect([law.cdf(Number.NEGATIVE_INFINITY), law.meanUpTo(Number.NEGATIVE_INFINITY)]).toEqual([0, 0]);
    for (const [x, share, part] of one.points) {
      expect(Math.abs(law.cdf(x) - share)).toBeLessThan(1e-12);
      expect(Math.abs(law.meanUpTo(x) - part)).toBeLessThan(tolerance);
    }
  });

  it('draws with its mean, variance and distribution', () => {
    expect(moments(sample, one).mean).toBeLessThan(NORMAL_LIMIT);
    expect(moments(sample, one).variance).toBeLessThan(NORMAL_LIMIT);
    expect(kolmogorov(sample, law)).toBeLessThan(KOLMOGOROV_LIMIT);
  });

  it('fails mean and variance with draws 3 % too long, the distribution with 6 % (negative twin)', () => {
    const longer = moments(draws(scaleLaw(one.spec, 1.03)), one);
    expect(longer.mean).toBeGreaterThan(NORMAL_LIMIT);
    expect(longer.variance).toBeGreaterThan(NORMAL_LIMIT);
    expect(kolmogorov(draws(scaleLaw(one.spec, 1.06)), law)).toBeGreaterThan(KOLMOGOROV_LIMIT);
  });

  it('fills a block, in any stride, with the numbers of single draws', () => {
    const [block, single] = [openStream('fill'), openStream('fill')];
    const out = new Float64Array(30_000).fill(-1);
    law.fill(block, out, 2, 29_999, 3);
    const expected = out.map((_, i) => (i % 3 === 2 && i < 29_999 ? law.draw(single) : -1));
    expect(out).toEqual(expected);
    expect(block.state).toEqual(single.state);
  });
});
