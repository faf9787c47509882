import { describe, expect, it } from 'vitest';
import { gammaQuantile, lowerGamma, normalCdf, normalQuantile, upperGamma } from './special-functions.ts';

/* True values from 40-digit arithmetic (mpmath 1.3). */
const NORMAL_CDF = [
  [-37.5, 4.605353009581955e-308],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [-1e-5, 0.49999601057719606],
  [0, 0.5],
  [1e-8, 0.5000000039894228],
  [0.3, 0.6179114221889527],
  [0.999, 0.8411026543586817],
  [1, 0.8413447460685429],
  [1.7, 0.955434537241457],
  [2.5, 0.9937903346742238],
  [5, 0.9999997133484281],
  [9, 1],
];
const NORMAL_QUANTILE = [
  [1e-300, -37.0470962993612],
  [1e-50, -14.933337534788489],
  [1e-10, -6.361340902404057],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.0227501319481792, -2],
  [0.1, -1.2815515655446004],
  [0.3, -0.5244005127080408],
  [0.499999, -2.5066282745665593e-6],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.99999, 4.264890793923841],
  [0.9999999999, 6.361340889697422],
];
/** shape, x, P, Q */
const GAMMA = [
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [0.5, 10, 0.999992255783569, 7.744216431044084e-6],
  [0.01, 1e-20, 0.6345579205489967, 0.36544207945100327],
  [0.3, 2, 0.977974019172853, 0.022025980827147015],
  [1, 1, 0.6321205588285577, 0.36787944117144233],
  [2.5, 1, 0.15085496391539036, 0.8491450360846097],
  [2.5, 3.6, 0.7938140802904441, 0.20618591970955588],
  [5, 20, 0.9999830552560699, 1.6944743930067385e-5],
  [19.9, 19, 0.44837001342853433, 0.5516299865714657],
  [20, 5, 3.45213582091446e-7, 0.999999654786418],
  [20, 25, 0.8664251659143496, 0.1335748340856504],
  [100, 90, 0.15822098918643018, 0.8417790108135699],
  [100, 150, 0.9999940754596646, 5.924540335483916e-6],
  [10000, 10000, 0.5013298083399552, 0.4986701916600448],
  [10000, 9500, 1.862454651795155e-7, 0.9999998137545348],
  [10000, 10500, 0.9999995724127545, 4.2758724550596475e-7],
  [1000000, 1001000, 0.8413447863683403, 0.15865521363165971],
  [1000000, 997000, 0.0013381041673135997, 0.9986618958326864],
  [3, 1e-5, 1.6666541667166668e-16, 0.9999999999999998],
];
/** share, shape, quantile */
const GAMMA_QUANTILE = [
  [0.001, 0.3, 6.972699096783344e-11],
  [0.5, 0.3, 0.0731311358669519],
  [0.9, 0.3, 0.884810773360244],
  [0.05, 1, 0.051293294387550536],
  [0.9, 2.5, 4.61817844989056],
  [0.999999, 2.5, 17.94409343980521],
  [1e-10, 2.5, 0.00016167785731248467],
  [1e-8, 9, 0.5667771465627055],
  [0.3, 9, 7.219931171130278],
  [0.975, 100, 120.52894775315546],
  [1e-6, 100, 59.43632069812289],
  [0.5, 10000, 9999.666668642047],
  [0.0001, 69.4, 42.597965560061866],
  [0.9999, 69.4, 104.73274566303321],
];

function relativeError(value: number, truth: number): number {
  return value === truth ? 0 : Math.abs(value - truth) / Math.max(Math.abs(truth), 1e-300);
}

/** Largest relative error over the rows; the truth is the last cell but `skip`. */
function worst(table: number[][], compute: (a: number, b: number) => number, skip = 0): number {
  const errors = table.map(row => relativeError(compute(row[0]!, row[1]!), row.at(-1 - skip)!));
  return Math.max(...errors);
}

describe('special functions', () => {
  it('normalCdf is true to 2e-13 of the value, far into the lower tail', () => {
    expect(worst(NORMAL_CDF, normalCdf)).toBeLessThan(2e-13);
    expect(worst(NORMAL_CDF, x => normalCdf(x * (1 + 1e-12)))).toBeGreaterThan(2e-13);
  });

  it('normalQuantile is true to 1e-14 of the larger of the value and 1', () => {
    const off = (p: number, truth: number, by: number) =>
      Math.abs(normalQuantile(p) * by - truth) / Math.max(1, Math.abs(truth));
    expect(Math.max(...NORMAL_QUANTILE.map(([p, truth]) => off(p!, truth!, 1)))).toBeLessThan(1e-14);
    expect(Math.max(...NORMAL_QUANTILE.map(([p, truth]) => off(p!, truth!, 1 + 1e-13)))).toBeGreaterThan(
      1e-14,
    );
  });

  it('lowerGamma and upperGamma are true to 2e-13 up to shape 1e6', () => {
    expect(worst(GAMMA, lowerGamma, 1)).toBeLessThan(2e-13);
    expect(worst(GAMMA, upperGamma)).toBeLessThan(2e-13);
    expect(worst(GAMMA, (a, x) => lowerGamma(a, x * (1 + 1e-11)), 1)).toBeGreaterThan(2e-13);
  });

  it('gammaQuantile is true to 5e-14', () => {
    expect(worst(GAMMA_QUANTILE, gammaQuantile)).toBeLessThan(5e-14);
    expect(worst(GAMMA_QUANTILE, (p, a) => gammaQuantile(p, a) * (1 + 1e-13))).toBeGreaterThan(5e-14);
  });

  it('gammaQuantile undoes lowerGamma for shapes and shares of every size', () => {
    for (const shape of [1e-3, 0.02, 0.5, 1, 3, 30, 1000, 1e5]) {
      for (const share of [1e-12, 1e-4, 0.2, 0.5, 0.8, 0.9999]) {
        const x = gammaQuantile(share, shape);
        if (x > 1e-300) expect(relativeError(lowerGamma(shape, x), share)).toBeLessThan(1e-10);
      }
    }
  });

  it('answers at and beyond the edges', () => {
    const infinity = Number.POSITIVE_INFINITY;
    expect([normalCdf(-infinity), normalCdf(infinity), normalQuantile(0), normalQuantile(1)]).toEqual([
      0,
      1,
      -infinity,
      infinity,
    ]);
    expect([lowerGamma(2, 0), lowerGamma(2, -1), lowerGamma(2, infinity)]).toEqual([0, 0, 1]);
    expect([upperGamma(2, 0), upperGamma(2, -1), upperGamma(2, infinity)]).toEqual([1, 1, 0]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, infinity]);
    const nothing = [normalQuantile(-0.1), normalQuantile(1.1), lowerGamma(0, 1), gammaQuantile(2, 1)];
    for (const value of [...nothing, normalCdf(Number.NaN)]) expect(value).toBeNaN();
  });
});
