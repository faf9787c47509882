import { Stream } from '../random/stream.ts';
import { ComeBacks } from './come-backs.ts';
import {
  type ContactSource,
  HOLD_COLUMN,
  PATIENCE_COLUMN,
  TALK_COLUMN,
  WRAP_UP_COLUMN,
} from './contact-source.ts';
import * as of from './contacts.ts';
import { wholeMicroseconds } from './draws.ts';
import * as event from './events.ts';
import { ASKS_FOR_AGENT, Forwarding, IS_GONE, RINGS } from './forwarding.ts';
import { CONTAINED, END_BITS, NOTHING_ELSE, TO_AGENT } from './ivr.ts';
import { choosePatience, endOf, keepDraws, meantBy, noteWrongChoice, turnInto } from './keep-draws.ts';
import { startAtKeyIn } from './key-stream.ts';
import type { Observer } from './observer.ts';
import { type PassageParts, passageParts } from './passage-parts.ts';
import * as phase from './phases.ts';
import type { ContactTypeSpec } from './scenario.ts';

/** What the passage asks of the center. */
export interface Offering {
  offer(contact: number, balk: number): void;
  /** is to be called back from this instant on; false: its queue calls nobody back */
  promiseCall(contact: number, due: number): boolean;
  /** the contact is inside no more */
  leave(contact: number): void;
}

/**
 * What lies around waiting and talk, for contact types that have it: trunks, IVR, time before the offer, and
 * who comes back. A plain contact never gets here.
 */
export class Passage {
  /** contacts between entry and offer */
  inIvr = 0;
  private readonly parts: PassageParts;
  private readonly clock: Float64Array;
  private readonly scratch = new Stream();
  /** when the contact in hand leaves the IVR; in an array, because a double that crosses a call may be boxed */
  private readonly leavesAt = new Float64Array(1);
  readonly comeBacks: ComeBacks;
  readonly forwarding: Forwarding;
  private readonly center: Offering;

  constructor(
    given: Omit<PassageParts, 'observer'>,
    observer: Observer,
    types: readonly ContactTypeSpec[],
    center: Offering,
  ) {
    const parts = passageParts(given, observer);
    this.parts = parts;
    this.center = center;
    this.clock = parts.list.clock;
    this.comeBacks = new ComeBacks(parts, types);
    this.forwarding = new Forwarding(types, parts.outside, parts);
  }

  /** Starts anew: nobody is on the way. */
  restart(): void {
    this.inIvr = 0;
    this.forwarding.restart();
  }

  /** From entry to offer: a trunk, the IVR or a delay, and the patience that holds at the offer. */
  begin(contact: number, source: ContactSource, block: Float64Array, row: number): void {
    const { contacts, observer } = this.parts;
    keepDraws(contacts, contact, source, block, row, this.clock);
    if (source.messageShare >= 0 && this.parts.schedules.closed(this.clock[0]!)) {
      this.hearClosed(contact, block[row + source.afterHoursColumn]! < source.messageShare);
      return;
    }
    if (source.trunk >= 0) {
      if (!this.parts.trunks.seize(source.trunk)) {
        observer.arrive(contact);
        this.refuse(contact);
        return;
      }
      contacts.ints[(contact << of.CONTACT_SHIFT) + of.TRUNK] = source.trunk;
    }
    observer.arrive(contact);
    if (source.ivr < 0 && !source.hasEntryDelay) this.toOffer(contact, source.balk);
    else this.enterIvr(contact, source, block, row);
  }

  /** Entered while the center is closed: to be called back from the next opening on, or lost (rule M14). */
  private hearClosed(contact: number, leavesMessage: boolean): void {
    const { observer, schedules, horizon } = this.parts;
    observer.arrive(contact);
    const due = schedules.nextOpen(this.clock[0]!);
    if (leavesMessage && due < horizon && this.center.promiseCall(contact, due)) return;
    observer.hearClosed(contact);
    this.leave(contact);
  }

  /** Asks for an agent, unless it is forwarded to somebody outside first (rule M13). */
  private toOffer(contact: number, balk: number): void {
    const next = this.forwarding.used ? this.forwarding.start(contact) : ASKS_FOR_AGENT;
    if (next === ASKS_FOR_AGENT) this.center.offer(contact, balk);
    else if (next === RINGS) this.inIvr++;
    else this.leave(contact);
  }

  /** It has rung outside long enough, or the talk there is over. */
  leaveOutside(contact: number): void {
    const rings = this.parts.contacts.ints[(contact << of.CONTACT_SHIFT) + of.OUTSIDE] === RINGS;
    const next = this.forwarding.next(contact);
    if (rings) this.inIvr--;
    if (next === ASKS_FOR_AGENT)
      this.center.offer(
        contact,
        this.parts.sources[this.parts.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!]!.balk,
      );
    else if (next === IS_GONE) this.leave(contact);
  }

  private enterIvr(contact: number, source: ContactSource, block: Float64Array, row: number): void {
    const { contacts, ivrs, list, observer } = this.parts;
    const { ints, doubles } = contacts;
    const i = contact << of.CONTACT_SHIFT;
    ints[i + of.IVR_TO] = ints[i + of.TYPE]!;
    if (source.ivr < 0) {
      this.leavesAt[0] = this.clock[0]! + wholeMicroseconds(block[row + source.entryDelayColumn]!);
      ints[i + of.IVR_END] = TO_AGENT;
    } else {
      const ivr = ivrs[source.ivr]!;
      startAtKeyIn(this.scratch, block, row + source.ivrKeyColumn);
      ivr.walk(this.scratch);
      this.leavesAt[0] = this.clock[0]! + ivr.time[0]!;
      ints[i + of.IVR_END] = ivr.exit;
      if (ivr.exit === TO_AGENT) {
        doubles[i + of.TALK]! *= ivr.talkFactor[0]!;
        if (ivr.contactType >= 0) ints[i + of.IVR_TO] = ivr.contactType;
        if (ivr.meant !== NOTHING_ELSE)
          ints[i + of.IVR_END]! |= (1 + (ivr.meant < 0 ? ints[i + of.TYPE]! : ivr.meant)) << END_BITS;
        doubles[i + of.COMES_BACK_AFTER] = ivr.talkFactor[0]!;
      } else
        doubles[i + of.COMES_BACK_AFTER] =
          ivr.comesBackAfter === undefined ? -1 : wholeMicroseconds(ivr.comesBackAfter.draw(this.scratch));
      observer.enterIvr(contact, source.ivr);
    }
    choosePatience(contacts, contact, source, block, row, this.leavesAt);
    this.inIvr++;
    this.clock[1] = this.leavesAt[0]!;
    list.insert(phase.IVR_EXIT, (contact << event.KIND_BITS) | event.IVR_EXIT);
  }

  leaveIvr(contact: number): void {
    const { contacts, observer, sources } = this.parts;
    const i = contact << of.CONTACT_SHIFT;
    const end = endOf(contacts, contact);
    const meant = meantBy(contacts, contact);
    this.inIvr--;
    if (end === TO_AGENT) {
      const type = contacts.ints[i + of.IVR_TO]!;
      if (type !== contacts.ints[i + of.TYPE]) {
        const factor = contacts.doubles[(contact << of.CONTACT_SHIFT) + of.COMES_BACK_AFTER]!;
        this.passTo(contact, type);
        contacts.doubles[(contact << of.CONTACT_SHIFT) + of.TALK]! *= factor;
      }
      if (meant >= 0) {
        noteWrongChoice(contacts, contact, meant);
        observer.misroute(contact);
      }
      this.toOffer(contact, sources[type]!.balk);
      return;
    }
    if (end === CONTAINED) observer.selfServe(contact);
    else observer.giveUp(contact);
    const after = contacts.doubles[(contact << of.CONTACT_SHIFT) + of.COMES_BACK_AFTER]!;
    if (end === CONTAINED && after >= 0)
      this.comeBacks.at(contact, this.clock[0]! + after, true, true, false);
    this.leave(contact);
  }

  /** The contact is of another type from now on, with what was drawn for that at its entry. */
  passTo(contact: number, type: number): void {
    const { contacts, sources } = this.parts;
    turnInto(contacts, contact, type, sources, this.clock[0]!);
  }

  /** No trunk, or no place in the queue. */
  refuse(contact: number): void {
    this.parts.observer.block(contact);
    this.comeBacks.busy(contact);
    this.leave(contact);
  }

  /** Abandoned or balked. */
  lose(contact: number): void {
    const { ints } = this.parts.contacts;
    if ((ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.TRANSFERRED) === 0)
      this.comeBacks.lost(contact);
    this.leave(contact);
  }

  /** Talk is over and nothing follows but, for some, another attempt. */
  finish(contact: number): void {
    this.comeBacks.handled(contact);
    this.leave(contact);
  }

  /** A customer's next attempt begins; the record is that of a fresh contact of the type. */
  comeBack(slot: number, contact: number, source: ContactSource): void {
    const { contacts, returns } = this.parts;
    const draws = source.laterDraws!;
    const row = draws.next();
    const { block } = draws;
    const { doubles } = contacts;
    const d = contact << of.CONTACT_SHIFT;
    doubles[d + of.ENTERED_AT] = this.clock[0]!;
    doubles[d + of.PATIENCE] = block[row + PATIENCE_COLUMN]!;
    doubles[d + of.TALK] = block[row + TALK_COLUMN]!;
    doubles[d + of.HOLD] = source.hasHoldOrWrapUp ? block[row + HOLD_COLUMN]! : 0;
    doubles[d + of.WRAP_UP] = source.hasHoldOrWrapUp ? block[row + WRAP_UP_COLUMN]! : 0;
    returns.take(slot, contact, contacts);
    this.begin(contact, source, block, row);
  }

  /** The contact holds its trunk no more. */
  freeTrunk(contact: number): void {
    const i = contact << of.CONTACT_SHIFT;
    const trunk = this.parts.contacts.ints[i + of.TRUNK]!;
    if (trunk < 0) return;
    this.parts.trunks.free(trunk);
    this.parts.contacts.ints[i + of.TRUNK] = -1;
  }

  private leave(contact: number): void {
    this.freeTrunk(contact);
    this.center.leave(contact);
  }
}
