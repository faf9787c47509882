import { schedule } from '../kernel/event-list.ts';
import { AGENT_SHIFT, type Agents, CONTACT, GROUP } from './agents.ts';
import type { Callbacks } from './callbacks.ts';
import type { CenterParts } from './center-parts.ts';
import * as of from './contacts.ts';
import * as event from './events.ts';
import type { Observer } from './observer.ts';
import type { Passage } from './passage.ts';
import * as phase from './phases.ts';

/** What the calls ask of the center. */
interface Caller {
  readonly callbacks: Callbacks;
  readonly passage: Passage;
  readonly controls: { take(contact: number, agent: number): void } | undefined;
  isRouted(contact: number): boolean;
  answer(contact: number, agent: number): void;
  release(agent: number): void;
  takeNext(agent: number, group: number): void;
  leave(contact: number): void;
}

/** The calls to those who wait to be called back: dialled by an agent, or before one is free (rule L4). */
export class CallbackCalls {
  private readonly parts: CenterParts;
  private readonly contacts: of.Contacts;
  private readonly agents: Agents;
  private readonly clock: Float64Array;
  private readonly observer: Observer;
  private readonly center: Caller;

  constructor(parts: CenterParts, observer: Observer, center: Caller) {
    this.parts = parts;
    this.contacts = parts.contacts;
    this.agents = parts.agents;
    this.clock = parts.list.clock;
    this.observer = observer;
    this.center = center;
  }

  /** It is a callback's turn: the agent dials, or the customer is called while the agent goes on. */
  takeTurn(contact: number, agent: number, group: number): void {
    const { callbacks } = this.center;
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const queue = this.parts.queueOf[ints[i + of.TYPE]!]!;
    ints[i + of.LINE] = ints[i + of.TYPE]!;
    if ((ints[i + of.FLAGS]! & of.ON_LINE) !== 0) this.center.answer(contact, agent);
    else if (callbacks.dialsAgentFirst(queue) && this.ring(contact, queue, agent))
      this.startRinging(agent, contact);
    else {
      if (!callbacks.dialsAgentFirst(queue)) this.ring(contact, queue, -1);
      this.center.takeNext(agent, group);
    }
  }

  /** A scheduled callback, or one to be tried again, is due. */
  fallDue(contact: number): void {
    const { callbacks } = this.center;
    const type = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!;
    const queue = this.parts.queueOf[type]!;
    callbacks.away--;
    if (!callbacks.dialsAgentFirst(queue)) {
      this.ring(contact, queue, -1);
      return;
    }
    const agent = this.parts.routing.agentSelection.selectAgent(type, contact);
    if (agent < 0) callbacks.join(contact);
    else if (this.ring(contact, queue, agent)) {
      this.agents.leaveIdle(agent);
      this.observer.wake(agent);
      this.startRinging(agent, contact);
    }
  }

  /** The customer takes the call, or does not. */
  endRing(contact: number): void {
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const agent = ints[i + of.AGENT]!;
    const taken = ints[i + of.IVR_TO] === 1;
    this.center.callbacks.away--;
    if (agent >= 0) this.observer.ringEnd(agent);
    if (!taken) {
      this.center.passage.freeTrunk(contact);
      this.callAgain(contact, this.parts.queueOf[ints[i + of.TYPE]!]!, true);
      if (agent >= 0) this.center.release(agent);
      return;
    }
    ints[i + of.FLAGS]! |= of.ON_LINE;
    if (agent >= 0) {
      this.agents.busy[this.agents.ints[(agent << AGENT_SHIFT) + GROUP]! << 1]!--;
      this.center.answer(contact, agent);
    } else this.findAgent(contact);
  }

  /** The customer is on the line, and no agent was kept for the call. */
  private findAgent(contact: number): void {
    const line = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.LINE]!;
    const free = this.parts.routing.agentSelection.selectAgent(line, contact);
    if (free < 0) this.center.callbacks.join(contact);
    else {
      this.agents.leaveIdle(free);
      this.center.answer(contact, free);
    }
  }

  /** Lets the customer's telephone ring; false: no trunk was free for it, and it is tried again later. */
  private ring(contact: number, queue: number, agent: number): boolean {
    const { callbacks } = this.center;
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const trunk = callbacks.trunk(queue);
    if (trunk >= 0 && !this.parts.trunks.seize(trunk)) {
      this.callAgain(contact, queue, false);
      return false;
    }
    ints[i + of.TRUNK] = trunk;
    const { time, taken } = callbacks.ring(contact, queue);
    ints[i + of.IVR_TO] = taken ? 1 : 0;
    ints[i + of.AGENT] = agent;
    this.observer.dial(contact, agent);
    callbacks.away++;
    schedule(
      this.parts.list,
      this.clock[0]! + time,
      phase.CALLBACK_DUE,
      (contact << event.KIND_BITS) | event.RING_END,
    );
    return true;
  }

  private startRinging(agent: number, contact: number): void {
    const { ints } = this.agents;
    if (this.center.isRouted(contact)) this.center.controls!.take(contact, agent);
    ints[(agent << AGENT_SHIFT) + CONTACT] = contact;
    this.agents.startHandling(agent, ints[(agent << AGENT_SHIFT) + GROUP]!);
  }

  private callAgain(contact: number, queue: number, wasMade: boolean): void {
    if (this.center.callbacks.triesAgain(contact, queue, wasMade)) return;
    this.observer.loseCallback(contact);
    this.center.leave(contact);
  }
}
