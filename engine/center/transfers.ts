import { type EventList, schedule } from '../kernel/event-list.ts';
import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { Stream } from '../random/stream.ts';
import * as of from './contacts.ts';
import { isWithin, nextWithin } from './day-hours.ts';
import { wholeMicroseconds } from './draws.ts';
import * as event from './events.ts';
import { startAtKey } from './key-stream.ts';
import type { Observer } from './observer.ts';
import type { Passage } from './passage.ts';
import * as phase from './phases.ts';
import type { ContactTypeSpec, Opening, UnavailableSpec } from './scenario.ts';

interface Escalation {
  share: number;
  to: number;
  rightly: number;
  wrongTo: number;
  warm: boolean;
  handoverTime: Sampler | undefined;
  during: readonly Opening[];
  otherwise: UnavailableSpec;
}

/** Who is passed on to another contact type's agents after talk, rightly or not, cold or warm (rule A8). */
export class Transfers {
  /** by contact type */
  private readonly escalations: (Escalation | undefined)[];
  private readonly contacts: of.Contacts;
  private readonly passage: Passage;
  private readonly observer: Observer;
  private readonly list: EventList;
  private readonly scratch = new Stream();

  constructor(
    types: readonly ContactTypeSpec[],
    contacts: of.Contacts,
    passage: Passage,
    observer: Observer,
    list: EventList,
  ) {
    this.contacts = contacts;
    this.passage = passage;
    this.observer = observer;
    this.list = list;
    this.escalations = types.map(
      ({ escalate: e }) =>
        e && {
          share: e.share,
          to: e.to,
          rightly: e.rightly,
          wrongTo: e.wrongTo,
          warm: e.handover === 'warm',
          handoverTime: e.handoverTime && makeLaw(e.handoverTime),
          during: e.during ?? [],
          otherwise: e.otherwise ?? { kind: 'resolve' },
        },
    );
  }

  /** Where the contact goes after this talk: a contact type, or −1. The agent's verbs have not happened yet. */
  destination(contact: number): number {
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const flags = ints[i + of.FLAGS]!;
    if ((flags & of.MISDIRECTED) !== 0) {
      ints[i + of.FLAGS] = flags & ~of.MISDIRECTED;
      return ints[i + of.IVR_TO]!;
    }
    if ((flags & of.CHOSE_WRONGLY) !== 0) {
      ints[i + of.FLAGS] = flags & ~of.CHOSE_WRONGLY;
      return this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.COMES_BACK_AFTER]!;
    }
    const escalation = this.escalations[ints[i + of.TYPE]!];
    if (escalation === undefined) return -1;
    startAtKey(this.scratch, this.passage.comeBacks.outcomeKey(contact));
    if (this.scratch.unit53() >= escalation.share) return -1;
    if (!isWithin(escalation.during, this.list.clock[0]!)) return this.instead(contact, escalation);
    const rightly = this.scratch.unit53() < escalation.rightly;
    this.observer.escalate(contact, rightly ? 1 : 0);
    if (rightly) return escalation.to;
    ints[i + of.FLAGS]! |= of.MISDIRECTED;
    ints[i + of.IVR_TO] = escalation.to;
    return escalation.wrongTo;
  }

  /** Nobody is there to whom the contact would go: another contact type, or −1. */
  private instead(contact: number, { otherwise, during }: Escalation): number {
    this.observer.missTransfer(contact);
    if (otherwise.kind === 'passOn') {
      this.observer.escalate(contact, 0);
      return otherwise.to;
    }
    if (otherwise.kind === 'comeBack') {
      const due = nextWithin(during, this.list.clock[0]!);
      this.passage.comeBacks.at(contact, due, true, true, true);
      this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! |= of.COMES_BACK;
    }
    return -1;
  }

  /** Turns the contact into one of the destination's type. Whether its agent stays until the next one has taken over. */
  passOn(contact: number, agent: number, destination: number): boolean {
    const { ints, doubles } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const escalation = this.escalations[ints[i + of.TYPE]!];
    const warm = escalation?.warm ?? false;
    ints[i + of.HELD_BY] = warm ? agent : -1;
    if (warm && escalation!.handoverTime !== undefined) {
      startAtKey(this.scratch, this.passage.comeBacks.outcomeKey(contact));
      // whether and whither have been decided with the first two
      this.scratch.unit53();
      this.scratch.unit53();
      doubles[(contact << of.CONTACT_SHIFT) + of.HAND_OVER] = wholeMicroseconds(
        escalation!.handoverTime.draw(this.scratch),
      );
    } else doubles[(contact << of.CONTACT_SHIFT) + of.HAND_OVER] = 0;
    const flags = ints[i + of.FLAGS]! & ~(of.CALLBACK | of.ON_LINE | of.CONSULTED);
    ints[i + of.FLAGS] = (flags | of.TRANSFERRED) + of.HOP;
    this.passage.passTo(contact, destination);
    return warm;
  }

  /** The next agent answers: both talk for the hand-over time, then the first one is free. */
  handOver(contact: number): void {
    const { ints, doubles } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const first = ints[i + of.HELD_BY]!;
    if (first < 0) return;
    const time = doubles[(contact << of.CONTACT_SHIFT) + of.HAND_OVER]!;
    ints[i + of.HELD_BY] = -1;
    doubles[(contact << of.CONTACT_SHIFT) + of.TALK]! += time;
    const end = this.list.clock[0]! + time;
    schedule(this.list, end, phase.TALK_END, (first << event.KIND_BITS) | event.HAND_OVER_END);
  }
}
