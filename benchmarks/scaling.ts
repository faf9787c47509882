import { type AgentGroupSpec, chosenSeries, replicate, type Scenario, type Tally } from '../engine/index.ts';
import { inOwnProcess } from './child.ts';
import { erlangAModel, manySkillsModel } from './models.ts';

const WARM_RUNS = 1;
const RUNS = 2;
/** Times that a curve is gone through: what disturbs the machine for seconds must not bend it. */
const ROUNDS = 3;

interface Curve {
  sizes: readonly number[];
  /** what is measured at a size */
  model: (arrivals: number, size: number) => Scenario;
  /** events of a contact; by itself two: it comes, and it leaves */
  events?: (scenario: Scenario, tally: Tally) => number;
}

/** What grows, from the smallest size on. */
const CURVES: Record<string, Curve> = {
  agents: {
    sizes: [10, 30, 100, 300, 1000, 3000, 10_000],
    model: (arrivals, agents) => erlangAModel(arrivals, agents / 100),
  },
  typesAndGroups: {
    sizes: [1, 10, 100, 1000],
    model: (arrivals, count) => manySkillsModel(arrivals, count, count, 3),
  },
  threeTypesManyGroups: {
    sizes: [1, 10, 100, 1000],
    model: (arrivals, groups) => manySkillsModel(arrivals, 3, groups, 3),
  },
  oneGroupManySkills: {
    sizes: [1, 10, 100, 1000],
    model: (arrivals, types) => manySkillsModel(arrivals, types, 1, types),
  },
  waiting: { sizes: [1, 10, 1000, 10_000, 100_000], model: overloaded, events: withDeadlines },
};

/** So many contacts wait on average that a queue of this length forms: too few agents, and patience to match. */
function overloaded(arrivals: number, waiting: number): Scenario {
  const scenario = erlangAModel(arrivals);
  const [group] = scenario.agentGroups as [AgentGroupSpec];
  group.staff.values = [80];
  // 200 contacts an hour more than 80 agents handle leave by abandonment, at rate waiting ÷ patience
  const patience = (waiting / 200) * 3600e6;
  scenario.contactTypes[0]!.patience = { starts: [0], laws: [{ kind: 'exponential', mean: patience }] };
  return scenario;
}

/**
 * The longer the queue, the more of the contacts wait: half of them at a mean of one, all at a thousand. Who waits and is
 * answered had a third event, the end of patience, which was put into the event list and cancelled.
 */
function withDeadlines(scenario: Scenario, tally: Tally): number {
  const [waited, left] = chosenSeries(scenario, [tally], ['waited', 'abandonment']).map(
    ({ numerators, denominators }) => numerators[0]! / denominators[0]!,
  );
  return 2 + waited! - left!;
}

/** One size of one curve: CPU time of an event, the least of some runs after some that warm up. */
function point(curve: string, size: number, arrivals: number, seed: string): object {
  const { model, events = () => 2 } = CURVES[curve]!;
  const scenario = model(arrivals, size);
  let least = Infinity;
  for (let run = 0; run < WARM_RUNS + RUNS; run++) {
    const before = process.cpuUsage();
    const tally = replicate(scenario, seed, run);
    const { user, system } = process.cpuUsage(before);
    if (run >= WARM_RUNS)
      least = Math.min(least, ((user + system) * 1000) / (events(scenario, tally) * arrivals));
  }
  return { model: `scaling/${curve}/${size}`, arrivals, nsPerEvent: Math.round(least * 10) / 10 };
}

/** Names and benchmarks of all points, for a process of its own each: what one learnt must not slow the next. */
export const SCALING_POINTS = Object.fromEntries(
  Object.entries(CURVES).flatMap(([curve, { sizes }]) =>
    sizes.map(size => [
      `scaling/${curve}/${size}`,
      (arrivals: number, seed: string) => point(curve, size, arrivals, seed),
    ]),
  ),
);

function curveOf(name: string, arrivals: number, seed: string) {
  const { sizes } = CURVES[name]!;
  const costs = sizes.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    sizes.forEach((size, i) => {
      const { nsPerEvent } = inOwnProcess(`scaling/${name}/${size}`, arrivals, seed);
      costs[i] = Math.min(costs[i]!, nsPerEvent as number);
    });
  return {
    nsPerEvent: Object.fromEntries(sizes.map((size, i) => [size, costs[i]!])),
    growth: Object.fromEntries(
      sizes.map((size, i) => [size, Math.round((costs[i]! / costs[0]!) * 100) / 100]),
    ),
  };
}

/** How does the cost of an event grow with agents, with types and groups, and with those who wait? */
export function scaling(arrivals: number, seed: string): object {
  const curves = Object.fromEntries(Object.keys(CURVES).map(name => [name, curveOf(name, arrivals, seed)]));
  return { model: 'scaling', arrivals, ...curves };
}
