import { lnGammaOfLarge, lnGammaOfTwoPlus } from './ln-gamma-series.ts';

/*
 * Elementary functions from + − × ÷ and views of bits only, which IEEE 754 fixes to the last bit, so that
 * one seed gives one trajectory on every processor and engine (Math.log and its kin differ between them).
 *
 * Method: the argument reduction of fdlibm (Sun Microsystems, 1993): log by x = 2^k (1 + f) and
 * s = f / (2 + f), exp by x = k ln 2 + r. The polynomials are plain Taylor series, cut where the rest is
 * below 2^-58 (2^-70 for log, of which pow needs more); so every coefficient is a fraction one can check by hand.
 */

/** scratch for looking at the bits of a double; holds nothing between calls */
const view = new DataView(new ArrayBuffer(8));
/** 2^k at k + 1074; a table, because putting a double together from two halves stalls the processor */
const POWERS_OF_TWO = makePowersOfTwo();
/** scratch for a result in two parts, high and low; read at once by the caller */
const parts = new Float64Array(2);

/** ln 2 to 32 bits, so that a product with an exponent is exact, and the rest of it */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
/** what the double 2/3 lacks */
const TWO_THIRDS_LOW = 3.700743415417188e-17;

function makePowersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[0] = 5e-324;
  for (let i = 1; i < powers.length; i++) powers[i] = powers[i - 1]! * 2;
  return powers;
}

/** Exponent k of positive, normal x = 2^k m with m in [√½, √2). */
function exponentOf(x: number): number {
  view.setFloat64(0, x, true);
  const high = view.getInt32(4, true);
  // 0x6a09e is the fraction of √2 in its upper 20 bits: from there on the next power is nearer.
  return (high >>> 20) - 1023 + ((high & 0xfffff) >= 0x6a09e ? 1 : 0);
}

/** 2^k for k in [−1074, 1023] */
function powerOfTwo(k: number): number {
  return POWERS_OF_TWO[k + 1074]!;
}

/** z (2/5 + z (2/7 + …)); ln(1 + f) = s (2 + z (2/3 + this)) for z = s² below 0.03 */
function logRest(z: number): number {
  const w = z * z;
  const odd = 2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + w * (2 / 21 + w * (2 / 25)))));
  const even = 2 / 7 + w * (2 / 11 + w * (2 / 15 + w * (2 / 19 + w * (2 / 23))));
  return z * odd + w * even;
}

/** k ln 2 + ln(1 + f) + correction, for f in [√½ − 1, √2 − 1] and a tiny correction */
function logOfParts(k: number, f: number, correction: number): number {
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  const z = s * s;
  const low = s * (halfSquare + z * (2 / 3 + logRest(z))) + (k * LN2_LOW + correction);
  return k * LN2_HIGH - (halfSquare - low - f);
}

/**
 * Natural logarithm; error below 1 unit in the last place.
 *
 * @param x - any number
 * @returns −Infinity at 0, NaN below it
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < SMALLEST_NORMAL;
  const normal = subnormal ? x * TWO_54 : x;
  const k = exponentOf(normal);
  return logOfParts(subnormal ? k - 54 : k, normal * powerOfTwo(0 - k) - 1, 0);
}

/**
 * ln(1 + x) without loss for small x; error below 2 units in the last place.
 *
 * @param x - any number
 * @returns −Infinity at −1, NaN below it
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (Math.abs(x) < 1e-17) return x;
  if (x > -0.29 && x < 0.41) return logOfParts(0, x, 0);
  const sum = 1 + x;
  // What rounding took from the sum comes back through the derivative 1 / sum.
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
  const k = exponentOf(sum);
  return logOfParts(k, sum * powerOfTwo(0 - k) - 1, lost / sum);
}

/** y 2^k, rounded once */
function scale(y: number, k: number): number {
  if (k > 1023) return y * powerOfTwo(k - 1) * 2;
  if (k >= -1022) return y * powerOfTwo(k);
  return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

/**
 * The c of e^r = 1 + r + r c / (2 − c), for |r| below 0.35. It is r less the series of r coth(r / 2) − 2,
 * whose coefficients are 2 B(2n) / (2n)! with the Bernoulli numbers B.
 */
function expTail(r: number): number {
  const z = r * r;
  const upper = 1 / 23950080 + z * (-691 / 653837184000 + z * (1 / 37362124800));
  return r - z * (1 / 6 + z * (-1 / 360 + z * (1 / 15120 + z * (-1 / 604800 + z * upper))));
}

/** e^(high − low) 2^k for |high| below 0.35 and a tiny low */
function expOfParts(high: number, low: number, k: number): number {
  const r = high - low;
  const c = expTail(r);
  return scale(1 - (low - (r * c) / (2 - c) - high), k);
}

/**
 * e to the power x; error below 1 unit in the last place.
 *
 * @param x - any number
 * @returns 0 below −745.14, Infinity above 709.79
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.79) return Number.POSITIVE_INFINITY;
  if (x < -745.14) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  return expOfParts(x - k * LN2_HIGH, k * LN2_LOW, k);
}

/**
 * e to the power x, less 1, without loss for small x; error below 2 units in the last place.
 *
 * @param x - any number
 * @returns −1 far below 0, Infinity above 709.79
 */
export function expm1(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (x > 50 || x < -40) return exp(x) - 1;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expTail(r);
  const part = (r * c) / (2 - c);
  if (k === 0) return r + part;
  const less = part + (high - r - low) + r;
  const power = powerOfTwo(k);
  return power - 1 + power * less;
}

/** Leaves the product a b in two parts, by splitting each factor in halves (Dekker 1971). */
function multiplyExactly(a: number, b: number): void {
  const product = a * b;
  const spreadA = 134217729 * a;
  const highA = spreadA - (spreadA - a);
  const lowA = a - highA;
  const spreadB = 134217729 * b;
  const highB = spreadB - (spreadB - b);
  const lowB = b - highB;
  parts[0] = product;
  parts[1] = lowA * lowB - (product - highA * highB - highA * lowB - lowA * highB);
}

/** Leaves ln(2^k (1 + f)) in two parts, good to about 2^-65 of its size. */
function logInParts(k: number, f: number): void {
  const below = 2 + f;
  const s = f / below;
  multiplyExactly(s, below);
  const sLow = (f - parts[0]! - parts[1]! - s * (f - (below - 2))) / below;
  multiplyExactly(s, s);
  const z = parts[0]!;
  const zLow = parts[1]! + 2 * s * sLow;
  const rest = logRest(z);
  const factor = 2 / 3 + rest;
  const factorLow = 2 / 3 - factor + rest + TWO_THIRDS_LOW;
  multiplyExactly(z, factor);
  const tail = parts[0]!;
  const tailLow = parts[1]! + z * factorLow + zLow * factor;
  multiplyExactly(s, tail);
  const cube = parts[0]!;
  const high = 2 * s + cube;
  const low = 2 * s - high + cube + (parts[1]! + s * tailLow + sLow * tail) + 2 * sLow;
  const whole = k * LN2_HIGH;
  const sum = whole + high;
  const sumLow = whole - sum + high + low + k * LN2_LOW;
  parts[0] = sum + sumLow;
  parts[1] = sum - parts[0] + sumLow;
}

/**
 * A positive base to any power; error below 1 unit in the last place, exact where the result is.
 *
 * @param base - not negative
 * @param exponent - any number
 * @returns 1 for base 1 or exponent 0; NaN for a negative base
 */
export function pow(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1;
  if (!(base >= 0) || Number.isNaN(exponent)) return Number.NaN;
  const grows = base > 1 === exponent > 0;
  if (base === 0 || base === Number.POSITIVE_INFINITY || Math.abs(exponent) === Number.POSITIVE_INFINITY) {
    return grows ? Number.POSITIVE_INFINITY : 0;
  }
  const subnormal = base < SMALLEST_NORMAL;
  const normal = subnormal ? base * TWO_54 : base;
  const k = exponentOf(normal);
  logInParts(subnormal ? k - 54 : k, normal * powerOfTwo(0 - k) - 1);
  const logLow = parts[1]!;
  const size = exponent * parts[0]!;
  if (!(Math.abs(size) < 750)) return grows ? Number.POSITIVE_INFINITY : 0;
  multiplyExactly(exponent, parts[0]!);
  const low = parts[1]! + exponent * logLow;
  const twos = Math.floor(size * INVERSE_LN2 + 0.5);
  return expOfParts(size - twos * LN2_HIGH, twos * LN2_LOW - low, twos);
}

/**
 * Natural logarithm of the gamma function; error below 1e-15 of the larger of the result and 1.
 *
 * @param x - positive
 * @returns ln Γ(x); Infinity at 0, NaN below it
 *
 * Taylor series about 2 with the steps of Γ(x + 1) = x Γ(x) up to 9, Stirling's series beyond.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x >= 9) return lnGammaOfLarge(x, log(x));
  if (x < 0.5) return lnGammaOfTwoPlus(x) - log1p(x) - log(x);
  if (x < 1.5) return lnGammaOfTwoPlus(x - 1) - log1p(x - 1);
  let product = 1;
  let y = x;
  while (y >= 2.5) {
    y -= 1;
    product *= y;
  }
  return lnGammaOfTwoPlus(y - 2) + (product === 1 ? 0 : log(product));
}
