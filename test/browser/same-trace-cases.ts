import { exp, expm1, lnGamma, log, log1p, pow } from '../../engine/random/portable-math.ts';

/** How many values each case of numbers hashes. */
const COUNT = 100_000;

/** What must come out the same in Node and in a browser: a name, and the hash of what was computed. */
const cases: Record<string, () => string> = {
  log: () => hashOf(x => log(x)),
  log1p: () => hashOf(x => log1p(x)),
  exp: () => hashOf(x => exp(x - 10)),
  expm1: () => hashOf(x => expm1(x - 10)),
  pow: () => hashOf(x => pow(x, 1.7)),
  lnGamma: () => hashOf(x => lnGamma(x)),
};

/** The hash of every case, by its name. */
export function sameTrace(): Record<string, string> {
  return Object.fromEntries(Object.entries(cases).map(([name, hash]) => [name, hash()]));
}

/** Hash of a function's values on (0, 20], at points that no rounding can move. */
function hashOf(value: (x: number) => number): string {
  const values = new Float64Array(COUNT);
  for (let index = 0; index < COUNT; index++) values[index] = value(((index + 1) * 20) / COUNT);
  return hashOfBits(values);
}

/** A hash of all bits of all numbers in order: FNV-1a on 32-bit halves, and the same again in another order. */
export function hashOfBits(values: Float64Array): string {
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let first = 0x811c9dc5;
  let second = 0x811c9dc5;
  for (const half of halves) {
    first = Math.imul(first ^ half, 0x01000193);
    second = Math.imul(second, 0x01000193) ^ half;
    second ^= second >>> 15;
  }
  return [first, second].map(part => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
