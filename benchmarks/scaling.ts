import { existsSync } from 'node:fs';
import { type AgentGroupSpec, chosenSeries, replicate, type Scenario, type Tally } from '../engine/index.ts';
import { inOwnProcess, lineOf } from './child.ts';
import { erlangAModel, manySkillsModel } from './models.ts';
import { buildReference } from './reference/build-reference.ts';
import type { Costs } from './results.ts';

/** V8 compiles anew when the second run starts, and again with the third: some fields that were constants are none any more. */
const WARM_RUNS = 3;
const RUNS = 2;
/** Times that a curve is gone through. */
const ROUNDS = 3;
const SOURCES = 'benchmarks/reference';

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

/** Too few for 1,400 contacts an hour: 200 of them, more than these handle, leave by abandonment. */
const TOO_FEW = 80;

/** [s]: of whom so many wait on average, 200 an hour give up. */
const patienceFor = (waiting: number) => (waiting / 200) * 3600;

/** So many contacts wait on average that a queue of this length forms: too few agents, and patience to match. */
function overloaded(arrivals: number, waiting: number): Scenario {
  const scenario = erlangAModel(arrivals);
  const [group] = scenario.agentGroups as [AgentGroupSpec];
  group.staff.values = [TOO_FEW];
  const mean = patienceFor(waiting) * 1e6;
  scenario.contactTypes[0]!.patience = { starts: [0], laws: [{ kind: 'exponential', mean }] };
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
  let eventsOfContact = 2;
  for (let run = 0; run < WARM_RUNS + RUNS; run++) {
    const before = process.cpuUsage();
    const tally = replicate(scenario, seed, run);
    const { user, system } = process.cpuUsage(before);
    eventsOfContact = events(scenario, tally);
    if (run >= WARM_RUNS) least = Math.min(least, ((user + system) * 1000) / (eventsOfContact * arrivals));
  }
  return {
    model: `scaling/${curve}/${size}`,
    arrivals,
    nsPerEvent: Math.round(least * 10) / 10,
    eventsOfContact,
  };
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

/** Costs by size [ns an event], least of some rounds: so that what disturbs the machine for seconds does not bend the curve. */
function leastOf(sizes: readonly number[], costOf: (size: number) => number): Costs {
  const costs = sizes.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    sizes.forEach((size, i) => {
      costs[i] = Math.min(costs[i]!, costOf(size));
    });
  const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  return {
    nsPerEvent: Object.fromEntries(sizes.map((size, i) => [size, rounded(costs[i]!, 1)])),
    growth: Object.fromEntries(sizes.map((size, i) => [size, rounded(costs[i]! / costs[0]!, 2)])),
  };
}

/** How a curve grows; and, where contacts wait, how the C program does by the same events, if there is a compiler. */
function curveOf(name: string, arrivals: number, seed: string): Costs & { limit?: Costs } {
  const { sizes } = CURVES[name]!;
  const events: Record<number, number> = {};
  const ours = leastOf(sizes, size => {
    const line = inOwnProcess(`scaling/${name}/${size}`, arrivals, seed);
    events[size] = line.eventsOfContact as number;
    return line.nsPerEvent as number;
  });
  if (name !== 'waiting' || !existsSync(SOURCES)) return ours;
  const reference = buildReference(SOURCES);
  if (reference === undefined) return ours;
  const limit = leastOf(sizes, size => {
    const words = [arrivals, seed, TOO_FEW, patienceFor(size)].map(String);
    return ((lineOf(reference.program['erlang-a'], ...words).nsPerEvent as number) * 2) / events[size]!;
  });
  reference.remove();
  return { ...ours, limit };
}

/** How does the cost of an event grow with agents, with types and groups, and with those who wait? */
export function scaling(arrivals: number, seed: string): object {
  const curves = Object.fromEntries(Object.keys(CURVES).map(name => [name, curveOf(name, arrivals, seed)]));
  return { model: 'scaling', arrivals, ...curves };
}
