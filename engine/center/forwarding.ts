import { type EventList, schedule } from '../kernel/event-list.ts';
import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { Stream } from '../random/stream.ts';
import * as of from './contacts.ts';
import { isWithin } from './day-hours.ts';
import { wholeMicroseconds } from './draws.ts';
import * as event from './events.ts';
import type { ForwardSpec, OutsideSpec } from './help-spec.ts';
import { startAtKey } from './key-stream.ts';
import type { Observer } from './observer.ts';
import * as phase from './phases.ts';
import type { ContactTypeSpec, Opening } from './scenario.ts';

/** What comes next of a contact that may be forwarded. */
export const ASKS_FOR_AGENT = 0;
export const RINGS = 1;
export const TALKS = 2;
export const IS_GONE = 3;

interface Outside {
  persons: number;
  available: readonly Opening[];
  answers: number;
  ringTime: Sampler | undefined;
  talk: Sampler | undefined;
}

/** People outside the center who are rung for important contacts (rule M13). */
export class Forwarding {
  /** whether any contact type is forwarded */
  readonly used: boolean;
  /** contacts that talk to somebody outside now */
  talking = 0;
  /** rung or talking now, by person outside */
  private readonly busy: Int32Array;
  private readonly outside: readonly Outside[];
  private readonly forwards: readonly (ForwardSpec | undefined)[];
  private readonly scratch = new Stream();
  private readonly contacts: of.Contacts;
  private readonly list: EventList;
  private readonly observer: Observer;

  constructor(
    types: readonly ContactTypeSpec[],
    outside: readonly OutsideSpec[],
    parts: { contacts: of.Contacts; list: EventList; observer: Observer },
  ) {
    this.forwards = types.map(type => type.forward);
    this.used = types.some(type => type.forward !== undefined);
    this.outside = outside.map(o => ({
      persons: o.persons,
      available: o.available,
      answers: o.answers,
      ringTime: o.ringTime && makeLaw(o.ringTime),
      talk: o.talk && makeLaw(o.talk),
    }));
    this.busy = new Int32Array(outside.length);
    this.contacts = parts.contacts;
    this.list = parts.list;
    this.observer = parts.observer;
  }

  /** Starts anew: nobody outside is busy. */
  restart(): void {
    this.talking = 0;
    this.busy.fill(0);
  }

  /** A contact is about to ask for an agent: an important one rings outside instead, if somebody is there. */
  start(contact: number): number {
    const forward = this.forwards[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!];
    if (forward === undefined) return ASKS_FOR_AGENT;
    this.expand(contact);
    if (this.scratch.unit53() >= forward.share) return ASKS_FOR_AGENT;
    const outside = this.outside[forward.to]!;
    const isFree = this.busy[forward.to]! < outside.persons;
    if (!isFree || !isWithin(outside.available, this.list.clock[0]!)) return this.miss(contact, forward);
    this.observer.forward(contact);
    this.busy[forward.to]!++;
    this.scratch.unit53();
    this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.OUTSIDE] = RINGS;
    this.follow(
      contact,
      outside.ringTime === undefined ? 0 : wholeMicroseconds(outside.ringTime.draw(this.scratch)),
    );
    return RINGS;
  }

  /** It has rung long enough, or the talk is over. */
  next(contact: number): number {
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const forward = this.forwards[ints[i + of.TYPE]!]!;
    if (ints[i + of.OUTSIDE] === TALKS) {
      this.observer.endOutside(contact);
      this.talking--;
      this.busy[forward.to]!--;
      return IS_GONE;
    }
    const talk = this.talkTime(contact, this.outside[forward.to]!);
    if (talk < 0) {
      this.busy[forward.to]!--;
      return this.miss(contact, forward);
    }
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.TALK] = talk;
    this.observer.answerOutside(contact);
    ints[i + of.OUTSIDE] = TALKS;
    this.talking++;
    this.follow(contact, talk);
    return TALKS;
  }

  /** Talk with somebody outside, in whole microseconds; −1: nobody takes the call. */
  private talkTime(contact: number, { answers, ringTime, talk }: Outside): number {
    const { scratch } = this;
    this.expand(contact);
    scratch.unit53();
    if (scratch.unit53() >= answers) return -1;
    ringTime?.draw(scratch);
    const own = this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.TALK]!;
    return wholeMicroseconds(talk === undefined ? own : talk.draw(scratch));
  }

  private miss(contact: number, { otherwise }: ForwardSpec): number {
    this.observer.missOutside(contact);
    if (otherwise === 'queue') return ASKS_FOR_AGENT;
    this.observer.leaveMessage(contact);
    return IS_GONE;
  }

  /** The contact's key: whether it is important, whether the call is taken, how long it rings, and the talk. */
  private expand(contact: number): void {
    startAtKey(this.scratch, this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.FORWARD_KEY]!);
  }

  private follow(contact: number, after: number): void {
    const what = (contact << event.KIND_BITS) | event.OUTSIDE;
    schedule(this.list, this.list.clock[0]! + after, phase.TALK_END, what);
  }
}
