import { grown } from '../kernel/grow.ts';
import * as of from './contacts.ts';

/** A customer who will try again: whole numbers of the record. */
const INTS = 8;
export const RETURN_TYPE = 0;
export const RETURN_ATTEMPT = 1;
export const RETURN_FIRST_CELL = 2;
export const RETURN_FLAGS = 3;
/** 1: with the first attempt's patience and talk time */
export const RETURN_KEEPS = 4;
/** 1: after being handled or contained; 0: after a busy tone or abandoning */
export const RETURN_IS_REPEAT = 5;
const NEXT = 6;

const DOUBLES = 4;
export const RETURN_CUSTOMER = 0;
export const RETURN_PATIENCE = 1;
export const RETURN_TALK = 2;

/** Customers between two attempts, in slots that are reused. */
export class Returns {
  ints: Int32Array;
  doubles: Float64Array;
  /** between attempts now */
  count = 0;
  private free = -1;

  /** what was drawn for other types: Float64Array[slots × extraWidth] */
  extras: Float64Array;

  constructor(extraWidth = 0, capacity = 16) {
    this.extras = new Float64Array(capacity * extraWidth);
    this.ints = new Int32Array(capacity * INTS);
    this.doubles = new Float64Array(capacity * DOUBLES);
    this.chain(0);
  }

  /** Starts anew: nobody is between attempts. */
  restart(): void {
    this.count = 0;
    this.chain(0);
  }

  /** Notes the contact's customer for one more attempt; returns the slot. */
  add(contact: number, contacts: of.Contacts, keeps: boolean, isRepeat: boolean, isServed: boolean): number {
    if (this.free < 0) this.grow();
    const slot = this.free;
    const r = slot * INTS;
    const { ints, doubles } = contacts;
    const i = contact << of.CONTACT_SHIFT;
    this.free = this.ints[r + NEXT]!;
    this.ints[r + RETURN_TYPE] = ints[i + of.ORIGIN]!;
    this.ints[r + RETURN_ATTEMPT] = ints[i + of.ATTEMPT]! + 1;
    this.ints[r + RETURN_FIRST_CELL] = ints[i + of.FIRST_CELL]!;
    this.ints[r + RETURN_FLAGS] = isServed ? of.SERVED_BEFORE : ints[i + of.FLAGS]! & of.SERVED_BEFORE;
    this.ints[r + RETURN_KEEPS] = keeps ? 1 : 0;
    this.ints[r + RETURN_IS_REPEAT] = isRepeat ? 1 : 0;
    this.doubles[slot * DOUBLES + RETURN_CUSTOMER] = doubles[i + of.CUSTOMER]!;
    this.doubles[slot * DOUBLES + RETURN_PATIENCE] = doubles[i + of.DRAWN_PATIENCE]!;
    this.doubles[slot * DOUBLES + RETURN_TALK] = doubles[i + of.DRAWN_TALK]!;
    const { extras, extraWidth } = contacts;
    if (keeps)
      for (let k = 0; k < extraWidth; k++)
        this.extras[slot * extraWidth + k] = extras[contact * extraWidth + k]!;
    this.count++;
    return slot;
  }

  /** Puts what was noted into the record of the new attempt, and gives the slot free. */
  take(slot: number, contact: number, contacts: of.Contacts): void {
    const r = slot * INTS;
    const { ints, doubles } = contacts;
    const i = contact << of.CONTACT_SHIFT;
    ints[i + of.ATTEMPT] = this.ints[r + RETURN_ATTEMPT]!;
    ints[i + of.FIRST_CELL] = this.ints[r + RETURN_FIRST_CELL]!;
    ints[i + of.FLAGS] = this.ints[r + RETURN_FLAGS]!;
    doubles[i + of.CUSTOMER] = this.doubles[slot * DOUBLES + RETURN_CUSTOMER]!;
    if (this.ints[r + RETURN_KEEPS] === 1) {
      const { extras, extraWidth } = contacts;
      ints[i + of.FLAGS]! |= of.KEPT;
      for (let k = 0; k < extraWidth; k++)
        extras[contact * extraWidth + k] = this.extras[slot * extraWidth + k]!;
      doubles[i + of.PATIENCE] = this.doubles[slot * DOUBLES + RETURN_PATIENCE]!;
      doubles[i + of.TALK] = this.doubles[slot * DOUBLES + RETURN_TALK]!;
    }
    this.ints[r + NEXT] = this.free;
    this.free = slot;
    this.count--;
  }

  typeOf(slot: number): number {
    return this.ints[slot * INTS + RETURN_TYPE]!;
  }

  private grow(): void {
    const from = this.ints.length / INTS;
    this.ints = grown(this.ints);
    this.doubles = grown(this.doubles);
    this.extras = grown(this.extras);
    this.chain(from);
  }

  private chain(from: number): void {
    const end = this.ints.length / INTS;
    for (let slot = from; slot < end; slot++) this.ints[slot * INTS + NEXT] = slot + 1 < end ? slot + 1 : -1;
    this.free = from;
  }
}
