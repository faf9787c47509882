import { type ErlangCModel, erlangC } from './erlang-c.ts';
import type { Unstable } from './queue-measures.ts';
import { notNegative } from './range.ts';

/** The Erlang C model with the variability of its two laws: variance ÷ squared mean, at least 0. */
export interface AllenCunneenModel extends ErlangCModel {
  handleTimeScv: number;
  /** of the time between arrivals; 1 for Poisson arrivals */
  arrivalScv: number;
}

/**
 * Mean wait of G/G/n by the approximation of Allen and Cunneen: Erlang C times the mean of the two squared
 * coefficients of variation. An *approximation*, to be shown as one: exact for M/M/n and M/G/1, a few per
 * cent off elsewhere, more in light traffic or with few agents and great variability.
 *
 * @param model - rates and times in one unit of time
 * @returns mean wait of all offered in that unit; where offered load ≥ agents `{ stable: false }`
 * @throws RangeError when a parameter is out of its range
 *
 * Allen (1978), where the formula is given as due to Allen and Cunneen.
 */
export function allenCunneenWait(model: AllenCunneenModel): number | Unstable {
  const variability =
    (notNegative('handleTimeScv', model.handleTimeScv) + notNegative('arrivalScv', model.arrivalScv)) / 2;
  const result = erlangC(model, { acceptableWait: 0, shortAbandon: 0 });
  return result.stable ? result.waitTime * variability : result;
}
