import type { Scenario } from '../../engine/center/scenario.ts';
import type { Chain } from './chain.ts';
import type { Model, Span } from './model.ts';
import type { Sums } from './sums.ts';
import type { Fault } from './wrong-engine.ts';

/** One number of a case, and how the simulation estimates it. */
export interface Measure {
  key: string;
  truth: number;
  /** standard error of the truth, where that is an estimate of somebody else's; default 0 */
  truthError?: number;
  of: (sums: Sums) => number;
}

/** The same model made wrong on purpose. */
export interface Twin {
  name: string;
  change?: (scenario: Scenario) => Scenario;
  fault?: Fault;
  /** of the time counted (of the replications, where they are days), for twins that even a shorter run refuses; default 1 */
  share?: number;
}

/** A number of a case that is not asserted, and why. */
export interface Omission {
  key: string;
  reason: string;
}

/** One case as an experiment. */
export interface Study {
  /** the case, with what distinguishes one of its several experiments */
  id: string;
  title: string;
  source: string;
  model: Model;
  span: Span;
  replications: number;
  /** the chain behind it, where two starts never lead to the same contacts: later attempts are numbered by what was before */
  chain?: Chain<number[]>;
  /** replications are days that start empty, or made of whole days: a longer run has more of them */
  isDays: boolean;
  measures: Measure[];
  twins: Twin[];
  omissions: Omission[];
  /** too long for the gate */
  isLong: boolean;
}

/** Replications of a study in steady state. */
export const REPLICATIONS = 40;
