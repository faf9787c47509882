import { AGENT_SHIFT, type Agents, NEXT_IDLE } from '../agents.ts';
import type { AgentRule } from './agent-rule.ts';
import { isBefore } from './best-rank.ts';
import type { Workload } from './workload.ts';

/** The free agent with the lowest occupancy since login; of equal ones the longest idle. */
export class LeastOccupied implements AgentRule {
  private readonly agents: Agents;
  private readonly workload: Workload;

  constructor(agents: Agents, workload: Workload) {
    this.agents = agents;
    this.workload = workload;
  }

  choose(_line: number, groups: Int32Array, count: number): number {
    const { ints, idleHead, since } = this.agents;
    let best = -1;
    let least = 0;
    for (let k = 0; k < count; k++)
      for (let a = idleHead[groups[k]!]!; a >= 0; a = ints[(a << AGENT_SHIFT) + NEXT_IDLE]!) {
        const occupancy = this.workload.occupancy(a);
        if (best >= 0 && (occupancy > least || (occupancy === least && !isBefore(since, a, best)))) continue;
        best = a;
        least = occupancy;
      }
    return best;
  }
}
