import { type Agents, TALKING } from './agents.ts';
import type { CenterParts } from './center-parts.ts';
import type { Consults } from './consults.ts';
import * as of from './contacts.ts';
import type { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import type { Passage } from './passage.ts';
import type { ContactTypeSpec } from './scenario.ts';
import { Transfers } from './transfers.ts';

/** What further talks ask of the center. */
interface Switchboard {
  readonly passage: Passage;
  readonly consults: Consults;
  readonly controls: { lose(contact: number): void } | undefined;
  isRouted(contact: number): boolean;
  seek(contact: number): void;
  hangUp(contact: number): void;
  afterTalk(agent: number): void;
  release(agent: number): void;
}

/** What comes after a talk but the end: its agent asks another one (rule A9), or passes the contact on (rule A8). */
export class FurtherTalks {
  private readonly contacts: of.Contacts;
  private readonly lines: Lines;
  private readonly agents: Agents;
  private readonly clock: Float64Array;
  private readonly observer: Observer;
  private readonly center: Switchboard;
  private readonly transfers: Transfers;

  constructor(
    parts: CenterParts,
    types: readonly ContactTypeSpec[],
    observer: Observer,
    center: Switchboard,
  ) {
    this.contacts = parts.contacts;
    this.lines = parts.lines;
    this.agents = parts.agents;
    this.clock = parts.list.clock;
    this.observer = observer;
    this.center = center;
    this.transfers = new Transfers(types, parts.contacts, center.passage, observer, parts.list);
  }

  /** A talk of a contact that may have more to come is over. */
  hangUp(contact: number, agent: number): void {
    if (this.center.consults.used && this.asks(contact, agent)) return;
    const destination = this.transfers.destination(contact);
    if (destination >= 0) {
      this.passOn(contact, agent, destination);
      return;
    }
    this.observer.hangUp(contact, agent);
    this.center.passage.finish(contact);
    this.center.afterTalk(agent);
  }

  /** Another agent answers a contact in hand: to be asked something, or to go on with it. */
  takeOver(contact: number, agent: number): void {
    if (this.isConsulting(contact)) {
      this.center.consults.endWait(contact);
      this.observer.answerConsult(contact, agent);
    } else {
      this.transfers.handOver(contact);
      this.observer.answer(contact, agent);
    }
  }

  /** Nobody came to answer the agent's question: it goes on alone. */
  giveUpConsult(contact: number): void {
    const { center } = this;
    this.observer.giveUpConsult(contact);
    this.lines.leave(contact);
    if (center.isRouted(contact)) center.controls!.lose(contact);
    center.consults.endWait(contact);
    this.goOn(contact);
  }

  /** An agent who stayed with a contact for its transfer is done with it. */
  endHandOver(agent: number): void {
    this.observer.handOverEnd(agent);
    this.center.afterTalk(agent);
  }

  private isConsulting(contact: number): boolean {
    return (this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.CONSULTING) !== 0;
  }

  /** Whether this is not the end of talk: the agent asks another one first, or has been asked. */
  private asks(contact: number, agent: number): boolean {
    const { center } = this;
    if (this.isConsulting(contact)) {
      this.observer.endConsult(contact, agent);
      this.endQuestion(contact);
      center.release(agent);
      this.endTalk(contact);
      return true;
    }
    if (!center.consults.needed(contact)) return false;
    this.observer.consult(contact, agent);
    center.consults.begin(contact, agent);
    this.agents.enter(agent, TALKING);
    center.seek(contact);
    return true;
  }

  private goOn(contact: number): void {
    this.endQuestion(contact);
    this.endTalk(contact);
  }

  /** The agent who asked talks again. */
  private endQuestion(contact: number): void {
    this.agents.enter(this.center.consults.end(contact), TALKING);
  }

  /** The agent who asked has an answer, or does without: the rest of its talk is over. */
  private endTalk(contact: number): void {
    const { ints, doubles } = this.contacts;
    const at = contact << of.CONTACT_SHIFT;
    doubles[at + of.WRAP_UP] = this.agents.wrapUp[ints[at + of.AGENT]!]!;
    this.center.hangUp(contact);
  }

  /** The contact goes on to other agents; its own is free, or stays with it until one of them has taken over. */
  private passOn(contact: number, agent: number, destination: number): void {
    this.observer.hangUp(contact, agent);
    const stays = this.transfers.passOn(contact, agent, destination);
    this.observer.transfer(contact);
    if (stays) this.agents.enter(agent, TALKING);
    this.offerAgain(contact);
    if (!stays) this.center.afterTalk(agent);
  }

  /** A transferred contact asks for an agent: no full queue and no balking stand in its way. */
  private offerAgain(contact: number): void {
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.OFFERED_AT] = this.clock[0]!;
    this.observer.offer(contact);
    this.center.seek(contact);
  }
}
