import {
  allenCunneenWait,
  erlangQueue,
  finiteQueue,
  fixedHandleTime,
  generalPatience,
  type LawSpec,
  lossMeasures,
  oneAgent,
  patienceOf,
} from '../../engine/index.ts';
import { UsageError } from '../faults.ts';
import type { TheoryInputs, TheoryQueue } from './inputs.ts';

/** Measures of one queue by name; service level by its rules; or how fast it grows. */
export type TheoryResult =
  | { stable: false; offeredLoad: number /** contacts per second */; growth: number }
  | ({ stable: true } & { [measure: string]: number | null | boolean | object });

/** A queue with all that every formula needs. */
export interface FullQueue extends TheoryQueue {
  arrivalRate: number;
  meanHandleTime: number;
  agents: number;
}

/** A closed form of the calculator. */
export interface Formula {
  title: string;
  /** what it assumes */
  model: string;
  /** whether agents, calls or aht can be solved for */
  solvable: boolean;
  evaluate(queue: FullQueue, inputs: TheoryInputs): TheoryResult;
}

const ENDLESS = 'nobody gives up';
const POISSON = 'calls at random';

/** The closed forms of single queues by name; priorities stand apart, since their queues depend on each other. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  'erlang-b': {
    title: 'Erlang B',
    model: `${POISSON}, no queue: who finds everybody busy is blocked`,
    solvable: true,
    evaluate: q => ({
      stable: true,
      offeredLoad: q.arrivalRate * q.meanHandleTime,
      ...lossMeasures(q.arrivalRate * q.meanHandleTime, q.agents),
    }),
  },
  'erlang-c': {
    title: 'Erlang C',
    model: `${POISSON}, exponential handle time, ${ENDLESS}`,
    solvable: true,
    evaluate: (q, inputs) => erlangQueue({ ...q, meanPatience: undefined }, inputs) as TheoryResult,
  },
  'erlang-a': {
    title: 'Erlang A',
    model: `${POISSON}, exponential handle time and patience`,
    solvable: true,
    evaluate: (q, inputs) =>
      erlangQueue({ ...q, meanPatience: meanPatienceOf(q, 'erlang-a') }, inputs) as TheoryResult,
  },
  mmnk: {
    title: 'M/M/n/K',
    model: `${POISSON}, exponential handle time, a limited number of lines`,
    solvable: false,
    evaluate: (q, inputs) => {
      if (inputs.lines === undefined) throw missing('lines', 'the most contacts inside, handled and waiting');
      const meanPatience = q.patience === undefined ? undefined : meanPatienceOf(q, 'mmnk');
      return finiteQueue({ ...q, lines: inputs.lines, meanPatience }, inputs) as unknown as TheoryResult;
    },
  },
  mmng: {
    title: 'M/M/n+G',
    model: `${POISSON}, exponential handle time, patience of any law`,
    solvable: false,
    evaluate: (q, inputs) => {
      if (q.patience === undefined) throw missing('patience', 'a law such as "lognormal 2 min cv 1.5"');
      const patience = patienceOf(withBalking(q.patience.law, inputs.balk));
      return generalPatience({ ...q, patience }, inputs) as TheoryResult;
    },
  },
  mg1: {
    title: 'M/G/1',
    model: `${POISSON}, one agent, handle time of any law by its cv, ${ENDLESS}`,
    solvable: false,
    evaluate: q => {
      if (q.agents !== 1)
        throw new UsageError(`mg1 has one agent, --agents ${q.agents} does not fit`, 'theory');
      return spread(oneAgent({ ...q, handleTimeScv: q.cv * q.cv }), q);
    },
  },
  'md-n': {
    title: 'M/D/n',
    model: `${POISSON}, every handle time the same, ${ENDLESS}`,
    solvable: false,
    evaluate: q => spread(fixedHandleTime({ ...q, handleTime: q.meanHandleTime }), q),
  },
  ggn: {
    title: 'G/G/n by Allen and Cunneen',
    model: `an approximation, from the cv of handle times and of gaps between calls; ${ENDLESS}`,
    solvable: false,
    evaluate: (q, { arrivalCv }) => {
      const wait = allenCunneenWait({ ...q, handleTimeScv: q.cv * q.cv, arrivalScv: arrivalCv * arrivalCv });
      if (typeof wait !== 'number') return wait;
      const offeredLoad = q.arrivalRate * q.meanHandleTime;
      const queueLength = q.arrivalRate * wait;
      return { stable: true, offeredLoad, waitTime: wait, queueLength, occupancy: offeredLoad / q.agents };
    },
  },
};

/** Who leaves at the door has a patience of nothing. */
function withBalking(law: LawSpec, balk: number): LawSpec {
  if (balk === 0) return law;
  const leaves = { share: balk, law: { kind: 'deterministic', value: 0 } } as const;
  return { kind: 'mixture', branches: [leaves, { share: 1 - balk, law }] };
}

type MeanResult = ReturnType<typeof oneAgent>;

function spread(result: MeanResult, { arrivalRate, meanHandleTime }: FullQueue): TheoryResult {
  return { ...result, offeredLoad: arrivalRate * meanHandleTime } as TheoryResult;
}

/** The mean of an exponential patience; UsageError when it has another law. */
export function meanPatienceOf({ patience }: TheoryQueue, formula: string): number {
  if (patience === undefined) throw missing('patience', 'a mean such as 2 min');
  if (patience.law.kind === 'exponential') return patience.law.mean;
  throw new UsageError(
    `${formula} knows exponential patience only, as in --patience "2 min"; mmng takes any law`,
    'theory',
  );
}

/** An option that the formula cannot do without. */
export function missing(option: string, expected: string): UsageError {
  return new UsageError(`--${option} is missing: ${expected}`, 'theory');
}
