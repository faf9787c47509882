import { type AgentGroupSpec, replicate, type Scenario } from '../engine/index.ts';
import { erlangAModel, manySkillsModel } from './models.ts';

/** CPU time of an event [ns], the least of some runs; the first ones warm up. */
function cost(scenario: Scenario, seed: string, arrivals: number): number {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    replicate(scenario, seed, run);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, ((user + system) * 1000) / (2 * arrivals));
  }
  return Math.round(least * 10) / 10;
}

function curve(points: readonly number[], cost: (point: number) => number) {
  const nsPerEvent = Object.fromEntries(points.map(point => [point, cost(point)]));
  const all = Object.values(nsPerEvent);
  return { nsPerEvent, growth: Math.round((Math.max(...all) / all[0]!) * 100) / 100 };
}

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

/** How does the cost of an event grow with agents, with types and groups, and with those who wait? */
export function scaling(arrivals: number, seed: string): object {
  return {
    model: 'scaling',
    arrivals,
    agents: curve([10, 30, 100, 300, 1000, 3000, 10_000], n =>
      cost(erlangAModel(arrivals, n / 100), seed, arrivals),
    ),
    typesAndGroups: curve([1, 10, 100, 1000], n => cost(manySkillsModel(arrivals, n, n, 3), seed, arrivals)),
    threeTypesManyGroups: curve([1, 10, 100, 1000], n =>
      cost(manySkillsModel(arrivals, 3, n, 3), seed, arrivals),
    ),
    oneGroupManySkills: curve([1, 10, 100, 1000], n =>
      cost(manySkillsModel(arrivals, n, 1, n), seed, arrivals),
    ),
    waiting: curve([1, 10, 1000, 10_000, 100_000], n => cost(overloaded(arrivals, n), seed, arrivals)),
  };
}
