import type { LawSpec, Sampler } from '../../random/law.ts';
import { exp, log } from '../../random/portable-math.ts';
import { gammaQuantile, normalCdf } from '../../random/special-functions.ts';
import type { Stream } from '../../random/stream.ts';
import type { BusynessSpec, StepProfile } from '../scenario.ts';

/**
 * The factors of one replication. Correlated ones follow a first-order autoregression on the normal scale,
 * each with exactly its own law (Cario and Nelson 1996, "Autoregressive to anything").
 *
 * @throws RangeError for a correlation with a law other than gamma or lognormal
 */
export function drawBusyness(spec: BusynessSpec, law: Sampler, normal: Sampler, stream: Stream): StepProfile {
  const values: number[] = [];
  let score = 0;
  for (let i = 0; i < spec.starts.length; i++) {
    if (spec.correlation === 0) values.push(Math.max(0, law.draw(stream)));
    else {
      const fresh = normal.draw(stream);
      const { correlation: r } = spec;
      score = i === 0 ? fresh : r * score + Math.sqrt(1 - r * r) * fresh;
      values.push(atScore(spec.law, score));
    }
  }
  return { starts: spec.starts, values };
}

/** The value that stands in the law where the score stands in the standard normal law. */
function atScore(law: LawSpec, score: number): number {
  if (law.kind === 'gamma') return (gammaQuantile(normalCdf(score), law.shape) * law.mean) / law.shape;
  if (law.kind === 'lognormal') {
    const cv = law.sd / law.mean;
    const variance = log(1 + cv * cv);
    return law.mean * exp(Math.sqrt(variance) * score - variance / 2);
  }
  throw new RangeError(`correlated busyness: ${law.kind}, must be gamma or lognormal`);
}
