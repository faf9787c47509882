import { flatDoubles, flatInts } from '../kernel/flat.ts';
import type { Opening, Scenario, StepProfile } from './scenario.ts';

/** How many agents each group is to have when: a cursor through each group's profile. */
export class Schedules {
  private starts!: Float64Array[];
  private counts!: Int32Array[];
  private readonly openings: readonly Opening[];
  private readonly horizon: number;
  /** the step in force of each group; -1 before the first */
  private readonly step: Int32Array;

  /** @param profiles - of each group: how many agents are to come, the absent not among them */
  constructor(scenario: Scenario, profiles: readonly StepProfile[]) {
    this.openings = scenario.openings;
    this.horizon = scenario.horizon;
    this.step = new Int32Array(scenario.agentGroups.length);
    this.restart(profiles);
  }

  /** Starts anew, before the first step of these profiles. */
  restart(profiles: readonly StepProfile[]): void {
    this.starts = profiles.map(profile => flatDoubles(profile.starts));
    this.counts = profiles.map(profile => flatInts(profile.values));
    this.step.fill(-1);
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

  /** The instant itself if the center is open then, else the next opening; Infinity: there is none (rule M12). */
  nextOpen(instant: number): number {
    if (!this.closed(instant)) return instant;
    return this.openings.find(o => o.from > instant)?.from ?? Infinity;
  }
}
