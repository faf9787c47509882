import { agentNames } from '../../engine/center/attendance.ts';
import type { NaiveCenter } from './naive-center.ts';

export interface NaiveAgent {
  number: number;
  group: number;
  /** comes and goes by a timetable of its own */
  hasTimetable: boolean;
  state: 'off' | 'ready' | 'busy' | 'break';
  /** when it was last ready, and the how manieth time that anybody was */
  readySince: number;
  readyOrder: number;
  /** what it has yet to do after a warm transfer [µs] */
  wrapUp: number;
  /** since login [µs]: had a contact in hand, and stood ready until it last was; and since when it has one in hand */
  handled: number;
  stood: number;
  handlesSince: number | undefined;
  /** the contact type to which it is lent at the moment */
  lentTo: number | undefined;
}

/** The agents of a center: who is at work, and how many of each group are wanted (rules A2, A4, M12). */
export class NaiveStaff {
  readonly agents: NaiveAgent[];
  /** agents on the staff profile wanted in each group */
  readonly wanted: number[];
  private readonly center: NaiveCenter;
  private readonly steps: number[];
  private order = 0;
  private isClosing = false;

  constructor(center: NaiveCenter) {
    const { agentGroups } = center.scenario;
    this.center = center;
    this.wanted = agentGroups.map(() => 0);
    this.steps = agentGroups.map(() => -1);
    this.agents = agentGroups
      .flatMap((group, g) =>
        agentNames(group).map((_, k) => ({ group: g, hasTimetable: k >= Math.max(...group.staff.values) })),
      )
      .map((agent, number) => ({
        ...{ ...agent, number, state: 'off', readySince: 0, readyOrder: 0, wrapUp: 0 },
        ...{ handled: 0, stood: 0, handlesSince: undefined, lentTo: undefined },
      }));
  }

  becomeReady(agent: NaiveAgent): void {
    agent.state = 'ready';
    agent.readySince = this.center.now;
    agent.readyOrder = this.order++;
  }

  /** Is no longer ready, or was not. */
  leaveReady(agent: NaiveAgent): void {
    if (agent.state === 'ready') agent.stood += this.center.now - agent.readySince;
  }

  /** Has a contact in hand, or is about to. */
  takeInHand(agent: NaiveAgent): void {
    this.leaveReady(agent);
    agent.handlesSince ??= this.center.now;
    agent.state = 'busy';
  }

  putDown(agent: NaiveAgent): void {
    agent.handled += this.center.now - agent.handlesSince!;
    agent.handlesSince = undefined;
  }

  /** Handling ÷ (handling + ready) since login of an agent who stands ready. */
  occupancy(agent: NaiveAgent): number {
    if (agent.handled === 0) return 0;
    return agent.handled / (agent.handled + agent.stood + (this.center.now - agent.readySince));
  }

  logIn(agent: NaiveAgent): void {
    this.center.agentStep(agent, 'logIn');
    agent.state = 'busy';
    agent.handled = 0;
    agent.stood = 0;
  }

  logOut(agent: NaiveAgent): void {
    this.center.agentStep(agent, 'logOut');
    agent.state = 'off';
    this.center.giving.afterLogOut();
  }

  atWork(group: number): NaiveAgent[] {
    return this.agents.filter(agent => agent.group === group && agent.state !== 'off');
  }

  /** In the order in which they became ready. */
  idle(group: number): NaiveAgent[] {
    return this.atWork(group)
      .filter(agent => agent.state === 'ready')
      .sort((a, b) => a.readyOrder - b.readyOrder);
  }

  /** More of the staff profile are at work than wanted. */
  areTooMany(group: number): boolean {
    return this.onProfile(group).length > this.wanted[group]!;
  }

  private onProfile(group: number): NaiveAgent[] {
    return this.atWork(group).filter(agent => !agent.hasTimetable);
  }

  // ── the staff profile ──

  planNext(group: number): void {
    const { starts, values } = this.center.drawn.attendance.profiles[group]!;
    const next = this.steps[group]! + 1;
    if (next >= starts.length || starts[next]! >= this.center.scenario.horizon) return;
    this.center.events.plan(starts[next]!, 'change of staff', () => {
      this.steps[group] = next;
      this.planNext(group);
      const falls = values[next]! < this.wanted[group]!;
      if (!falls || !this.mustStay()) this.bringTo(group, values[next]!);
    });
  }

  /** Contacts inside at close are finished (rule M12): nobody goes home before the last of them is in hand. */
  mustStay(): boolean {
    if (!this.center.isClosed() || !this.center.somebodyWaits()) return false;
    this.isClosing = true;
    return true;
  }

  /** After each event: whether those who stayed may go. */
  mayClose(): void {
    if (!this.isClosing || this.center.somebodyWaits()) return;
    this.isClosing = false;
    for (const [group, { values }] of this.center.drawn.attendance.profiles.entries())
      this.bringTo(group, values[this.steps[group]!]!);
    this.center.people.close();
    this.center.giving.settle();
  }

  private bringTo(group: number, wanted: number): void {
    this.wanted[group] = wanted;
    while (this.areTooMany(group)) {
      const idle = this.idle(group).find(agent => !agent.hasTimetable);
      if (idle === undefined) break;
      this.logOut(idle);
    }
    while (this.onProfile(group).length < wanted) {
      const agent = this.agents.find(a => a.group === group && a.state === 'off' && !a.hasTimetable)!;
      this.logIn(agent);
      this.center.takeNext(agent);
    }
    this.center.giving.settle();
  }
}
