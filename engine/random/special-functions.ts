import { exp, lnGamma, log, log1p } from './portable-math.ts';

const SQRT_TWO_PI = 2.5066282746310007;

/**
 * Distribution function of the standard normal law; relative error below 1e-13, in the lower tail too.
 *
 * @param x - any number
 * @returns P(X ≤ x) in [0, 1]
 */
export function normalCdf(x: number): number {
  const half = 0.5 * x * x;
  if (x < 0) return 0.5 * upperGamma(0.5, half);
  return x < 1 ? 0.5 + 0.5 * lowerGamma(0.5, half) : 1 - 0.5 * upperGamma(0.5, half);
}

/** Density of the standard normal law at x. */
export function normalDensity(x: number): number {
  return exp(-0.5 * x * x) / SQRT_TWO_PI;
}

/**
 * Quantile of the standard normal law; error below 1e-14 of the larger of the result and 1.
 *
 * @param p - share below, in [0, 1]
 * @returns −Infinity at 0, Infinity at 1, NaN outside
 *
 * Starts from formula 26.2.23 of Abramowitz and Stegun (1964), good to 4.5e-4; Halley steps do the rest.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0 || p === 0.5) return p === 0 ? Number.NEGATIVE_INFINITY : 0;
  const t = Math.sqrt(-2 * log(p));
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / below - t;
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(x) - p) / normalDensity(x);
    x -= error / (1 + 0.5 * x * error);
  }
  return x;
}

/** ln(1 + x) − x without loss for small x */
function log1pLess(x: number): number {
  if (Math.abs(x) > 0.1) return log1p(x) - x;
  let power = x * x;
  let sum = 0;
  for (let n = 2; Math.abs(power / n) > 1e-17 * Math.abs(sum); n++) {
    sum += (n % 2 === 0 ? -power : power) / n;
    power *= x;
  }
  return sum;
}

/** x^a e^−x ÷ Γ(a + 1), the factor common to both series below, kept exact for large a */
function gammaFactor(a: number, x: number): number {
  if (a < 20) return exp(a * log(x) - x - lnGamma(a + 1));
  // Stirling's factorial taken apart: the large terms cancel by algebra, not by subtraction.
  const z = 1 / (a * a);
  const rest = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / a;
  return exp(a * log1pLess((x - a) / a) - rest) / (SQRT_TWO_PI * Math.sqrt(a));
}

/** P(a, x) by its power series; for x up to about a + 1 */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * gammaFactor(a, x);
}

/** Q(a, x) by Legendre's continued fraction, evaluated forward (Lentz 1976); for x above a + 1 */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  let factor = 0;
  for (let n = 1; Math.abs(factor - 1) > 2e-16; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    factor = c * d;
    product *= factor;
  }
  return product * gammaFactor(a, x) * a;
}

/**
 * Regularized lower incomplete gamma function P(a, x): the distribution function of a gamma law of shape a
 * and scale 1. Relative error about 1e-13 up to a = 1e6; takes some √a steps.
 *
 * @param a - positive
 * @param x - any number; below 0 gives 0
 */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? Math.min(1, lowerSeries(a, x)) : 1 - upperFraction(a, x);
}

/**
 * Regularized upper incomplete gamma function Q(a, x) = 1 − P(a, x), exact in the upper tail.
 *
 * @param a - positive
 * @param x - any number; below 0 gives 1
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? Math.max(0, 1 - lowerSeries(a, x)) : upperFraction(a, x);
}

/** ln x of the Wilson–Hilferty (1931) guess of a gamma quantile, or of the first term of the series near 0 */
function gammaGuess(p: number, a: number): number {
  const near = (log(p) + lnGamma(a + 1)) / a;
  if (near < -1 || a < 0.5) return near;
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  return root > 0.1 ? log(a) + 3 * log(root) : near;
}

/**
 * Quantile of a gamma law of scale 1; relative error about 1e-13.
 *
 * @param p - share below, in [0, 1]
 * @param a - shape, positive
 * @returns 0 at 0, Infinity at 1, NaN outside
 *
 * Newton's method for the logarithm of the smaller tail against ln x; both tails are log-concave there, so
 * it comes home from any start.
 */
export function gammaQuantile(p: number, a: number): number {
  if (!(p >= 0 && p <= 1 && a > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const wanted = p < 0.5 ? p : 1 - p;
  let lnX = gammaGuess(p, a);
  for (let step = 0; step < 60; step++) {
    const x = exp(lnX);
    if (x === 0) return 0;
    const tail = p < 0.5 ? lowerGamma(a, x) : upperGamma(a, x);
    const slope = (a * gammaFactor(a, x)) / tail;
    const move = (log(wanted) - log(tail)) / (p < 0.5 ? slope : -slope);
    lnX += Math.max(-2, Math.min(2, move));
    if (!(Math.abs(move) > 1e-14)) break;
  }
  return exp(lnX);
}
