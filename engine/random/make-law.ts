import { checkLaw } from './check-law.ts';
import type { Law, LawSpec } from './law.ts';
import { DeterministicLaw } from './laws/deterministic.ts';
import { EmpiricalLaw } from './laws/empirical.ts';
import { ErlangLaw } from './laws/erlang.ts';
import { ExponentialLaw } from './laws/exponential.ts';
import { GammaLaw } from './laws/gamma.ts';
import { HistogramLaw } from './laws/histogram.ts';
import { HyperexponentialLaw } from './laws/hyperexponential.ts';
import { InfiniteLaw } from './laws/infinite.ts';
import { LognormalLaw } from './laws/lognormal.ts';
import { MixtureLaw } from './laws/mixture.ts';
import { NormalLaw } from './laws/normal.ts';
import { ShiftedLaw } from './laws/shifted.ts';
import { SurvivalLaw } from './laws/survival.ts';
import { TriangularLaw } from './laws/triangular.ts';
import { TruncatedLaw } from './laws/truncated.ts';
import { UniformLaw } from './laws/uniform.ts';
import { WeibullLaw } from './laws/weibull.ts';

export { scaleLaw, scaleRatio } from './scale-law.ts';

/**
 * Makes a law ready to draw. A law without spread (sd 0, low = high) is the constant that it is.
 *
 * @param spec - the law as plain data
 * @returns the sampler, in the unit of the spec
 * @throws RangeError naming the parameter, its value and its range if the spec makes no sense
 */
export function makeLaw(spec: LawSpec): Law {
  checkLaw(spec);
  return build(spec);
}

/**
 * Mean of a law.
 *
 * @returns the mean in the unit of the spec; Infinity where the law has none
 * @throws RangeError if the spec makes no sense
 */
export function lawMean(spec: LawSpec): number {
  return makeLaw(spec).mean;
}

/** One case a kind, so longer than others. */
function build(spec: LawSpec): Law {
  switch (spec.kind) {
    case 'exponential':
      return new ExponentialLaw(spec.mean);
    case 'normal':
      return spec.sd === 0 ? new DeterministicLaw(spec.mean) : new NormalLaw(spec.mean, spec.sd);
    case 'deterministic':
      return new DeterministicLaw(spec.value);
    case 'infinite':
      return new InfiniteLaw();
    case 'uniform':
      return spec.low === spec.high ? new DeterministicLaw(spec.low) : new UniformLaw(spec.low, spec.high);
    case 'triangular':
      if (spec.low === spec.high) return new DeterministicLaw(spec.low);
      return new TriangularLaw(spec.low, spec.mode, spec.high);
    case 'lognormal':
      return spec.sd === 0 ? new DeterministicLaw(spec.mean) : new LognormalLaw(spec.mean, spec.sd);
    case 'gamma':
      return new GammaLaw(spec.mean, spec.shape);
    case 'erlang':
      return new ErlangLaw(spec.mean, spec.phases);
    case 'weibull':
      return new WeibullLaw(spec.scale, spec.shape);
    case 'hyperexponential':
      return new HyperexponentialLaw(spec.branches);
    case 'shifted':
      return new ShiftedLaw(spec.by, build(spec.law));
    case 'truncated':
      return new TruncatedLaw(spec.low, spec.high, build(spec.law));
    case 'mixture':
      return new MixtureLaw(spec.branches.map(({ share, law }) => ({ share, law: build(law) })));
    case 'empirical':
      return new EmpiricalLaw(spec.values);
    case 'histogram':
      return new HistogramLaw(spec.edges, spec.weights);
    case 'survival':
      return new SurvivalLaw(spec.times, spec.shares);
  }
}
