import type { Agents } from '../agents.ts';
import type { Access } from './access.ts';
import type { AgentRule } from './agent-rule.ts';
import type { AgentSelection } from './routing.ts';

/** Ring after ring, then the groups lent: of the first with a free agent who may, the one that the queue's rule chooses. */
export class AgentRouter implements AgentSelection {
  private readonly access: Access;
  private readonly agents: Agents;
  private readonly queueOf: Int32Array;
  /** by queue */
  private readonly rules: readonly AgentRule[];
  private readonly candidates: Int32Array;

  constructor(access: Access, agents: Agents, queueOf: Int32Array, rules: readonly AgentRule[]) {
    this.access = access;
    this.agents = agents;
    this.queueOf = queueOf;
    this.rules = rules;
    this.candidates = new Int32Array(agents.idleHead.length);
  }

  selectAgent(line: number, contact: number): number {
    const { access } = this;
    for (const groups of access.ringGroups[line]!) {
      const agent = this.among(groups, line, contact);
      if (agent >= 0) return agent;
    }
    return this.among(access.lendable[line]!, line, contact);
  }

  private among(groups: Int32Array, line: number, contact: number): number {
    const { idleHead } = this.agents;
    let count = 0;
    for (let k = 0; k < groups.length; k++) {
      const group = groups[k]!;
      if (idleHead[group]! >= 0 && this.access.admits(line, group, contact, 0))
        this.candidates[count++] = group;
    }
    return count === 0 ? -1 : this.rules[this.queueOf[line]!]!.choose(line, this.candidates, count);
  }
}
