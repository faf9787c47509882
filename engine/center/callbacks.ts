import { type EventList, schedule } from '../kernel/event-list.ts';
import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { Stream } from '../random/stream.ts';
import * as of from './contacts.ts';
import { wholeMicroseconds } from './draws.ts';
import * as event from './events.ts';
import { keyOf, startAtKey } from './key-stream.ts';
import type { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import * as phase from './phases.ts';
import { RecentAnswers } from './recent-answers.ts';
import { type CallbackSpec, DAY, type QueueSpec } from './scenario.ts';
import type { Schedules } from './schedules.ts';

interface Rule {
  spec: CallbackSpec;
  delayLaw: Sampler | undefined;
  ringLaw: Sampler | undefined;
}

/** What is told to those who must wait, who then leaves, and who is called back instead. */
export class Callbacks {
  /** customers who wait for their call and stand in no line: it is not due yet, or their telephone rings */
  away = 0;
  /** whether any queue has an announcement or a callback */
  readonly used: boolean;
  /** by queue */
  private readonly rules: (Rule | undefined)[];
  private readonly announcements: QueueSpec['announce'][];
  /** by queue: the answers that announcements look back at, and those that callbacks do */
  private readonly recent: (RecentAnswers | undefined)[];
  private readonly recentForCallbacks: (RecentAnswers | undefined)[];
  private readonly scratch = new Stream();
  private readonly list: EventList;
  private readonly contacts: of.Contacts;
  private readonly lines: Lines;
  private readonly observer: Observer;
  private readonly schedules: Schedules;
  private readonly types: number;
  private readonly horizon: number;

  constructor(
    queues: readonly QueueSpec[],
    parts: { list: EventList; contacts: of.Contacts; lines: Lines; schedules: Schedules; horizon: number },
    types: number,
    observer: Observer,
  ) {
    this.rules = queues.map(
      ({ callback: c }) =>
        c && { spec: c, delayLaw: c.delay && makeLaw(c.delay), ringLaw: c.ringTime && makeLaw(c.ringTime) },
    );
    this.announcements = queues.map(queue => queue.announce);
    this.recent = queues.map(({ announce }) => announce && new RecentAnswers(announce.window));
    this.recentForCallbacks = queues.map(({ callback }) => callback && new RecentAnswers(callback.window));
    this.used = queues.some(({ announce, callback }) => announce !== undefined || callback !== undefined);
    this.list = parts.list;
    this.contacts = parts.contacts;
    this.lines = parts.lines;
    this.schedules = parts.schedules;
    this.horizon = parts.horizon;
    this.types = types;
    this.observer = observer;
  }

  /** Starts anew: nobody waits for a call, and no answer is remembered. */
  restart(): void {
    this.away = 0;
    for (const recent of this.recent) recent?.restart();
    for (const recent of this.recentForCallbacks) recent?.restart();
  }

  /** Whether answers of this queue are remembered. */
  notes(queue: number): boolean {
    return this.recent[queue] !== undefined || this.recentForCallbacks[queue] !== undefined;
  }

  /** An answer from this queue, for the recent rate. */
  noteAnswer(queue: number): void {
    this.recent[queue]?.note(this.list.clock[0]!);
    this.recentForCallbacks[queue]?.note(this.list.clock[0]!);
  }

  /**
   * Told how long it will take, the contact leaves (true), or stays with another patience.
   *
   * @param balk - share who would have left at the door anyhow: the rest of that variate decides
   */
  leavesAtAnnouncement(contact: number, queue: number, balk: number): boolean {
    const announce = this.announcements[queue];
    if (announce === undefined) return false;
    const unit = (this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.BALK]! - balk) / (1 - balk);
    const isLong =
      announce.balkBehind === undefined
        ? this.expectedWait(this.recent, queue) > announce.balkAbove
        : this.lines.inQueue[queue]! + 1 > announce.balkBehind;
    if (isLong && unit < announce.balkShare) return true;
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.PATIENCE]! *= announce.patienceFactor;
    return false;
  }

  /** Whether the contact is offered a callback and accepts it; it waits in the callback line from now on, or once it is due. */
  takes(contact: number, queue: number): boolean {
    const rule = this.rules[queue];
    if (rule === undefined || !this.offers(rule, queue)) return false;
    const { doubles, ints } = this.contacts;
    const d = contact << of.CONTACT_SHIFT;
    this.start(contact, 0);
    this.observer.offerCallback(contact);
    if (this.scratch.unit53() >= rule.spec.accept) return false;
    const due = this.dueAt(rule, queue, this.list.clock[0]!);
    if (due >= this.horizon) return false;
    ints[(contact << of.CONTACT_SHIFT) + of.CALLS] = 0;
    ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! |= of.CALLBACK;
    doubles[d + of.DUE_AT] = due;
    this.observer.takeCallback(contact);
    if (rule.spec.mode === 'scheduled') this.scheduleDue(contact, due);
    else this.join(contact);
    return true;
  }

  /** Has left a message while the center was closed: called back from `due` on; false: the queue calls nobody back. */
  takesMessage(contact: number, queue: number, due: number): boolean {
    const rule = this.rules[queue];
    if (rule === undefined) return false;
    this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CALLS] = 0;
    this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! |= of.CALLBACK;
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.DUE_AT] = due;
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.OFFERED_AT] = this.list.clock[0]!;
    this.observer.offer(contact);
    this.observer.offerCallback(contact);
    this.observer.takeCallback(contact);
    this.scheduleDue(contact, due);
    return true;
  }

  private dueAt(rule: Rule, queue: number, now: number): number {
    if (rule.spec.mode === 'scheduled')
      return this.schedules.nextOpen(now + wholeMicroseconds(rule.delayLaw!.draw(this.scratch)));
    if (rule.spec.mode === 'trough') return now;
    const expected = this.expectedWait(this.recentForCallbacks, queue);
    return now + (expected === Infinity ? 0 : Math.floor(expected));
  }

  /** Puts the contact into its type's callback line. */
  join(contact: number): void {
    const i = contact << of.CONTACT_SHIFT;
    this.contacts.ints[i + of.LINE] = this.types + this.contacts.ints[i + of.TYPE]!;
    this.contacts.ints[i + of.TIMER] = -1;
    this.lines.join(contact);
  }

  /** How long the customer's telephone rings at this call, in whole microseconds; and whether somebody takes it. */
  ring(contact: number, queue: number): { time: number; taken: boolean } {
    const rule = this.rules[queue]!;
    this.start(contact, this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CALLS]! + 1);
    const taken = this.scratch.unit53() >= rule.spec.noAnswer;
    return {
      time: rule.ringLaw === undefined ? 0 : wholeMicroseconds(rule.ringLaw.draw(this.scratch)),
      taken,
    };
  }

  dialsAgentFirst(queue: number): boolean {
    return this.rules[queue]!.spec.dial === 'agentFirst';
  }

  /** The trunk group of the outbound leg; -1: none is needed. */
  trunk(queue: number): number {
    return this.rules[queue]!.spec.trunk;
  }

  /** Nobody took the call, or no trunk was free for it: whether another one is to follow, and schedules it. */
  triesAgain(contact: number, queue: number, wasMade: boolean): boolean {
    const rule = this.rules[queue]!;
    if (wasMade && ++this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CALLS]! >= rule.spec.attempts)
      return false;
    return this.scheduleDue(contact, this.schedules.nextOpen(this.list.clock[0]! + rule.spec.retryAfter));
  }

  private scheduleDue(contact: number, due: number): boolean {
    if (due >= this.horizon) return false;
    this.away++;
    schedule(this.list, due, phase.CALLBACK_DUE, (contact << event.KIND_BITS) | event.CALLBACK_DUE);
    return true;
  }

  /** Expands the contact's key: 0 for the offer, k for its k-th call. */
  private start(contact: number, k: number): void {
    startAtKey(
      this.scratch,
      keyOf(this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.CALLBACK_KEY]!, k),
    );
  }

  private expectedWait(recent: Callbacks['recent'], queue: number): number {
    return recent[queue]!.expectedWait(this.lines.inQueue[queue]! + 1, this.list.clock[0]!);
  }

  private offers(rule: Rule, queue: number): boolean {
    const now = this.list.clock[0]!;
    const ofDay = now % DAY;
    if (rule.spec.between.length > 0 && !rule.spec.between.some(b => b.from <= ofDay && ofDay < b.to))
      return false;
    if (this.lines.inQueue[queue]! < rule.spec.waitingAtLeast) return false;
    return (
      rule.spec.expectedWaitAbove === 0 ||
      this.expectedWait(this.recentForCallbacks, queue) > rule.spec.expectedWaitAbove
    );
  }
}
