import { AGENT_SHIFT, type Agents, NEXT_IDLE } from '../agents.ts';
import type { AgentRule } from './agent-rule.ts';

/** The next free agent in the circle of all, in order of declaration, after the one chosen last. One for each queue. */
export class RoundRobin implements AgentRule {
  private readonly agents: Agents;
  private last = -1;

  constructor(agents: Agents) {
    this.agents = agents;
  }

  choose(_line: number, groups: Int32Array, count: number): number {
    const { ints, idleHead, since } = this.agents;
    const all = since.length;
    let best = -1;
    let bestSteps = all;
    for (let k = 0; k < count; k++)
      for (let a = idleHead[groups[k]!]!; a >= 0; a = ints[(a << AGENT_SHIFT) + NEXT_IDLE]!) {
        const steps = a > this.last ? a - this.last - 1 : a - this.last - 1 + all;
        if (steps >= bestSteps) continue;
        best = a;
        bestSteps = steps;
      }
    this.last = best;
    return best;
  }
}
