import type { Stream } from '../../random/stream.ts';
import type { Agents } from '../agents.ts';
import type { AgentRule } from './agent-rule.ts';
import { idleAfter, idleIn } from './idle-agents.ts';

/**
 * Each free agent with the same probability; or a group with a probability proportional to its free agents,
 * and of that group the longest idle. Draws one number a choice, from a stream of the queue's own: whom the
 * choice falls on depends on who is free, so it cannot be drawn at arrival.
 */
export class RandomAgent implements AgentRule {
  private readonly agents: Agents;
  private readonly stream: Stream;
  private readonly isOfGroups: boolean;

  /** @param isOfGroups - chooses a group at random, and the longest idle of it */
  constructor(agents: Agents, stream: Stream, isOfGroups: boolean) {
    this.agents = agents;
    this.stream = stream;
    this.isOfGroups = isOfGroups;
  }

  choose(_line: number, groups: Int32Array, count: number): number {
    const { agents } = this;
    let idle = 0;
    for (let k = 0; k < count; k++) idle += idleIn(agents, groups[k]!);
    let place = Math.floor(this.stream.unit53() * idle);
    for (let k = 0; k < count; k++) {
      const here = idleIn(agents, groups[k]!);
      if (place < here)
        return this.isOfGroups ? agents.idleHead[groups[k]!]! : idleAfter(agents, groups[k]!, place);
      place -= here;
    }
    return -1;
  }
}
