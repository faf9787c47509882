import type { LawSpec } from '../../engine/random/law.ts';
import { makeLaw } from '../../engine/random/make-law.ts';
import { exp, expm1, lnGamma, log, log1p, pow } from '../../engine/random/portable-math.ts';
import { openStream, streamKey } from '../../engine/random/stream.ts';

/** How many numbers each case hashes. */
const COUNT = 100_000;

const EXPONENTIAL: LawSpec = { kind: 'exponential', mean: 240 };

/** One law of each kind; a new kind does not compile without its line here. */
const LAWS: Record<LawSpec['kind'], LawSpec> = {
  exponential: EXPONENTIAL,
  normal: { kind: 'normal', mean: 240, sd: 60 },
  deterministic: { kind: 'deterministic', value: 240 },
  infinite: { kind: 'infinite' },
  uniform: { kind: 'uniform', low: 60, high: 600 },
  triangular: { kind: 'triangular', low: 60, mode: 180, high: 600 },
  lognormal: { kind: 'lognormal', mean: 188, sd: 216 },
  gamma: { kind: 'gamma', mean: 240, shape: 0.7 },
  erlang: { kind: 'erlang', mean: 240, phases: 3 },
  weibull: { kind: 'weibull', scale: 240, shape: 0.8 },
  hyperexponential: {
    kind: 'hyperexponential',
    branches: [
      { share: 0.3, mean: 600 },
      { share: 0.7, mean: 60 },
    ],
  },
  shifted: { kind: 'shifted', by: 15, law: EXPONENTIAL },
  truncated: { kind: 'truncated', low: 20, high: 900, law: { kind: 'gamma', mean: 240, shape: 2.5 } },
  mixture: {
    kind: 'mixture',
    branches: [
      { share: 0.1, law: { kind: 'deterministic', value: 5 } },
      { share: 0.9, law: { kind: 'lognormal', mean: 188, sd: 216 } },
    ],
  },
  empirical: { kind: 'empirical', values: [12, 40, 41, 95, 180, 600] },
  histogram: { kind: 'histogram', edges: [0, 30, 60, 600], weights: [1, 5, 3] },
  survival: { kind: 'survival', times: [0, 10, 60, 300], shares: [1, 0.9, 0.6, 0.2] },
};

/** What must come out the same in Node and in a browser: a name, and the hash of what was computed. */
const cases: Record<string, () => string> = {
  log: () => hashOf(x => log(x)),
  log1p: () => hashOf(x => log1p(x)),
  exp: () => hashOf(x => exp(x - 10)),
  expm1: () => hashOf(x => expm1(x - 10)),
  pow: () => hashOf(x => pow(x, 1.7)),
  lnGamma: () => hashOf(x => lnGamma(x)),
  ...Object.fromEntries(Object.entries(LAWS).map(([kind, spec]) => [`law ${kind}`, () => hashOfLaw(spec)])),
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

/** Hash of the first variates that a contact type's talk times would be. */
function hashOfLaw(spec: LawSpec): string {
  const variates = new Float64Array(COUNT);
  makeLaw(spec).fill(openStream(streamKey('1', 0, 'contactType', 'a', 'talk')), variates, 0, COUNT, 1);
  return hashOfBits(variates);
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
