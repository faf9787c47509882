import { type EventList, schedule } from '../kernel/event-list.ts';
import type { Agents } from './agents.ts';
import type { CenterParts } from './center-parts.ts';
import * as event from './events.ts';
import type { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import type { Passage } from './passage.ts';
import * as phase from './phases.ts';
import type { Schedules } from './schedules.ts';

/** What staffing asks of the center. */
interface Employer {
  readonly passage: Passage;
  readonly controls: { logIn(agent: number): void; logOut(): void } | undefined;
  /** closed, but contacts inside still wait: their agents stay (rule M12) */
  closing: boolean;
  takeNext(agent: number, group: number): void;
  settle(): void;
}

/** How many agents of each group are at work, by its staff profile; timetables of their own are the roster's (rule A2). */
export class Staffing {
  private readonly list: EventList;
  private readonly schedules: Schedules;
  private readonly agents: Agents;
  private readonly lines: Lines;
  private readonly observer: Observer;
  private readonly center: Employer;

  constructor(parts: CenterParts, observer: Observer, center: Employer) {
    this.list = parts.list;
    this.schedules = parts.schedules;
    this.agents = parts.agents;
    this.lines = parts.lines;
    this.observer = observer;
    this.center = center;
  }

  /** Schedules each group's first change. */
  start(): void {
    for (let group = 0; group < this.agents.target.length; group++) this.scheduleNext(group);
  }

  /** The profile of a group changes at the present instant. */
  change(group: number): void {
    const { schedules } = this;
    schedules.advance(group);
    this.scheduleNext(group);
    const present = this.agents.target[group]! - this.agents.ownAtWork[group]!;
    if (schedules.count(group) >= present || !this.keepsStaff()) this.bringTo(group, schedules.count(group));
  }

  private scheduleNext(group: number): void {
    const at = this.schedules.nextStart(group);
    if (at < Infinity) schedule(this.list, at, phase.STAFF, (group << event.KIND_BITS) | event.STAFF);
  }

  /** Whether the center is closed and contacts inside still wait: then nobody leaves before they are in hand. */
  keepsStaff(): boolean {
    const waiting = this.lines.waiting + this.center.passage.inIvr;
    const keeps = waiting > 0 && this.schedules.closed(this.list.clock[0]!);
    if (keeps) this.center.closing = true;
    return keeps;
  }

  /** Brings every group to what its profile says. */
  bringAll(): void {
    for (let group = 0; group < this.agents.target.length; group++)
      this.bringTo(group, this.schedules.count(group));
  }

  /** Brings the group to `count` agents: the longest idle leave first, new ones take waiting contacts (rule A2). */
  private bringTo(group: number, count: number): void {
    const { agents, center } = this;
    const target = count + agents.ownAtWork[group]!;
    agents.target[group] = target;
    while (agents.atWork[group]! > target) {
      const agent = agents.firstIdleOnProfile(group);
      if (agent < 0) {
        agents.isOverstaffed[0] = 1;
        break;
      }
      agents.leaveIdle(agent);
      this.logOut(agent, group);
    }
    while (agents.atWork[group]! < target) {
      const agent = agents.firstOff(group);
      this.observer.logIn(agent);
      agents.atWork[group]!++;
      center.controls?.logIn(agent);
      center.takeNext(agent, group);
    }
    center.settle();
  }

  logOut(agent: number, group: number): void {
    this.observer.logOut(agent);
    this.agents.atWork[group]!--;
    this.agents.goOff(agent);
    this.center.controls?.logOut();
  }
}
