/** Which free agent takes a contact: asked once, when the contact is offered. */
export interface AgentSelection {
  /** An idle agent for a contact of this line; -1: none is free. */
  selectAgent(line: number): number;
}

/** Which waiting contact a free agent takes: asked when an agent becomes free. */
export interface ContactSelection {
  /** A line whose first contact this group takes next; -1: none waits that it could take. */
  selectLine(group: number): number;
}
