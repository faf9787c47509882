/** One way to choose among the first contacts of several lines; one policy a file. */
export interface ContactRule {
  /** Is told whose agent asks, before the lines are compared. */
  begin(group: number): void;
  /** The larger one goes first, the first contact of its line standing for it. */
  value(line: number, contact: number, weight: number): number;
}
