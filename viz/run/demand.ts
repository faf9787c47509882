import {
  type ArrivalsSpec,
  balkingPatience,
  lawMean,
  mixedPatience,
  type Patience,
  patienceOf,
  type Scenario,
} from '../../engine/index.ts';
import { expectedOffers } from '../../scenarios/index.ts';

/** What a half-hour asks of all agents together; times in µs. */
export interface Demand {
  /** offers a µs, in the mean */
  rate: number;
  meanHandleTime: number;
  /** undefined: everybody waits for ever */
  patience: Patience | undefined;
  /** the mean of an exponential patience that all have */
  meanPatience: number | undefined;
  /** the same for demands of the same patience */
  patienceKey: string;
}

/** The mean demand of a scenario, as a forecast sees it: by first attempts, through the IVR and transfers. */
export class Demands {
  private readonly scenario: Scenario;
  /** [from][to] */
  private readonly offers: number[][];
  private readonly handleTimes: readonly number[];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.offers = expectedOffers(scenario.contactTypes, scenario.ivrs);
    this.handleTimes = scenario.contactTypes.map(
      ({ talk, hold, wrapUp }) =>
        lawMean(talk) +
        (hold === undefined ? 0 : lawMean(hold)) +
        (wrapUp === undefined ? 0 : lawMean(wrapUp)),
    );
  }

  /** Of the time from `from` to `to` [µs]; undefined: nobody is expected. */
  between(from: number, to: number): Demand | undefined {
    const { contactTypes, horizon } = this.scenario;
    const rates = contactTypes.map(() => 0);
    contactTypes.forEach(({ arrivals }, type) => {
      const own = expectedBetween(arrivals, from, to, horizon) / (to - from);
      rates.forEach((_, other) => {
        rates[other]! += own * this.offers[type]![other]!;
      });
    });
    const rate = rates.reduce((sum, one) => sum + one, 0);
    if (!(rate > 0)) return undefined;
    const work = rates.reduce((sum, one, type) => sum + one * this.handleTimes[type]!, 0);
    return { rate, meanHandleTime: work / rate, ...this.patienceIn(rates, rate, from) };
  }

  private patienceIn(rates: readonly number[], rate: number, at: number) {
    const branches = this.scenario.contactTypes.flatMap(({ patience, balk }, type) => {
      if (!(rates[type]! > 0)) return [];
      const law = patience === undefined ? { kind: 'infinite' as const } : lawAt(patience, at);
      return [{ share: rates[type]! / rate, law, balk }];
    });
    const [first] = branches;
    const isPlain = branches.every(({ balk }) => balk === 0);
    if (isPlain && branches.every(({ law }) => law.kind === 'infinite'))
      return { patience: undefined, meanPatience: undefined, patienceKey: '' };
    const same = isPlain && branches.every(({ law }) => JSON.stringify(law) === JSON.stringify(first!.law));
    const meanPatience = same && first!.law.kind === 'exponential' ? first!.law.mean : undefined;
    const mixed = mixedPatience(
      branches.map(({ share, law, balk }) => ({ share, patience: balkingPatience(balk, patienceOf(law)) })),
    );
    const patienceKey = same ? JSON.stringify(first!.law) : JSON.stringify(branches);
    return { patience: mixed, meanPatience, patienceKey };
  }
}

/** The law in force at an instant, by time of day as the scenario says it. */
function lawAt(
  { starts, laws }: { starts: number[]; laws: Scenario['contactTypes'][number]['talk'][] },
  at: number,
) {
  let k = 0;
  while (k + 1 < starts.length && starts[k + 1]! <= at) k++;
  return laws[k]!;
}

/** Contacts that are expected between two instants. */
function expectedBetween(arrivals: ArrivalsSpec, from: number, to: number, horizon: number): number {
  if (arrivals.kind === 'poisson') return integral(arrivals.rate, from, to);
  if (arrivals.kind === 'replay') return arrivals.times.filter(time => from <= time && time < to).length;
  if (arrivals.kind === 'renewal') return (to - from) / lawMean(arrivals.gap);
  if (arrivals.kind === 'none') return 0;
  const { starts, values } = arrivals.counts;
  const rates = values.map((count, k) => count / ((starts[k + 1] ?? horizon) - starts[k]!));
  return integral({ starts, values: rates }, from, to);
}

/** ∫ value dt of a staircase. */
export function integral(profile: { starts: number[]; values: number[] }, from: number, to: number): number {
  let sum = 0;
  profile.values.forEach((value, k) => {
    const start = Math.max(from, profile.starts[k]!);
    const end = Math.min(to, profile.starts[k + 1] ?? Number.POSITIVE_INFINITY);
    if (end > start) sum += value * (end - start);
  });
  return sum;
}
