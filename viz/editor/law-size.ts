import { type LawSpec, lawMean } from '../../engine/index.ts';
import { type Plain, parseDuration, parseShare } from '../../scenarios/index.ts';
import { isMap, type PlainMap } from './plain.ts';

/** How long what a law draws is, and how much it scatters [µs]. */
export interface LawSize {
  mean: number;
  /** undefined: nobody can say; 0: it is always the same */
  sd: number | undefined;
}

/** The size of a law as a file says it; undefined where its text says none, as one in a table of its own. */
export function sizeOfLaw(said: Plain | undefined): LawSize | undefined {
  const law = specOf(said);
  if (law === undefined) return undefined;
  try {
    const mean = lawMean(law);
    return Number.isFinite(mean) ? { mean, sd: sdOf(law) } : undefined;
  } catch {
    return undefined;
  }
}

/** A law in engine units; undefined where the form cannot read it. One case a kind, so longer than others. */
function specOf(said: Plain | undefined): LawSpec | undefined {
  if (typeof said === 'string') return bare(said);
  if (!isMap(said)) return undefined;
  const [kind, keys] = Object.entries(lawWithin(said))[0] ?? [];
  if (kind === 'deterministic') return bare(keys);
  if (kind === 'hyperexponential' || kind === 'mixture') return branchesOf(kind, keys);
  if (kind === 'empirical') {
    const values = timesOf(keys);
    return values === undefined ? undefined : { kind, values };
  }
  if (!isMap(keys)) return undefined;
  switch (kind) {
    case 'exponential':
    case 'erlang':
    case 'lognormal':
    case 'normal':
    case 'gamma':
    case 'weibull':
      return meanLaw(kind, keys);
    case 'uniform':
    case 'triangular':
      return rangeLaw(kind, keys);
    case 'shifted':
    case 'truncated':
      return withinLaw(kind, keys);
    case 'histogram': {
      const [edges, weights] = [timesOf(keys.edges), factorsOf(keys.weights)];
      return edges === undefined || weights === undefined ? undefined : { kind, edges, weights };
    }
    case 'survival': {
      const [times, shares] = [timesOf(keys.times), factorsOf(keys.shares)];
      return times === undefined || shares === undefined ? undefined : { kind, times, shares };
    }
    default:
      return undefined;
  }
}

/** Keys that stand beside the one of a law. */
const OWN = new Set(['share', 'from', 'by', 'low', 'high']);

function bare(said: Plain | undefined): LawSpec | undefined {
  const value = timeOf(said);
  return value === undefined ? undefined : { kind: 'deterministic', value };
}

function meanLaw(kind: string, keys: PlainMap): LawSpec | undefined {
  const shape = factorOf(keys.shape);
  if (kind === 'weibull' && shape !== undefined) {
    const scale = timeOf(keys.scale) ?? (timeOf(keys.mean) ?? 0) / lawMean({ kind, scale: 1, shape });
    return { kind, scale, shape };
  }
  const mean = timeOf(keys.mean);
  if (mean === undefined) return undefined;
  if (kind === 'exponential') return { kind, mean };
  if (kind === 'erlang') return { kind, mean, phases: factorOf(keys.phases) ?? 1 };
  const sd = timeOf(keys.sd) ?? (factorOf(keys.cv) ?? Number.NaN) * mean;
  if (kind === 'gamma') return { kind, mean, shape: shape ?? (mean / sd) ** 2 };
  return kind === 'lognormal' || kind === 'normal' ? { kind, mean, sd } : undefined;
}

function rangeLaw(kind: 'uniform' | 'triangular', keys: PlainMap): LawSpec | undefined {
  const [low, mode, high] = [timeOf(keys.low), timeOf(keys.mode), timeOf(keys.high)];
  if (low === undefined || high === undefined) return undefined;
  if (kind === 'uniform') return { kind, low, high };
  return mode === undefined ? undefined : { kind, low, mode, high };
}

function withinLaw(kind: 'shifted' | 'truncated', keys: PlainMap): LawSpec | undefined {
  const law = specOf(lawWithin(keys));
  if (law === undefined) return undefined;
  if (kind === 'shifted') return { kind, by: timeOf(keys.by) ?? 0, law };
  return { kind, low: timeOf(keys.low) ?? 0, high: timeOf(keys.high) ?? Number.POSITIVE_INFINITY, law };
}

/** A law without the keys of what holds it. */
export function lawWithin(keys: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => !OWN.has(key)));
}

function branchesOf(kind: 'hyperexponential' | 'mixture', keys: Plain | undefined): LawSpec | undefined {
  if (!Array.isArray(keys)) return undefined;
  const laws = keys.map(one => {
    if (!isMap(one)) return undefined;
    const law =
      kind === 'mixture' ? specOf(lawWithin(one)) : specOf({ exponential: { mean: one.mean ?? '' } });
    return law === undefined ? undefined : { share: factorOf(one.share) ?? 0, law };
  });
  const known = laws.filter(one => one !== undefined);
  return known.length < laws.length || known.length === 0 ? undefined : { kind: 'mixture', branches: known };
}

/** What is known of its scatter without drawing from it. */
function sdOf(law: LawSpec): number | undefined {
  switch (law.kind) {
    case 'deterministic':
      return 0;
    case 'exponential':
      return law.mean;
    case 'lognormal':
    case 'normal':
      return law.sd;
    case 'gamma':
      return law.mean / Math.sqrt(law.shape);
    case 'erlang':
      return law.mean / Math.sqrt(law.phases);
    case 'weibull':
      return Math.sqrt(
        Math.max(0, lawMean({ ...law, shape: law.shape / 2 }) * law.scale - lawMean(law) ** 2),
      );
    case 'uniform':
      return (law.high - law.low) / Math.sqrt(12);
    case 'triangular': {
      const { low, mode, high } = law;
      return Math.sqrt((low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high) / 18);
    }
    case 'shifted':
    case 'truncated':
      return sdOf(law.law);
    case 'empirical': {
      const mean = lawMean(law);
      return Math.sqrt(law.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / law.values.length);
    }
    default:
      return undefined;
  }
}

function timeOf(said: Plain | undefined): number | undefined {
  const time = typeof said === 'string' ? parseDuration(said) : undefined;
  return typeof time === 'number' ? time : undefined;
}

/** A number, or a percentage. */
function factorOf(said: Plain | undefined): number | undefined {
  if (typeof said === 'number') return said;
  const share = typeof said === 'string' ? parseShare(said) : undefined;
  return typeof share === 'number' ? share : undefined;
}

function timesOf(said: Plain | undefined): number[] | undefined {
  return listOf(said, timeOf);
}

function factorsOf(said: Plain | undefined): number[] | undefined {
  return listOf(said, factorOf);
}

function listOf(said: Plain | undefined, read: (one: Plain) => number | undefined): number[] | undefined {
  if (!Array.isArray(said)) return undefined;
  const values = said.map(read).filter(value => value !== undefined);
  return values.length === said.length ? values : undefined;
}
