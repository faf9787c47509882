/** One way to choose among free agents; one policy a file. */
export interface AgentRule {
  /**
   * An idle agent of the first `count` groups, each of which has one, for a contact of this line. The agent
   * takes the contact: what the rule remembers may change.
   */
  choose(line: number, groups: Int32Array, count: number): number;
}
