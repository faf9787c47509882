import type { Law, LawSpec } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import {
  endlessPatience,
  exponentialPatience,
  fixedPatience,
  mixedPatience,
  type Patience,
} from './patience.ts';
import { histogramPatience, listedPatience, survivalPatience } from './table-patience.ts';

/**
 * Patience of any law, as the theory of general patience needs it.
 *
 * @param spec - a law of durations, in the unit of time of the queue; values below 0 count as 0
 * @returns its survival, the integral of it, and the points where it is not smooth
 * @throws RangeError when the law makes no sense
 */
export function patienceOf(spec: LawSpec): Patience {
  const law = makeLaw(spec);
  switch (spec.kind) {
    case 'exponential':
      return exponentialPatience(spec.mean);
    case 'infinite':
      return endlessPatience();
    case 'deterministic':
      return fixedPatience(spec.value);
    case 'hyperexponential':
      return mixedPatience(
        spec.branches.map(({ share, mean }) => ({ share, patience: exponentialPatience(mean) })),
      );
    case 'mixture':
      return mixedPatience(spec.branches.map(({ share, law }) => ({ share, patience: patienceOf(law) })));
    case 'empirical':
      return listedPatience(spec.values);
    case 'histogram':
      return spec.edges[0]! < 0 ? patienceOfLaw(law, spec) : histogramPatience(spec.edges, spec.weights);
    case 'survival':
      return survivalPatience(spec.times, spec.shares);
    default:
      return patienceOfLaw(law, spec);
  }
}

/** By the distribution function of the law: the mean of the lesser of patience and x is the integral of the survival. */
function patienceOfLaw(law: Law, spec: LawSpec): Patience {
  const stayed = (wait: number) => law.meanUpTo(wait) + wait * (1 - law.cdf(wait));
  const breaks = breaksOf(spec, law.mean).filter(at => at > 0 && at < Number.POSITIVE_INFINITY);
  return {
    survival: wait => 1 - law.cdf(wait),
    left: wait => law.cdf(wait),
    stayed: (from, to) => stayed(to) - stayed(from),
    forever: law.atom(Number.POSITIVE_INFINITY),
    breaks: [...new Set(breaks)].sort((a, b) => a - b),
  };
}

/** Points where the law is not smooth, and marks about a peak that an integral must not step over. */
function breaksOf(spec: LawSpec, mean: number): number[] {
  switch (spec.kind) {
    case 'uniform':
      return [spec.low, spec.high];
    case 'triangular':
      return [spec.low, spec.mode, spec.high];
    case 'normal':
    case 'lognormal':
      return marks(mean, spec.sd);
    case 'gamma':
      return marks(mean, mean / Math.sqrt(spec.shape));
    case 'erlang':
      return marks(mean, mean / Math.sqrt(spec.phases));
    case 'weibull':
      return marks(mean, (1.3 * mean) / spec.shape);
    case 'shifted':
      return breaksOf(spec.law, mean - spec.by).map(at => at + spec.by);
    case 'truncated':
      return [spec.low, spec.high, ...breaksOf(spec.law, makeLaw(spec.law).mean)];
    case 'histogram':
      return spec.edges;
    default:
      return [...patienceOf(spec).breaks];
  }
}

function marks(mean: number, sd: number): number[] {
  return [-8, -4, -2, 0, 2, 4, 8].map(step => mean + step * sd);
}
