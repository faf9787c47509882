import type { Scenario } from '../scenario.ts';
import type { AgentRule } from './agent-rule.ts';
import { BestRank } from './best-rank.ts';
import { LeastOccupied } from './least-occupied.ts';
import { RandomAgent } from './random-agent.ts';
import { rankOf } from './rank-of.ts';
import { RoundRobin } from './round-robin.ts';
import type { RoutingParts } from './routing-parts.ts';
import type { Workload } from './workload.ts';

/** How each queue chooses among free agents. */
export function agentRules(parts: RoutingParts, workload: Workload | undefined): AgentRule[] {
  const { scenario, agents, open } = parts;
  return scenario.queues.map((queue, q) => {
    const choice = queue.routing.agents;
    if (choice === 'roundRobin') return new RoundRobin(agents);
    if (choice === 'leastOccupied') return new LeastOccupied(agents, workload!);
    if (choice === 'random' || choice === 'proportional')
      return new RandomAgent(agents, open('queue', queue.name, 'agents'), choice === 'proportional');
    return new BestRank(agents, ranks(scenario, q), scenario.agentGroups.length);
  });
}

/** The rank of each group for each line; what belongs to other queues stays 0. */
function ranks(scenario: Scenario, queue: number): Float64Array {
  const groups = scenario.agentGroups.length;
  const rank = new Float64Array(scenario.contactTypes.length * groups);
  scenario.contactTypes.forEach((type, line) => {
    if (type.queue === queue)
      for (let group = 0; group < groups; group++)
        rank[line * groups + group] = rankOf(scenario, line, group);
  });
  return rank;
}
