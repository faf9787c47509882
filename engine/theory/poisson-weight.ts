import { exp, lnGamma, log, log1p } from '../random/portable-math.ts';

/** ½ ln 2π */
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * mean^k e^(−mean) ÷ Γ(k + 1) for k ≥ 0: the Poisson probability. Error near its peak about 1e-13 up to
 * k = 1e6: by Stirling's series and k (r − 1 − ln r) with r = mean ÷ k, so that large terms never cancel.
 */
export function poissonWeight(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k < 10) return exp(k * log(mean) - mean - lnGamma(k + 1));
  const excess = (mean - k) / k;
  const distance = k * (excess - log1p(excess));
  return exp(-distance - stirlingRest(k) - HALF_LOG_TWO_PI) / Math.sqrt(k);
}

/** ln Γ(k + 1) − (k + ½) ln k + k − ½ ln 2π, for k ≥ 10 */
function stirlingRest(k: number): number {
  const z = 1 / (k * k);
  const rest = 1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z / 156)));
  return (1 / 12 - z * (1 / 360 - z * rest)) / k;
}
