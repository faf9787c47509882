import { exp } from '../random/portable-math.ts';

/** Nodes of one level: distance from the nearer end, as a share of the whole length, and weight. */
interface Level {
  near: Float64Array;
  weight: Float64Array;
}

const HALF_PI = Math.PI / 2;
const LEVELS = 8;
/** Those that an integral has needed so far: who needs none does not wait for them at the start. */
const known: Level[] = [];

/**
 * Integral of a function that is smooth inside the interval; at its ends it may have any integrable kink.
 * Error about 1e-14 of the integral of |f| for functions without a hidden peak.
 *
 * Double-exponential rule of Takahasi & Mori (1974); each level halves the step, until two agree.
 */
export function integrate(f: (x: number) => number, from: number, to: number): number {
  const length = to - from;
  if (!(length > 0)) return 0;
  let step = 0.5;
  let sum = sumOf(levelAt(0), f, from, to) + HALF_PI * 0.5 * f(from + length / 2);
  for (let k = 1; k < LEVELS; k++) {
    const more = sumOf(levelAt(k), f, from, to);
    const agree = Math.abs(more - sum) <= 1e-10 * Math.abs(sum + more);
    sum += more;
    step /= 2;
    if (agree && k >= 2) break;
  }
  return sum * step * length;
}

function sumOf(level: Level, f: (x: number) => number, from: number, to: number): number {
  const length = to - from;
  let sum = 0;
  for (let i = 0; i < level.near.length; i++) {
    const away = level.near[i]! * length;
    sum += level.weight[i]! * (f(from + away) + f(to - away));
  }
  return sum;
}

function levelAt(level: number): Level {
  known[level] ??= levelOf(level);
  return known[level];
}

/** Nodes t = step, 2 step, … of level 0; the odd multiples only of the halved steps of the others. */
function levelOf(level: number): Level {
  const step = level === 0 ? 0.5 : 0.5 / (1 << level);
  const stride = level === 0 ? 1 : 2;
  const near: number[] = [];
  const weight: number[] = [];
  for (let k = 1; k * step < 3.6; k += stride) {
    const grown = exp(k * step);
    const shrunk = exp(-2 * HALF_PI * 0.5 * (grown - 1 / grown));
    near.push(shrunk / (1 + shrunk));
    // ½ (π/2) cosh t / cosh² u, where u = (π/2) sinh t and shrunk = e^(−2u)
    weight.push((HALF_PI * (grown + 1 / grown) * shrunk) / ((1 + shrunk) * (1 + shrunk)));
  }
  return { near: Float64Array.from(near), weight: Float64Array.from(weight) };
}
