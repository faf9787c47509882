import { type EventList, schedule } from '../kernel/event-list.ts';
import type { Model } from '../kernel/loop.ts';
import { AGENT_INTS, type Agents, CONTACT, GROUP, OFF, READY, WRAPPING_UP } from './agents.ts';
import type { CenterParts } from './center-parts.ts';
import * as columns from './contact-source.ts';
import * as of from './contacts.ts';
import { wholeMicroseconds } from './draws.ts';
import * as event from './events.ts';
import type { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import * as phase from './phases.ts';
import type { AgentSelection, ContactSelection } from './routing/routing.ts';
import type { SkillTables } from './tables.ts';

const { CONTACT_INTS, CONTACT_DOUBLES } = of;

/**
 * The path of a contact, verb by verb: arrive, offer, then answer at once, block, balk or wait; answer,
 * hang up, wrap up, release. The observer is told each verb before records change.
 *
 * Long because: the verbs call each other, and one class of them is what the compiler inlines.
 */
export class Center implements Model {
  readonly parts: CenterParts;
  readonly clock: Float64Array;
  /** contacts between entry and offer */
  inIvr = 0;
  /** more contacts inside than the limit allows: the run was stopped */
  overflowed = false;
  private readonly list: EventList;
  private readonly contacts: of.Contacts;
  private readonly lines: Lines;
  private readonly agents: Agents;
  private readonly skills: SkillTables;
  private readonly sources: readonly columns.ContactSource[];
  private readonly agentSelection: AgentSelection;
  private readonly contactSelection: ContactSelection;
  private readonly queueOf: Int32Array;
  private readonly capacity: Float64Array;
  private readonly types: number;
  private readonly horizon: Float64Array;
  private readonly observer: Observer;
  /** closed, but contacts inside still wait: their agents stay (rule M12) */
  private closing = false;

  constructor(parts: CenterParts, observer: Observer) {
    this.parts = parts;
    this.list = parts.list;
    this.clock = parts.list.clock;
    this.contacts = parts.contacts;
    this.lines = parts.lines;
    this.agents = parts.agents;
    this.skills = parts.skills;
    this.sources = parts.sources;
    this.agentSelection = parts.agentSelection;
    this.contactSelection = parts.contactSelection;
    this.queueOf = parts.queueOf;
    this.capacity = parts.capacity;
    this.types = parts.sources.length;
    this.horizon = Float64Array.of(parts.horizon);
    this.observer = observer;
  }

  /** Schedules the first events; once, before the first event is fired. */
  start(): void {
    const { schedules } = this.parts;
    for (let group = 0; group < this.agents.target.length; group++)
      schedule(this.list, schedules.nextStart(group), phase.STAFF, (group << event.KIND_BITS) | event.STAFF);
    for (let type = 0; type < this.types; type++) this.scheduleArrival(type);
    schedule(this.list, this.horizon[0]!, phase.HORIZON_END, event.HORIZON_END);
  }

  fire(what: number): void {
    const kind = what & event.KIND_MASK;
    const index = what >> event.KIND_BITS;
    if (kind === event.ARRIVE) this.arrive(index);
    else if (kind === event.TALK_END) this.hangUp(index);
    else if (kind === event.ABANDON) this.abandon(index);
    else if (kind === event.WRAP_UP_END) this.release(index);
    else if (kind === event.IVR_EXIT) this.leaveIvr(index);
    else if (kind === event.STAFF) this.changeStaff(index);
    else this.endHorizon();
    if (this.closing && this.lines.waiting + this.inIvr === 0) this.close();
  }

  private scheduleArrival(type: number): void {
    const { process } = this.sources[type]!;
    process.advance();
    const next = process.at[0]!;
    if (next < this.horizon[0]!)
      schedule(this.list, next, phase.ARRIVE, (type << event.KIND_BITS) | event.ARRIVE);
  }

  private arrive(type: number): void {
    const source = this.sources[type]!;
    const contact = this.contacts.open(type);
    if (contact < 0) {
      this.overflowed = true;
      this.list.clear();
      return;
    }
    const given = source.process.at[1]!;
    const row = source.draws.next();
    const { block } = source.draws;
    const { doubles } = this.contacts;
    const d = contact * CONTACT_DOUBLES;
    const now = this.clock[0]!;
    doubles[d + of.ENTERED_AT] = now;
    doubles[d + of.PATIENCE] = block[row + columns.PATIENCE_COLUMN]!;
    doubles[d + of.TALK] = given < 0 ? block[row + columns.TALK_COLUMN]! : given;
    doubles[d + of.HOLD] = block[row + columns.HOLD_COLUMN]!;
    doubles[d + of.WRAP_UP] = block[row + columns.WRAP_UP_COLUMN]!;
    doubles[d + of.BALK] = block[row + columns.BALK_COLUMN]!;
    this.contacts.ints[contact * CONTACT_INTS + of.LINE] = type;
    this.scheduleArrival(type);
    this.observer.arrive(contact);
    if (source.isPlain) this.offer(contact, source.balk);
    else this.enter(contact, source, row);
  }

  /** What a plain contact type does without: patience by time of day, and time between entry and offer. */
  private enter(contact: number, source: columns.ContactSource, row: number): void {
    const { block } = source.draws;
    const delay = source.hasEntryDelay ? wholeMicroseconds(block[row + columns.ENTRY_DELAY_COLUMN]!) : 0;
    const offeredAt = this.clock[0]! + delay;
    const column = source.patienceColumn(offeredAt);
    this.contacts.doubles[contact * CONTACT_DOUBLES + of.PATIENCE] = block[row + column]!;
    if (source.hasEntryDelay) {
      this.inIvr++;
      schedule(this.list, offeredAt, phase.IVR_EXIT, (contact << event.KIND_BITS) | event.IVR_EXIT);
    } else this.offer(contact, source.balk);
  }

  private leaveIvr(contact: number): void {
    this.inIvr--;
    const type = this.contacts.ints[contact * CONTACT_INTS + of.TYPE]!;
    this.offer(contact, this.sources[type]!.balk);
  }

  private offer(contact: number, balk: number): void {
    const { doubles } = this.contacts;
    const d = contact * CONTACT_DOUBLES;
    const line = this.contacts.ints[contact * CONTACT_INTS + of.LINE]!;
    const agent = this.agentSelection.selectAgent(line);
    doubles[d + of.OFFERED_AT] = this.clock[0]!;
    if (agent >= 0) {
      this.observer.offer(contact);
      this.agents.leaveIdle(agent);
      this.answer(contact, agent);
    } else if (this.lines.inQueue[this.queueOf[line]!]! >= this.capacity[this.queueOf[line]!]!) {
      this.observer.block(contact);
      this.contacts.close(contact);
    } else {
      this.observer.offer(contact);
      if (balk > 0 && doubles[d + of.BALK]! < balk) {
        this.observer.balk(contact);
        this.contacts.close(contact);
      } else this.enqueue(contact);
    }
  }

  private enqueue(contact: number): void {
    const patience = this.contacts.doubles[contact * CONTACT_DOUBLES + of.PATIENCE]!;
    const i = contact * CONTACT_INTS;
    this.observer.enqueue(contact);
    this.lines.join(contact);
    this.contacts.ints[i + of.TIMER] =
      patience === Infinity
        ? -1
        : schedule(
            this.list,
            this.clock[0]! + wholeMicroseconds(patience),
            phase.ABANDON,
            (contact << event.KIND_BITS) | event.ABANDON,
          );
  }

  private abandon(contact: number): void {
    this.observer.abandon(contact);
    this.lines.leave(contact);
    this.contacts.close(contact);
  }

  private answer(contact: number, agent: number): void {
    const { doubles, ints } = this.contacts;
    const { agents, skills } = this;
    const d = contact * CONTACT_DOUBLES;
    const i = contact * CONTACT_INTS;
    const group = agents.ints[agent * AGENT_INTS + GROUP]!;
    const skill = skills.at[group * this.types + ints[i + of.TYPE]!]!;
    if (skills.ownLaws[skill] !== undefined) this.drawOwn(contact, skill);
    const talk = wholeMicroseconds(doubles[d + of.TALK]! * skills.factors[skill * 3]!);
    const hold = wholeMicroseconds(doubles[d + of.HOLD]! * skills.factors[skill * 3 + 1]!);
    doubles[d + of.TALK] = talk;
    doubles[d + of.HOLD] = hold;
    doubles[d + of.WRAP_UP] = wholeMicroseconds(doubles[d + of.WRAP_UP]! * skills.factors[skill * 3 + 2]!);
    ints[i + of.AGENT] = agent;
    this.observer.answer(contact, agent);
    agents.ints[agent * AGENT_INTS + CONTACT] = contact;
    agents.startHandling(agent, group);
    schedule(
      this.list,
      this.clock[0]! + talk + hold,
      phase.TALK_END,
      (contact << event.KIND_BITS) | event.TALK_END,
    );
  }

  private drawOwn(contact: number, skill: number): void {
    const at = contact * CONTACT_DOUBLES;
    this.skills.ownLaws[skill]!.forEach(({ quantity, law }, k) => {
      const place = quantity === 'talk' ? of.TALK : quantity === 'hold' ? of.HOLD : of.WRAP_UP;
      this.contacts.doubles[at + place] = law.draw(this.parts.ownStreams[skill]![k]!);
    });
  }

  private hangUp(contact: number): void {
    const agent = this.contacts.ints[contact * CONTACT_INTS + of.AGENT]!;
    const wrapUp = this.contacts.doubles[contact * CONTACT_DOUBLES + of.WRAP_UP]!;
    this.observer.hangUp(contact, agent);
    this.contacts.close(contact);
    if (wrapUp > 0) {
      this.observer.wrapUp(agent);
      this.agents.enter(agent, WRAPPING_UP);
      schedule(
        this.list,
        this.clock[0]! + wrapUp,
        phase.WRAP_UP_END,
        (agent << event.KIND_BITS) | event.WRAP_UP_END,
      );
    } else this.release(agent);
  }

  private release(agent: number): void {
    const { agents } = this;
    const group = agents.ints[agent * AGENT_INTS + GROUP]!;
    this.observer.release(agent);
    agents.busy[group]!--;
    if (agents.atWork[group]! > agents.target[group]!) this.logOut(agent, group);
    else this.takeNext(agent, group);
  }

  /** A free agent takes a waiting contact, or idles. */
  private takeNext(agent: number, group: number): void {
    const line = this.contactSelection.selectLine(group);
    if (line < 0) {
      this.observer.ready(agent);
      this.agents.enter(agent, READY);
      this.agents.joinIdle(agent);
      return;
    }
    const contact = this.lines.head[line]!;
    const timer = this.contacts.ints[contact * CONTACT_INTS + of.TIMER]!;
    if (timer >= 0) this.list.cancel(timer);
    this.lines.leave(contact);
    this.answer(contact, agent);
  }

  private changeStaff(group: number): void {
    const { schedules } = this.parts;
    schedules.advance(group);
    const next = schedules.nextStart(group);
    if (next < Infinity) schedule(this.list, next, phase.STAFF, (group << event.KIND_BITS) | event.STAFF);
    const waiting = this.lines.waiting + this.inIvr > 0;
    if (waiting && schedules.count(group) < this.agents.target[group]! && schedules.closed(this.clock[0]!))
      this.closing = true;
    else this.staffTo(group, schedules.count(group));
  }

  /** The last contact that waited at close is in hand: everyone else goes home. */
  private close(): void {
    this.closing = false;
    for (let group = 0; group < this.agents.target.length; group++)
      this.staffTo(group, this.parts.schedules.count(group));
  }

  /** Brings the group to `count` agents: the longest idle leave first, new ones take waiting contacts (rule A2). */
  private staffTo(group: number, count: number): void {
    const { agents } = this;
    agents.target[group] = count;
    while (agents.atWork[group]! > count && agents.idleHead[group]! >= 0) {
      const agent = agents.idleHead[group]!;
      agents.leaveIdle(agent);
      this.logOut(agent, group);
    }
    while (agents.atWork[group]! < count) {
      const agent = agents.firstOff(group);
      this.observer.logIn(agent);
      agents.atWork[group]!++;
      this.takeNext(agent, group);
    }
  }

  private logOut(agent: number, group: number): void {
    this.observer.logOut(agent);
    this.agents.atWork[group]!--;
    this.agents.enter(agent, OFF);
  }

  private endHorizon(): void {
    this.observer.horizonEnd();
    if (this.parts.cut) this.list.clear();
  }
}
