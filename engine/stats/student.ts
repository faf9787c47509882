import { exp, lnGamma, log, log1p } from '../random/portable-math.ts';
import { normalCdf, normalQuantile } from '../random/special-functions.ts';

/** beyond so many degrees of freedom the law is all but normal, and the fraction loses digits */
const NEARLY_NORMAL = 1e6;

/**
 * Distribution function of Student's t, within 1e-10 of the smaller tail.
 *
 * @param t - any number
 * @param freedom - degrees of freedom, positive, whole or not; Infinity is the normal law
 * @returns P(T ≤ t) in [0, 1]
 * @throws RangeError unless freedom is positive
 *
 * Student (1908), by the continued fraction of the incomplete beta function.
 */
export function studentCdf(t: number, freedom: number): number {
  checkFreedom(freedom);
  return t < 0 ? tail(-t, freedom) : 1 - tail(t, freedom);
}

/**
 * Quantile of Student's t, within 1e-10 of it.
 *
 * @param share - share below, in [0, 1]
 * @param freedom - degrees of freedom, positive, whole or not; Infinity is the normal law
 * @returns −Infinity at 0, Infinity at 1
 * @throws RangeError when an argument is out of its range
 *
 * By halving the stretch that holds it.
 */
export function studentQuantile(share: number, freedom: number): number {
  checkFreedom(freedom);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share: ${share}, must be in [0, 1]`);
  if (freedom === Number.POSITIVE_INFINITY) return normalQuantile(share);
  if (share === 0.5) return 0;
  return share < 0.5 ? -beyond(share, freedom) : beyond(1 - share, freedom);
}

function checkFreedom(freedom: number): void {
  if (!(freedom > 0)) throw new RangeError(`freedom: ${freedom}, must be a positive number`);
}

/** The t whose upper tail is the given share, below ½. */
function beyond(share: number, freedom: number): number {
  if (share === 0) return Number.POSITIVE_INFINITY;
  let high = 1;
  while (tail(high, freedom) > share) high *= 2;
  let low = high === 1 ? 0 : high / 2;
  for (let i = 0; i < 100 && high - low > 1e-15 * high; i++) {
    const middle = (low + high) / 2;
    if (tail(middle, freedom) > share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T > t) for t ≥ 0: half the incomplete beta function I(x; freedom / 2, ½) at x = freedom / (freedom + t²). */
function tail(t: number, freedom: number): number {
  if (t === Number.POSITIVE_INFINITY) return 0;
  if (freedom > NEARLY_NORMAL) return nearlyNormalTail(t, freedom);
  const a = freedom / 2;
  const square = (t * t) / freedom;
  const x = 1 / (1 + square);
  // x^a (1 − x)^½ ÷ B(a, ½)
  const factor = exp(logBetaInverse(a) - a * log1p(square) + 0.5 * log(square * x));
  if (x < (a + 1) / (a + 2.5)) return (0.5 * factor) / (a * betaFraction(x, a, 0.5));
  return t === 0 ? 0.5 : 0.5 - factor / betaFraction(square * x, 0.5, a);
}

/** The approximation 26.7.8 of Abramowitz & Stegun (1964), off by the inverse square of freedom. */
function nearlyNormalTail(t: number, freedom: number): number {
  return normalCdf((-t * (1 - 1 / (4 * freedom))) / Math.sqrt(1 + (t * t) / (2 * freedom)));
}

/** −ln B(a, ½) = ln Γ(a + ½) − ln Γ(a) − ½ ln π; by its series where the two would cancel. */
function logBetaInverse(a: number): number {
  const HALF_LOG_PI = 0.5723649429247001;
  if (a < 20) return lnGamma(a + 0.5) - lnGamma(a) - HALF_LOG_PI;
  const z = 1 / (a * a);
  return 0.5 * log(a) - (1 / 8 - z * (1 / 192 - z * (1 / 640 - (z * 17) / 14336))) / a - HALF_LOG_PI;
}

/** Denominator of the continued fraction of the incomplete beta function, by the method of Lentz. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 0;
  let value = 1;
  for (let k = 1; k < 100_000; k++) {
    const m = k >> 1;
    const part =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + k - 1) * (a + k))
        : (-(a + m) * (a + b + m) * x) / ((a + k - 1) * (a + k));
    d = 1 / (1 + part * d);
    c = 1 + part / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}
