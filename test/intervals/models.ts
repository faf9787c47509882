import type { Scenario } from '../../engine/center/scenario.ts';
import { erlangA } from '../../engine/theory/erlang-a.ts';
import type { Chain } from '../validation/chain.ts';
import { scenarioOf } from '../validation/model.ts';

/** M/M/n+M with a mean handle time of one minute, which is the unit of time. */
export interface CoverageModel {
  agents: number;
  /** contacts a minute */
  load: number;
  meanPatience: number;
}

/** Well-conditioned: hundreds of contacts a replication, of which many wait and some abandon. */
export const MODELS: readonly CoverageModel[] = [
  { agents: 3, load: 3, meanPatience: 1 },
  { agents: 4, load: 4.2, meanPatience: 1.5 },
  { agents: 4, load: 4.5, meanPatience: 0.5 },
  { agents: 5, load: 5, meanPatience: 1 },
  { agents: 6, load: 5.8, meanPatience: 0.8 },
  { agents: 6, load: 7, meanPatience: 2 },
  { agents: 8, load: 8, meanPatience: 1 },
  { agents: 8, load: 7.5, meanPatience: 0.5 },
  { agents: 10, load: 11, meanPatience: 1 },
  { agents: 10, load: 9.5, meanPatience: 1.5 },
  { agents: 12, load: 12, meanPatience: 0.75 },
  { agents: 15, load: 16, meanPatience: 1 },
];

/** Ill-conditioned: of 2,400 contacts in twenty replications one or two abandon. */
export const RARE: CoverageModel = { agents: 9, load: 3, meanPatience: 2 };

/** The measures whose intervals are looked at. */
export const MEASURES = ['serviceLevel.ofOffered', 'abandonment', 'waitTime', 'occupancy'] as const;

const UNIT = 60;
const ACCEPTABLE_WAIT = 1 / 3;
/** from an empty center to one that has forgotten it, and time counted [minutes] */
export const WARM_UP = 15;
const COUNTED = 40;

export function scenarioOfModel({ agents, load, meanPatience }: CoverageModel): Scenario {
  const model = {
    unit: UNIT,
    period: 0,
    types: [
      {
        rates: [load],
        talk: { kind: 'exponential' as const, mean: 1 },
        patience: { kind: 'exponential' as const, mean: meanPatience },
        acceptableWait: ACCEPTABLE_WAIT,
      },
    ],
    groups: [{ agents: [agents], skills: [{ type: 0 }] }],
  };
  return scenarioOf('coverage', model, { warmUp: WARM_UP, end: WARM_UP + COUNTED, interval: 0 });
}

/** The true values of the measures, by Erlang A; the wait in seconds. */
export function truthOf({ agents, load, meanPatience }: CoverageModel): number[] {
  const { serviceLevel, abandonment, waitTime, occupancy } = erlangA(
    { arrivalRate: load, meanHandleTime: 1, agents, meanPatience },
    { acceptableWait: ACCEPTABLE_WAIT, shortAbandon: 0 },
  );
  return [serviceLevel.ofOffered!, abandonment, waitTime * UNIT, occupancy];
}

/** The number inside as a Markov chain. */
export function chainOf({ agents, load, meanPatience }: CoverageModel): Chain<[number]> {
  const most = 4 * agents + 20;
  return {
    start: [0],
    full: [most],
    moves: ([inside]) => [
      [inside < most ? load : 0, [Math.min(inside + 1, most)]],
      [Math.min(inside, agents) + Math.max(0, inside - agents) / meanPatience, [Math.max(inside - 1, 0)]],
    ],
  };
}
