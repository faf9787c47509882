/** Which free agent takes a contact: asked when it is offered, and again when more agents may take it. */
export interface AgentSelection {
  /** An idle agent, who takes this contact of this line at once; -1: nobody is free who may. */
  selectAgent(line: number, contact: number): number;
}

/** Which waiting contact a free agent takes: asked when an agent becomes free. */
export interface ContactSelection {
  /** A line whose first contact this agent of this group takes next; -1: none waits that it may take. */
  selectLine(group: number, agent: number): number;
}
