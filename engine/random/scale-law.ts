import type { LawSpec } from './law.ts';

/** A law taken apart: what scaling leaves alone, and what it multiplies. */
interface Anatomy {
  shape: (string | number)[];
  scales: number[];
}

/** relative difference that may come from converting units */
const TOLERANCE = 1e-12;

/** Anatomy of a list of laws with shares, told apart by their number and kinds. */
function anatomyOfBranches(kind: string, branches: readonly { share: number; law: LawSpec }[]): Anatomy {
  const parts = branches.map(({ law }) => anatomy(law));
  const shares = branches.map(({ share }) => share);
  return {
    shape: [kind, branches.length, ...shares, ...parts.flatMap(part => part.shape)],
    scales: parts.flatMap(part => part.scales),
  };
}

/** The gamma family in one form: exponential is shape 1, Erlang a whole shape, Weibull of shape 1 too. */
function anatomyOfGamma(mean: number, shape: number): Anatomy {
  return { shape: ['gamma', shape], scales: [mean] };
}

/** One case a kind, so longer than others. */
function anatomy(spec: LawSpec): Anatomy {
  switch (spec.kind) {
    case 'exponential':
      return anatomyOfGamma(spec.mean, 1);
    case 'erlang':
      return anatomyOfGamma(spec.mean, spec.phases);
    case 'gamma':
      return anatomyOfGamma(spec.mean, spec.shape);
    case 'weibull':
      if (spec.shape === 1) return anatomyOfGamma(spec.scale, 1);
      return { shape: ['weibull', spec.shape], scales: [spec.scale] };
    case 'normal':
    case 'lognormal':
      return { shape: [spec.kind], scales: [spec.mean, spec.sd] };
    case 'deterministic':
      return { shape: ['deterministic'], scales: [spec.value] };
    case 'infinite':
      return { shape: ['infinite'], scales: [] };
    case 'uniform':
      return { shape: ['uniform'], scales: [spec.low, spec.high] };
    case 'triangular':
      return { shape: ['triangular'], scales: [spec.low, spec.mode, spec.high] };
    case 'hyperexponential': {
      const shares = spec.branches.map(branch => branch.share);
      return { shape: ['hyperexponential', ...shares], scales: spec.branches.map(branch => branch.mean) };
    }
    case 'shifted': {
      const { shape, scales } = anatomy(spec.law);
      return { shape: ['shifted', ...shape], scales: [spec.by, ...scales] };
    }
    case 'truncated': {
      const { shape, scales } = anatomy(spec.law);
      return { shape: ['truncated', ...shape], scales: [spec.low, spec.high, ...scales] };
    }
    case 'mixture':
      return anatomyOfBranches('mixture', spec.branches);
    case 'empirical':
      return { shape: ['empirical'], scales: spec.values };
    case 'histogram': {
      const total = spec.weights.reduce((sum, weight) => sum + weight, 0);
      return { shape: ['histogram', ...spec.weights.map(weight => weight / total)], scales: spec.edges };
    }
    case 'survival':
      return { shape: ['survival', ...spec.shares], scales: spec.times };
  }
}

function nearlyEqual(a: string | number, b: string | number): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The factor between two laws of one family that differ only in scale, so that a variate of one is a variate
 * of the other times the factor (rule S4 of docs/definitions.md).
 *
 * @param of - the law whose variates are scaled
 * @param to - the law that is wanted
 * @returns c, positive and finite, such that `to` is c × `of`; undefined where there is none
 */
export function scaleRatio(of: LawSpec, to: LawSpec): number | undefined {
  const from = anatomy(of);
  const goal = anatomy(to);
  if (from.shape.length !== goal.shape.length || from.scales.length !== goal.scales.length) return undefined;
  if (!from.shape.every((part, i) => nearlyEqual(part, goal.shape[i]!))) return undefined;
  const known = from.scales.findIndex(scale => scale !== 0 && Number.isFinite(scale));
  const factor = known < 0 ? 1 : goal.scales[known]! / from.scales[known]!;
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) return undefined;
  return from.scales.every((scale, i) => nearlyEqual(scale * factor, goal.scales[i]!)) ? factor : undefined;
}

/**
 * The law of a variate times a factor, in the same family. One case a kind, so longer than others.
 *
 * @param spec - the law
 * @param factor - positive and finite
 * @throws RangeError for any other factor
 */
export function scaleLaw(spec: LawSpec, factor: number): LawSpec {
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`factor: ${factor}, must be positive and finite`);
  }
  const all = (values: readonly number[]): number[] => values.map(value => value * factor);
  switch (spec.kind) {
    case 'exponential':
    case 'erlang':
    case 'gamma':
      return { ...spec, mean: spec.mean * factor };
    case 'normal':
    case 'lognormal':
      return { ...spec, mean: spec.mean * factor, sd: spec.sd * factor };
    case 'weibull':
      return { ...spec, scale: spec.scale * factor };
    case 'deterministic':
      return { ...spec, value: spec.value * factor };
    case 'infinite':
      return spec;
    case 'uniform':
      return { ...spec, low: spec.low * factor, high: spec.high * factor };
    case 'triangular':
      return { ...spec, low: spec.low * factor, mode: spec.mode * factor, high: spec.high * factor };
    case 'hyperexponential':
      return { ...spec, branches: spec.branches.map(({ share, mean }) => ({ share, mean: mean * factor })) };
    case 'shifted':
      return { ...spec, by: spec.by * factor, law: scaleLaw(spec.law, factor) };
    case 'truncated':
      return {
        ...spec,
        low: spec.low * factor,
        high: spec.high * factor,
        law: scaleLaw(spec.law, factor),
      };
    case 'mixture':
      return {
        ...spec,
        branches: spec.branches.map(({ share, law }) => ({ share, law: scaleLaw(law, factor) })),
      };
    case 'empirical':
      return { ...spec, values: all(spec.values) };
    case 'histogram':
      return { ...spec, edges: all(spec.edges) };
    case 'survival':
      return { ...spec, times: all(spec.times) };
  }
}
