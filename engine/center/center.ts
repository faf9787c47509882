import { type EventList, schedule } from '../kernel/event-list.ts';
import { flatInts, refitTo } from '../kernel/flat.ts';
import type { Model } from '../kernel/loop.ts';
import { AGENT_SHIFT, type Agents, CONTACT, GROUP, READY, WRAPPING_UP } from './agents.ts';
import { CallbackCalls } from './callback-calls.ts';
import { Callbacks } from './callbacks.ts';
import type { CenterParts } from './center-parts.ts';
import { Consults } from './consults.ts';
import * as columns from './contact-source.ts';
import * as of from './contacts.ts';
import { roundMicroseconds } from './draws.ts';
import * as event from './events.ts';
import { FurtherTalks } from './further-talks.ts';
import type { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import { Passage } from './passage.ts';
import * as phase from './phases.ts';
import { Roster } from './roster.ts';
import type { Controls } from './routing/controls.ts';
import type { AgentSelection, ContactSelection } from './routing/routing.ts';
import type { ContactTypeSpec, QueueSpec } from './scenario.ts';
import { Staffing } from './staffing.ts';
import type { SkillTables } from './tables.ts';
import type { Upcoming } from './upcoming.ts';

/** Who is told of answers; see `told`. */
const ROUTING = 1;
const CALLBACKS = 2;

/**
 * The path of a contact, verb by verb: arrive, offer, then answer at once, block, balk or wait; answer,
 * hang up, wrap up, release. The observer is told each verb before records change.
 *
 * Long because: the verbs call each other, and one class of them is what the compiler inlines.
 */
export class Center implements Model {
  parts!: CenterParts;
  clock!: Float64Array;
  /** more contacts inside than the limit allows: the run was stopped */
  overflowed = false;
  private list!: EventList;
  private contacts!: of.Contacts;
  private lines!: Lines;
  private agents!: Agents;
  private skills!: SkillTables;
  private sources!: readonly columns.ContactSource[];
  private upcoming!: Upcoming;
  private agentSelection!: AgentSelection;
  private contactSelection!: ContactSelection;
  /** what else routing is told; undefined where it needs nothing else */
  controls!: Controls | undefined;
  private queueOf!: Int32Array;
  private capacity!: Float64Array;
  /** whether any queue can be full */
  private hasCapacity!: boolean;
  private types!: number;
  private horizon!: Float64Array;
  private observer!: Observer;
  passage!: Passage;
  private talks!: FurtherTalks;
  private calls!: CallbackCalls;
  private staffing!: Staffing;
  callbacks!: Callbacks;
  consults!: Consults;
  private roster!: Roster;
  /** whether any agent has a timetable of its own */
  private hasRoster!: boolean;
  /** whether any group has laws of its own, and whether any skill has those or other times than its type */
  private hasOwnLaws!: boolean;
  private hasOwnTimes!: boolean;
  /** whether any contact type has more than waiting and talk */
  private hasFeatures!: boolean;
  /** whether any contact has either */
  private hasHoldOrWrapUp!: boolean;
  /** by contact type: 1 where routing is told of its contacts, 2 where callbacks are told of answers, 3 where both are */
  private told!: Int32Array;
  /** by agent group: 1 where routing is told of its agents */
  private toldOfGroup!: Int32Array;
  private hasListeners!: boolean;
  /** closed, but contacts inside still wait: their agents stay (rule M12) */
  closing = false;

  /** @param types - as the scenario says them; not kept */
  constructor(
    parts: CenterParts,
    types: readonly ContactTypeSpec[],
    queues: readonly QueueSpec[],
    observer: Observer,
  ) {
    this.refit(parts, types, queues, observer);
  }

  /** Starts anew, of these parts. */
  refit(
    parts: CenterParts,
    types: readonly ContactTypeSpec[],
    queues: readonly QueueSpec[],
    observer: Observer,
  ): void {
    const areRestarted = parts === this.parts && observer === this.observer;
    this.overflowed = false;
    this.closing = false;
    refitTo(this.capacity, parts.capacity, made => {
      this.capacity = made;
    });
    const hasCapacity = parts.capacity.some(places => places < Infinity);
    if (hasCapacity !== this.hasCapacity) this.hasCapacity = hasCapacity;
    refitTo(this.horizon, [parts.horizon], made => {
      this.horizon = made;
    });
    if (areRestarted) this.restartFeatures();
    else {
      this.take(parts, observer);
      this.addFeatures(types, queues, observer);
    }
  }

  private take(parts: CenterParts, observer: Observer): void {
    this.parts = parts;
    this.list = parts.list;
    this.clock = parts.list.clock;
    this.contacts = parts.contacts;
    this.lines = parts.lines;
    this.agents = parts.agents;
    this.skills = parts.skills;
    this.sources = parts.sources;
    this.upcoming = parts.upcoming;
    this.agentSelection = parts.routing.agentSelection;
    this.contactSelection = parts.routing.contactSelection;
    this.queueOf = parts.queueOf;
    this.types = parts.sources.length;
    this.observer = observer;
  }

  /** Those of the replication before go on: its parts have been started anew, and the observer is the same. */
  private restartFeatures(): void {
    const { parts, observer } = this;
    const { agentSelection, contactSelection } = parts.routing;
    // what is set again is no constant any more: see kernel/flat.ts
    if (agentSelection !== this.agentSelection) this.agentSelection = agentSelection;
    if (contactSelection !== this.contactSelection) this.contactSelection = contactSelection;
    this.passage.restart();
    this.callbacks.restart();
    this.consults.restart();
    this.controls = parts.routing.controls?.(observer, this, this.agentSelection);
    this.roster.restart(parts.timetable);
  }

  /** What few centers have. */
  private addFeatures(
    types: readonly ContactTypeSpec[],
    queues: readonly QueueSpec[],
    observer: Observer,
  ): void {
    const { parts } = this;
    this.passage = new Passage(parts, observer, types, this);
    this.callbacks = new Callbacks(queues, parts, types.length, observer);
    this.consults = new Consults(types, parts.contacts, this.passage.comeBacks);
    this.talks = new FurtherTalks(parts, types, observer, this);
    this.calls = new CallbackCalls(parts, observer, this);
    this.staffing = new Staffing(parts, observer, this);
    this.controls = parts.routing.controls?.(observer, this, this.agentSelection);
    this.roster = new Roster(parts, observer, this);
    this.hasRoster = parts.shifts.used;
    this.hasOwnLaws = parts.skills.ownLaws.some(laws => laws !== undefined);
    this.hasOwnTimes = this.hasOwnLaws || parts.skills.factors.some(factor => factor !== 1);
    this.hasFeatures = !parts.sources.every(source => source.isPlain);
    this.hasHoldOrWrapUp = parts.sources.some(source => source.hasHoldOrWrapUp);
    const { concerned } = parts.routing;
    this.toldOfGroup = concerned?.groups ?? flatInts(parts.agents.target.length);
    this.told = flatInts(
      types.map(
        ({ queue }, type) => (concerned?.lines[type] ?? 0) + (this.callbacks.notes(queue) ? CALLBACKS : 0),
      ),
    );
    this.hasListeners = this.told.some(listeners => listeners !== 0);
  }

  /** Schedules the first events; once, before the first event is fired. */
  start(): void {
    this.staffing.start();
    this.roster.scheduleNext();
    for (let type = 0; type < this.types; type++) this.scheduleArrival(type, this.upcoming.first(type));
    schedule(this.list, this.horizon[0]!, phase.HORIZON_END, event.HORIZON_END);
    this.controls?.start();
  }

  readonly fire = (what: number): void => {
    const kind = what & event.KIND_MASK;
    const index = what >> event.KIND_BITS;
    if (kind === event.ARRIVE) this.arrive(index);
    else if (kind === event.TALK_END) this.hangUp(index);
    else if (kind === event.ABANDON) this.abandon(index);
    else if (kind === event.WRAP_UP_END) this.release(index);
    else this.fireRare(kind, index);
    if (this.closing && this.lines.waiting + this.passage.inIvr === 0) this.close();
  };

  /** Apart from the four kinds that every contact has, so that these stay small enough to be compiled as one. */
  private fireRare(kind: number, index: number): void {
    if (kind === event.IVR_EXIT) this.passage.leaveIvr(index);
    else if (kind === event.RETURN) this.comeBack(index);
    else if (kind === event.HAND_OVER_END) this.talks.endHandOver(index);
    else if (kind === event.CALLBACK_DUE) this.calls.fallDue(index);
    else if (kind === event.RING_END) this.calls.endRing(index);
    else if (kind === event.STAFF) this.staffing.change(index);
    else if (kind === event.RING) this.controls!.openRing(index);
    else if (kind === event.LOOK_AT_RULES) this.controls!.look(index);
    else if (kind === event.SHIFT) this.changeShifts();
    else if (kind === event.BREAK_END) this.endBreak(index);
    else if (kind === event.OUTSIDE) this.passage.leaveOutside(index);
    else this.endHorizon();
  }

  private readonly scheduleArrival = (type: number, at: number): void => {
    if (at < this.horizon[0]!)
      schedule(this.list, at, phase.ARRIVE, (type << event.KIND_BITS) | event.ARRIVE);
  };

  private readonly arrive = (type: number): void => {
    const contact = this.open(type);
    if (contact < 0) return;
    const { rows } = this.upcoming;
    const row = this.upcoming.next(type);
    const { doubles } = this.contacts;
    const at = contact << of.CONTACT_SHIFT;
    doubles[at + of.ENTERED_AT] = this.clock[0]!;
    doubles[at + of.PATIENCE] = rows[row + columns.PATIENCE_COLUMN]!;
    doubles[at + of.TALK] = rows[row + columns.TALK_COLUMN]!;
    if (this.hasHoldOrWrapUp) {
      doubles[at + of.HOLD] = rows[row + columns.HOLD_COLUMN]!;
      doubles[at + of.WRAP_UP] = rows[row + columns.WRAP_UP_COLUMN]!;
    }
    const next = rows[row + columns.NEXT_AT_COLUMN]!;
    if (next < this.horizon[0]!) {
      this.clock[1] = next;
      this.list.insert(phase.ARRIVE, (type << event.KIND_BITS) | event.ARRIVE);
    }
    if (this.hasFeatures && this.upcoming.isFeatured(type))
      this.passage.begin(contact, this.sources[type]!, rows, row);
    else {
      this.observer.arrive(contact);
      this.offer(contact, 0);
    }
  };

  private comeBack(slot: number): void {
    const type = this.parts.returns.typeOf(slot);
    const contact = this.open(type);
    if (contact >= 0) this.passage.comeBack(slot, contact, this.sources[type]!);
  }

  /** A contact's record; -1, and the run is over, when too many are inside. */
  private readonly open = (type: number): number => {
    const contact = this.contacts.open(type);
    if (contact < 0) {
      this.overflowed = true;
      this.list.clear();
    }
    return contact;
  };

  readonly offer = (contact: number, balk: number): void => {
    const at = contact << of.CONTACT_SHIFT;
    const line = this.contacts.ints[at + of.LINE]!;
    const agent = this.agentSelection.selectAgent(line, contact);
    this.contacts.doubles[at + of.OFFERED_AT] = this.clock[0]!;
    if (agent >= 0) {
      this.observer.offer(contact);
      this.agents.leaveIdle(agent);
      this.answer(contact, agent);
    } else this.keep(contact, line, balk);
  };

  /** Nobody is free: the contact finds the queue full, leaves, takes a callback, or waits. */
  private readonly keep = (contact: number, line: number, balk: number): void => {
    const { doubles } = this.contacts;
    const d = contact << of.CONTACT_SHIFT;
    if (this.hasCapacity && this.isFull(this.queueOf[line]!)) {
      if (this.isFeatured(contact)) this.passage.refuse(contact);
      else {
        this.observer.block(contact);
        this.leave(contact);
      }
    } else {
      this.observer.offer(contact);
      if (balk > 0 && doubles[d + of.BALK]! < balk) {
        this.observer.balk(contact);
        if (this.isRouted(contact)) this.controls!.lose(contact);
        this.passage.lose(contact);
      } else if (!this.isFeatured(contact) || !this.finds(contact, line, balk)) this.enqueue(contact);
    }
  };

  /** No place for one more contact; agents' questions take none (rules L2, A9). */
  private readonly isFull = (queue: number): boolean => {
    const capacity = this.capacity[queue]!;
    if (this.lines.inQueue[queue]! < capacity) return false;
    return !this.consults.used || this.lines.inQueue[queue]! - this.consults.inQueue[queue]! >= capacity;
  };

  /** Whether a contact that must wait finds another way: it leaves at the announcement, or takes a callback (rule L3). */
  private finds(contact: number, type: number, balk: number): boolean {
    const queue = this.queueOf[type]!;
    const source = this.sources[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.ORIGIN]!]!;
    if (source.balkColumn >= 0 && this.callbacks.leavesAtAnnouncement(contact, queue, balk)) {
      this.observer.balk(contact);
      if (this.isRouted(contact)) this.controls!.lose(contact);
      this.passage.lose(contact);
      return true;
    }
    if (source.callbackKeyColumn < 0 || !this.callbacks.takes(contact, queue)) return false;
    this.passage.freeTrunk(contact);
    return true;
  }

  private readonly enqueue = (contact: number): void => {
    const patience = this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.PATIENCE]!;
    const i = contact << of.CONTACT_SHIFT;
    this.observer.enqueue(contact);
    this.lines.join(contact);
    let timer = -1;
    if (patience < Infinity) {
      this.clock[1] = patience;
      roundMicroseconds(this.clock, 1);
      this.clock[1]! += this.clock[0]!;
      timer = this.list.insert(phase.ABANDON, (contact << event.KIND_BITS) | event.ABANDON);
    }
    this.contacts.ints[i + of.TIMER] = timer;
    if (this.isRouted(contact)) this.controls!.join(contact);
  };

  private readonly abandon = (contact: number): void => {
    this.giveUp(contact);
    this.settle();
  };

  private readonly giveUp = (contact: number): void => {
    if ((this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.CONSULTING) !== 0) {
      this.talks.giveUpConsult(contact);
      return;
    }
    this.observer.abandon(contact);
    this.lines.leave(contact);
    if (this.isRouted(contact)) this.controls!.lose(contact);
    if (!this.isFeatured(contact)) {
      this.leave(contact);
      return;
    }
    const heldBy = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.HELD_BY]!;
    this.passage.lose(contact);
    if (heldBy >= 0) this.talks.endHandOver(heldBy);
  };

  promiseCall(contact: number, due: number): boolean {
    const type = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!;
    return this.callbacks.takesMessage(contact, this.queueOf[type]!, due);
  }

  /** The contact is inside no more. */
  readonly leave = (contact: number): void => {
    this.contacts.close(contact);
  };

  private readonly isFeatured = (contact: number): boolean => {
    return (
      this.hasFeatures && (this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.FEATURED) !== 0
    );
  };

  readonly answer = (contact: number, agent: number): void => {
    const { doubles, ints } = this.contacts;
    const { agents, skills } = this;
    const at = contact << of.CONTACT_SHIFT;
    const group = agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
    ints[at + of.AGENT] = agent;
    // where no skill has times of its own, all are like the first one
    const skill = this.hasOwnTimes ? skills.at[skills.from[group]! + ints[at + of.TYPE]!]! : 0;
    this.fixTimes(contact, at, skill);
    if (this.hasFeatures && (ints[at + of.FLAGS]! & (of.CONSULTING | of.TRANSFERRED)) !== 0)
      this.talks.takeOver(contact, agent);
    else this.observer.answer(contact, agent);
    if (this.hasListeners && this.told[ints[at + of.TYPE]!] !== 0) this.tellAnswer(contact, agent);
    agents.ints[(agent << AGENT_SHIFT) + CONTACT] = contact;
    agents.startHandling(agent, group);
    const hold = this.hasHoldOrWrapUp ? doubles[at + of.HOLD]! : 0;
    this.clock[1] = this.clock[0]! + doubles[at + of.TALK]! + hold;
    this.list.insert(phase.TALK_END, (contact << event.KIND_BITS) | event.TALK_END);
  };

  /** Rounds the contact's talk, hold and wrap-up, as long as they take with this skill. */
  private readonly fixTimes = (contact: number, at: number, skill: number): void => {
    const { doubles } = this.contacts;
    const { factors } = this.skills;
    if (this.hasOwnLaws) this.drawOwn(contact, skill);
    doubles[at + of.TALK]! *= factors[skill * 3]!;
    roundMicroseconds(doubles, at + of.TALK);
    if (!this.hasHoldOrWrapUp) return;
    if (doubles[at + of.HOLD] !== 0) {
      doubles[at + of.HOLD]! *= factors[skill * 3 + 1]!;
      roundMicroseconds(doubles, at + of.HOLD);
    }
    if (doubles[at + of.WRAP_UP] !== 0) {
      doubles[at + of.WRAP_UP]! *= factors[skill * 3 + 2]!;
      roundMicroseconds(doubles, at + of.WRAP_UP);
    }
  };

  private tellAnswer(contact: number, agent: number): void {
    const type = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!;
    if ((this.told[type]! & CALLBACKS) !== 0) this.callbacks.noteAnswer(this.queueOf[type]!);
    if ((this.told[type]! & ROUTING) !== 0) this.controls!.answer(contact, agent);
  }

  /** Whether routing is told of this contact. */
  readonly isRouted = (contact: number): boolean => {
    if (this.controls === undefined) return false;
    const type = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!;
    return (this.told[type]! & ROUTING) !== 0;
  };

  /** Routing gives away what it held back until now. */
  readonly settle = (): void => {
    if (this.controls !== undefined && !this.controls.isSettled) this.controls.settle();
  };

  /** A group's own laws are for contacts, not for agents' questions (rule A9). */
  private drawOwn(contact: number, skill: number): void {
    const laws = this.skills.ownLaws[skill];
    if (
      laws === undefined ||
      (this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.CONSULTING) !== 0
    )
      return;
    const at = contact << of.CONTACT_SHIFT;
    laws.forEach(({ quantity, law }, k) => {
      const place = quantity === 'talk' ? of.TALK : quantity === 'hold' ? of.HOLD : of.WRAP_UP;
      this.contacts.doubles[at + place] = law.draw(this.parts.ownStreams[skill]![k]!);
    });
  }

  readonly hangUp = (contact: number): void => {
    const { ints, doubles } = this.contacts;
    const at = contact << of.CONTACT_SHIFT;
    const agent = ints[at + of.AGENT]!;
    if (this.hasHoldOrWrapUp) this.agents.wrapUp[agent] = doubles[at + of.WRAP_UP]!;
    if (this.hasFeatures && (ints[at + of.FLAGS]! & of.FEATURED) !== 0) {
      this.talks.hangUp(contact, agent);
      return;
    }
    this.observer.hangUp(contact, agent);
    this.leave(contact);
    this.afterTalk(agent);
  };

  /** An agent answers at once, or the contact waits. */
  seek(contact: number): void {
    const agent = this.agentSelection.selectAgent(
      this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.LINE]!,
      contact,
    );
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.OFFERED_AT] = this.clock[0]!;
    if (agent < 0) {
      this.enqueue(contact);
      return;
    }
    this.agents.leaveIdle(agent);
    this.answer(contact, agent);
  }

  /** The agent wraps up what it noted of its last contact. */
  readonly afterTalk = (agent: number): void => {
    const wrapUp = this.hasHoldOrWrapUp ? this.agents.wrapUp[agent]! : 0;
    if (wrapUp > 0) {
      this.observer.wrapUp(agent);
      this.agents.enter(agent, WRAPPING_UP);
      this.clock[1] = this.clock[0]! + wrapUp;
      this.list.insert(phase.WRAP_UP_END, (agent << event.KIND_BITS) | event.WRAP_UP_END);
    } else this.release(agent);
  };

  readonly release = (agent: number): void => {
    const { agents } = this;
    const group = agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
    this.observer.release(agent);
    agents.busy[group << 1]!--;
    if (this.controls !== undefined && this.toldOfGroup[group] === 1) this.controls.release(agent);
    if (!this.hasRoster || !this.roster.takes(agent)) {
      if (agents.isOverstaffed[0] === 1 && agents.atWork[group]! > agents.target[group]!)
        this.logOut(agent, group);
      else this.takeNext(agent, group);
    }
    this.settle();
  };

  /** A free agent takes a waiting contact, or idles. */
  readonly takeNext = (agent: number, group: number): void => {
    const line = this.contactSelection.selectLine(group, agent);
    if (line < 0) {
      this.observer.ready(agent);
      this.agents.enter(agent, READY);
      this.agents.joinIdle(agent);
      return;
    }
    const contact = this.lines.head[line]!;
    this.endWait(contact);
    if (line < this.types) this.answer(contact, agent);
    else this.calls.takeTurn(contact, agent, group);
  };

  private readonly endWait = (contact: number): void => {
    const timer = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TIMER]!;
    if (timer >= 0) this.list.cancel(timer);
    this.lines.leave(contact);
  };

  /** A contact that waits goes to an agent who stands idle, because more agents may take it than before. */
  assign(contact: number, agent: number): void {
    this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! |= of.FETCHED;
    this.endWait(contact);
    this.agents.leaveIdle(agent);
    this.answer(contact, agent);
  }

  keepsStaff(): boolean {
    return this.staffing.keepsStaff();
  }

  logOut(agent: number, group: number): void {
    this.staffing.logOut(agent, group);
  }

  private changeShifts(): void {
    this.roster.run();
    this.roster.scheduleNext();
    this.settle();
  }

  private endBreak(agent: number): void {
    this.roster.endBreak(agent);
    this.settle();
  }

  /** The last contact that waited at close is in hand: everyone else goes home. */
  private close(): void {
    this.closing = false;
    this.staffing.bringAll();
    if (this.hasRoster) this.roster.close();
    this.settle();
  }

  private endHorizon(): void {
    this.observer.horizonEnd();
    if (this.parts.cut) this.list.clear();
  }
}
