import { whole } from './range.ts';

/** A jump of a Markov chain in continuous time. */
export interface Transition {
  from: number;
  to: number;
  /** per unit of time, at least 0 */
  rate: number;
}

/**
 * Stationary probabilities of a Markov chain in continuous time.
 *
 * Costs states × band² steps, where band is the longest jump between state numbers: number the states so that
 * jumps are short.
 *
 * @param states - their number; they are 0 … states − 1
 * @param transitions - jumps; several between the same two states add up, one to itself counts for nothing
 * @returns probabilities, Float64Array[states]
 * @throws RangeError when a state is out of its range, or some state cannot get to a lower one
 *
 * Grassmann, Taksar & Heyman (1985): elimination without subtraction, so small probabilities are as exact as
 * large ones.
 */
export function stationary(states: number, transitions: readonly Transition[]): Float64Array {
  whole('states', states, 1);
  let band = 0;
  for (const { from, to } of transitions) {
    if (!(from >= 0 && from < states && to >= 0 && to < states)) {
      throw new RangeError(`transition ${from} → ${to}: states are 0 to ${states - 1}`);
    }
    band = Math.max(band, Math.abs(from - to));
  }
  const width = 2 * band + 1;
  // rates[k * width + band + (j − k)] is the rate from k to j
  const rates = new Float64Array(states * width);
  for (const { from, to, rate } of transitions) {
    rates[from * width + band + to - from]! += rate;
  }
  for (let k = states - 1; k > 0; k--) eliminate(rates, k, band);
  return collect(rates, states, band);
}

/** Takes state k out: what goes through it is added to the rates between the states below. */
function eliminate(rates: Float64Array, k: number, band: number): void {
  const width = 2 * band + 1;
  const row = k * width + band;
  const first = Math.max(0, k - band);
  let out = 0;
  for (let j = first; j < k; j++) out += rates[row + j - k]!;
  if (!(out > 0)) throw new RangeError(`state ${k} cannot get to a lower one`);
  for (let i = first; i < k; i++) {
    const base = i * width + band - i;
    const share = rates[base + k]! / out;
    rates[base + k] = share;
    if (share === 0) continue;
    for (let j = first; j < k; j++) rates[base + j]! += share * rates[row + j - k]!;
  }
}

/** Puts the states back one by one, each by the flow into it from those below. */
function collect(rates: Float64Array, states: number, band: number): Float64Array {
  const width = 2 * band + 1;
  const chances = new Float64Array(states);
  chances[0] = 1;
  let sum = 1;
  for (let k = 1; k < states; k++) {
    let flow = 0;
    for (let i = Math.max(0, k - band); i < k; i++) flow += chances[i]! * rates[i * width + band + k - i]!;
    chances[k] = flow;
    sum += flow;
  }
  return chances.map(chance => chance / sum);
}
