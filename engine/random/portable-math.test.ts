import { describe, expect, it } from 'vitest';
import { exp, expm1, lnGamma, log, log1p, pow } from './portable-math.ts';
import { openStream } from './stream.ts';

/*
 * Arguments and the exact bits of the result. Each result was checked against 300-bit arithmetic (mpmath
 * 1.3): at most 0.68 units in the last place off, lnGamma 1.03 units of the larger of it and 1.
 */
const LOG = `
  5e-324 c0874385446d71c3, 1e-310 c0864e69394d9508, 2.2250738585072014e-308 c086232bdd7abcd2,
  1e-300 c085963447f87fb5, 1e-100 c06cc845b54b54f2, 1e-10 c037069e2aa2aa5b, 0.001 c01ba18a998fffa0,
  0.1 c0026bb1bbb55515, 0.3 bff34378fcbda721, 0.5 bfe62e42fefa39ef, 0.7 bfd6d3c324e13f50,
  0.7071067811865476 bfd62e42fefa39ee, 0.75 bfd269621134db92, 0.9 bfbaf8e8210a415c,
  0.999 bf5064670d979b73, 0.9999999999999999 bca0000000000000, 1 0000000000000000,
  1.0000000000000002 3cafffffffffffff, 1.001 3f5060354f8c3cc4, 1.2 3fc7565011e49675,
  1.4142135623730951 3fd62e42fefa39f0, 1.5 3fd9f323ecbf984c, 2 3fe62e42fefa39ef,
  2.718281828459045 3ff0000000000000, 3 3ff193ea7aad030a, 7 3fff2272ae325a57, 10 40026bb1bbb55516,
  1000 401ba18a998fffa0, 123456789 4032a1a38bd0540a, 1e+100 406cc845b54b54f2,
  1.7976931348623157e+308 40862e42fefa39ef`;
const EXP = `
  -745 0000000000000001, -740.5 0000000000000033, -708.5 000e6cf6d08897ac, -700 00d14f2b0fb9307f,
  -100 36ea8c1f14e2af5d, -20 3e21b48655f37267, -5 3f7b993fe00d5376, -2 3fc152aaa3bf81cc,
  -1 3fd78b56362cef38, -0.5 3fe368b2fc6f960a, -0.3465 3fe6a10b883d5676, -0.1 3fecf46d99d52b3a,
  -0.001 3feff7cfe56f1a9e, -1e-10 3feffffffff24190, 0 3ff0000000000000, 1e-17 3ff0000000000000,
  1e-08 3ff0000002af31dc, 0.01 3ff0292a5d2f2226, 0.2 3ff38add9e58ac8d, 0.34657 3ff6a099138a089d,
  0.5 3ffa61298e1e069c, 0.6931471805599453 4000000000000000, 1 4005bf0a8b14576a, 1.5 4011ed3fe64fc541,
  2 401d8e64b8d4ddae, 3.25 4039ca53b781114b, 10 40d5829dcf950560, 50 44719103e4080b45,
  100 48f3494a9b171bf5, 500 6d045ba2a9f7e438, 709.78 7fefe9ce5c4c52b4`;
const POW = `
  2 0.5 3ff6a09e667f3bcc, 2 -1074 0000000000000001, 2 10 4090000000000000, 3 33 4333bfefa65abb83,
  10 -5 3ee4f8b588e368f0, 10 22 4480f0cf064dd592, 10 308 7fe1ccf385ebc8a0, 0.1 3 3f50624dd2f1a9fd,
  0.5 1074 0000000000000001, 1.5 0.7 3ff5404ff1810326, 0.7 1.5 3fe2bdbe460916e0,
  1.0000001 10000000 4005bf0a790ce6f2, 0.9999999 -300000000 42a37048eef60d03, 7 0.1 3ff36fe0d9dde8a3,
  1e-300 0.25 305cf2b1970e7258, 1e+300 -1.01 0105f1ca8205119d, 5e-324 0.5 1e60000000000000,
  123.456 7.89 435c37e53d5e93d2, 0.03 12.5 3bfb2af8b3fc7888, 2.718281828459045 3 403415e5bf6fb105,
  1.4142135623730951 2 4000000000000001, 0.7071067811865475 100 3ccfffffffffffb0,
  100000 1.6 4197d78400000007, 6 -2.5 3f87398bf1d1ee70, 99 99 68f3c8db00937255,
  0.99 9999 36e035bb83e0dd65, 1.01 70000 7ebd40bee9adae5b, 4 1.5 4020000000000000,
  8 0.3333333333333333 4000000000000000, 10000000000 1e-10 3ff00000009e3b81, 0.25 -0.125 3ff306fe0a31b715,
  1.4 2000 7c9ce9c4ca6bdd4e, 0.71 -2000 7db29c9a93604d3a, 1.41 -1999.5 01fcfda3dfe7f3a0, 0.72 2100.25 01b8b15ee62420b0`;
const LOG1P = `
  -0.999999 c02ba18a998fc064, -0.9 c0026bb1bbb55516, -0.3 bfd6d3c324e13f4e, -0.29 bfd5eb5c7907e4c8,
  -1e-05 bee4f8bc681e6006, -1e-16 bc9cd2b297d889bc, 1e-20 3bc79ca10c924223, 1e-09 3e112e0be801f1d9,
  0.001 3f5060354f8c3ebf, 0.25 3fcc8ff7c79a9a22, 0.41 3fd5fd5fabe64084, 0.5 3fd9f323ecbf984c,
  1 3fe62e42fefa39ef, 100 401275e2271bba31, 1e+16 40426bb1bbb55516, 1e+300 4085963447f87fb5`;
const EXPM1 = `
  -50 bff0000000000000, -10 bfefffa0ca192a6e, -1 bfe43a54e4e98864, -0.5 bfd92e9a0720d3ec,
  -0.35 bfd2e663ed31c11e, -0.2 bfc733d4a7a67a9b, -1e-05 bee4f8aea9acf2c9, 1e-18 3c32725dd1d243ac,
  1e-09 3e112e0be84bbb51, 0.001 3f506466dfb8cf3a, 0.3 3fd6641632306a56, 0.36 3fdbbbab4bfb9d7e,
  0.7 3ff03854c24d130d, 2 40198e64b8d4ddae, 40 438a220d397972ea, 700 7f0d945df4f8ec8e`;
const LN_GAMMA = `
  1e-300 4085963447f87fb5, 1e-05 4027069d68f4ec83, 0.1 4002058e35f3deed, 0.4999 3fe2526c1d4b7f96,
  0.5 3fe250d048e7a1bd, 0.9 3fb0fe0882e465b2, 1 0000000000000000, 1.001 bf42e323d3be7b80,
  1.4616321449683622 bfbf19b9bcc38a44, 1.5 bfbeeb95b094c191, 1.9999 bf062a151ce4a3df, 2 0000000000000000,
  2.5 3fd2383e809a67e8, 3.7 3ff6d9625e359b87, 5 40096ca77c922cf9, 8.999 40253475f0f32a1c,
  9 4025358e82fcb70e, 20 4043ab8153363985, 171.5 4086292532a8beab, 1000000 416871921236750d,
  1e+300 7ed017f38e7a1ab5`;

const view = new DataView(new ArrayBuffer(8));

function bitsOf(x: number): bigint {
  view.setFloat64(0, x);
  return view.getBigUint64(0);
}

/** Rows of a table that a function does not meet to the bit. */
function misses(table: string, compute: (...xs: number[]) => number): string[] {
  return table.split(',').filter(row => {
    const cells = row.trim().split(' ');
    const bits = cells.pop();
    return (
      bitsOf(compute(...cells.map(Number)))
        .toString(16)
        .padStart(16, '0') !== bits
    );
  });
}

describe('portable functions', () => {
  it.each<[string, (...xs: number[]) => number, string, number]>([
    ['log', log as (...xs: number[]) => number, LOG, 31],
    ['exp', exp as (...xs: number[]) => number, EXP, 31],
    ['pow', pow as (...xs: number[]) => number, POW, 35],
    ['log1p', log1p as (...xs: number[]) => number, LOG1P, 16],
    ['expm1', expm1 as (...xs: number[]) => number, EXPM1, 16],
    ['lnGamma', lnGamma as (...xs: number[]) => number, LN_GAMMA, 21],
  ])('%s gives the known bits', (_name, compute, table, rows) => {
    expect(table.split(',').length).toBe(rows);
    expect(misses(table, compute)).toEqual([]);
    // negative twin: one unit in the last place more
    expect(misses(table, (...xs) => compute(...xs) * (1 + 2 ** -52)).length).toBeGreaterThan(rows / 2);
  });
});

/** Largest distance, in doubles that lie between, of two functions on 100,000 arguments. */
function farthest(one: (x: number) => number, other: (x: number) => number, argument: (u: number) => number) {
  const stream = openStream('arguments');
  let most = 0;
  for (let i = 0; i < 100_000; i++) {
    const x = argument(stream.unit53());
    const gap = Number(bitsOf(Math.abs(one(x))) - bitsOf(Math.abs(other(x))));
    most = Math.max(most, Math.abs(gap));
  }
  return most;
}

describe('agreement with the built-in functions, within one double', () => {
  const spread = (u: number) => Math.exp((u - 0.5) * 1400);
  const aroundOne = (u: number) => 0.5 + u;
  const wide = (u: number) => (u - 0.5) * 1400;
  const narrow = (u: number) => (u - 0.5) * 4;

  it('log on 100,000 arguments from 1e-304 to 1e304, and as many around 1', () => {
    expect(farthest(log, Math.log, spread)).toBeLessThanOrEqual(1);
    expect(farthest(log, Math.log, aroundOne)).toBeLessThanOrEqual(1);
  });

  it('exp on 100,000 arguments from -700 to 700, and as many around 0', () => {
    expect(farthest(exp, Math.exp, wide)).toBeLessThanOrEqual(1);
    expect(farthest(exp, Math.exp, narrow)).toBeLessThanOrEqual(1);
  });

  it('would be broken by an error of 4e-16 (negative twin)', () => {
    expect(farthest(x => log(x) * (1 + 4e-16), Math.log, spread)).toBeGreaterThan(1);
    expect(farthest(x => exp(x) * (1 + 4e-16), Math.exp, wide)).toBeGreaterThan(1);
  });
});

describe('special values', () => {
  const infinity = Number.POSITIVE_INFINITY;

  it.each([
    ['log', [log(0), log(-0), log(-1), log(Number.NaN), log(infinity), log(1)]],
    ['log1p', [log1p(-1), log1p(-1), log1p(-2), log1p(Number.NaN), log1p(infinity), log1p(0)]],
  ])('%s: minus infinity at its edge, NaN beyond, infinity at infinity, 0', (_name, values) => {
    expect(values).toEqual([-infinity, -infinity, Number.NaN, Number.NaN, infinity, 0]);
  });

  it('exp and expm1 overflow to infinity, underflow to 0 and -1, and pass NaN on', () => {
    expect([exp(710), exp(infinity), exp(-746), exp(-infinity), exp(0)]).toEqual([
      infinity,
      infinity,
      0,
      0,
      1,
    ]);
    expect(exp(-745.1)).toBe(5e-324);
    expect(exp(Number.NaN)).toBeNaN();
    expect([expm1(710), expm1(-100), expm1(-infinity)]).toEqual([infinity, -1, -1]);
    expect(expm1(-0)).toBe(-0);
    expect(expm1(Number.NaN)).toBeNaN();
  });

  it('pow: 1 for base 1 or exponent 0, limits at 0 and infinity, NaN for a negative base', () => {
    expect([pow(1, Number.NaN), pow(Number.NaN, 0), pow(0, 0), pow(1, infinity)]).toEqual([1, 1, 1, 1]);
    expect([pow(0, 2), pow(0, -2), pow(infinity, 2), pow(infinity, -2)]).toEqual([0, infinity, infinity, 0]);
    expect([pow(2, infinity), pow(0.5, infinity), pow(2, -infinity)]).toEqual([infinity, 0, 0]);
    expect([pow(2, 1024), pow(2, -1080), pow(1e300, 1e300)]).toEqual([infinity, 0, infinity]);
    expect([pow(-2, 2), pow(2, Number.NaN), pow(Number.NaN, 1)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('pow is exact where the result is a double', () => {
    for (let k = -1074; k <= 1023; k++) expect(pow(2, k)).toBe(2 ** k);
    for (let base = 3; base <= 9; base++) {
      let product = 1;
      for (let k = 1; k <= 16; k++) {
        product *= base;
        if (Number.isSafeInteger(product)) expect(pow(base, k)).toBe(product);
      }
    }
  });

  it('lnGamma: infinity at 0 and infinity, NaN below 0, 0 at 1 and 2', () => {
    expect([lnGamma(0), lnGamma(infinity), lnGamma(-1), lnGamma(Number.NaN)]).toEqual([
      infinity,
      infinity,
      Number.NaN,
      Number.NaN,
    ]);
    expect(Math.abs(lnGamma(1)) + Math.abs(lnGamma(2))).toBe(0);
  });
});
