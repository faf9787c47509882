import type { Agents } from '../agents.ts';
import type { AgentRule } from './agent-rule.ts';

/**
 * The group of the lowest rank that has a free agent, of equal ranks the longest idle agent. Equal ranks of
 * all groups are "longest idle"; skill levels, turned round, are "by level".
 */
export class BestRank implements AgentRule {
  private readonly agents: Agents;
  /** Float64Array[lines × groups] */
  private readonly rank: Float64Array;
  private readonly groups: number;

  constructor(agents: Agents, rank: Float64Array, groups: number) {
    this.agents = agents;
    this.rank = rank;
    this.groups = groups;
  }

  choose(line: number, groups: Int32Array, count: number): number {
    const { idleHead, since } = this.agents;
    let best = -1;
    let bestRank = 0;
    for (let k = 0; k < count; k++) {
      const rank = this.rank[line * this.groups + groups[k]!]!;
      const head = idleHead[groups[k]!]!;
      if (best >= 0 && (rank > bestRank || (rank === bestRank && !isBefore(since, head, best)))) continue;
      best = head;
      bestRank = rank;
    }
    return best;
  }
}

/** Longer idle; or as long, and declared before. */
export function isBefore(since: Float64Array, agent: number, other: number): boolean {
  return since[agent]! < since[other]! || (since[agent] === since[other] && agent < other);
}
