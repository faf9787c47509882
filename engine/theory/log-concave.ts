import { exp } from '../random/portable-math.ts';
import { integrate } from './quadrature.ts';

/** A density on [0, ∞), not scaled, whose logarithm is concave: it has one peak. */
export interface LogConcave {
  /** derivative of the logarithm; falls, jumps allowed */
  slope(x: number): number;
  /** logarithm at `to` less logarithm at `from` */
  rise(from: number, to: number): number;
  /** a length of the size of its features, positive */
  scale: number;
  /** points where it is not smooth, rising */
  breaks: readonly number[];
}

/** A log-concave density with its peak, where it has fallen to e^−60 of it, and its integral when 1 at the peak. */
export interface Peak {
  density: LogConcave;
  mode: number;
  low: number;
  high: number;
  mass: number;
}

/** where the density counts as nothing, as a logarithm */
const NOTHING = -60;

/** Finds the peak of the density, the stretch that holds all but e^−60 of it, and its integral. */
export function peakOf(density: LogConcave): Peak {
  const peak = { density, ...stretchOf(density), mass: 1 };
  peak.mass = integralUnder(peak, () => 1, 0, Number.POSITIVE_INFINITY);
  return peak;
}

function stretchOf(density: LogConcave): { mode: number; low: number; high: number } {
  const mode = modeOf(density);
  const { rise, scale } = density;
  let reach = scale;
  while (rise(mode, mode + reach) > NOTHING) reach *= 2;
  const high = mode + crossing(d => rise(mode, mode + d) > NOTHING, reach / 2, reach);
  if (mode === 0 || rise(mode, 0) > NOTHING) return { mode, low: 0, high };
  const low = mode - crossing(d => rise(mode, mode - d) > NOTHING, 0, mode);
  return { mode, low, high };
}

/** Integral of f × density from `from` to `to`, the density scaled to 1 at its peak. */
export function integralUnder(peak: Peak, f: (x: number) => number, from: number, to: number): number {
  const { density, mode } = peak;
  const start = Math.max(from, peak.low);
  const end = Math.min(to, peak.high);
  if (!(start < end)) return 0;
  const cuts = [mode, ...density.breaks].filter(cut => cut > start && cut < end);
  cuts.sort((a, b) => a - b);
  cuts.push(end);
  let sum = 0;
  let left = start;
  for (const cut of cuts) {
    if (cut > left) sum += integrate(x => f(x) * exp(density.rise(mode, x)), left, cut);
    left = cut;
  }
  return sum;
}

function modeOf({ slope, scale }: LogConcave): number {
  if (slope(0) <= 0) return 0;
  let right = scale;
  while (slope(right) > 0) right *= 2;
  return crossing(x => slope(x) > 0, right === scale ? 0 : right / 2, right);
}

/** The point where `holds` turns from true to false, by halving. */
function crossing(holds: (x: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return high;
}
