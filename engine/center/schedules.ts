import type { Opening, Scenario } from './scenario.ts';

/** How many agents each group is to have when: a cursor through each group's profile. */
export class Schedules {
  private readonly starts: Float64Array[];
  private readonly counts: Int32Array[];
  private readonly openings: readonly Opening[];
  private readonly horizon: number;
  /** the step in force of each group; -1 before the first */
  private readonly step: Int32Array;

  constructor(scenario: Scenario) {
    this.starts = scenario.agentGroups.map(group => Float64Array.from(group.staff.starts));
    this.counts = scenario.agentGroups.map(group => Int32Array.from(group.staff.values));
    this.openings = scenario.openings;
    this.horizon = scenario.horizon;
    this.step = new Int32Array(scenario.agentGroups.length).fill(-1);
  }

  /** Moves on to the group's next step. */
  advance(group: number): void {
    this.step[group]!++;
  }

  /** Agents wanted in the step in force. */
  count(group: number): number {
    return this.counts[group]![this.step[group]!]!;
  }

  /** Start of the group's next step before the horizon; Infinity: the one in force is the last (rule M8). */
  nextStart(group: number): number {
    const next = this.starts[group]![this.step[group]! + 1];
    return next !== undefined && next < this.horizon ? next : Infinity;
  }

  /** Whether the center is closed at this instant. */
  closed(instant: number): boolean {
    return this.openings.length > 0 && !this.openings.some(o => o.from <= instant && instant < o.to);
  }
}
