import { grown } from '../kernel/grow.ts';

/** Whole numbers of a contact's record. */
export const CONTACT_INTS = 16;
export const TYPE = 0;
/** the line it waits in, or would have */
export const LINE = 1;
export const NEXT = 2;
export const PREVIOUS = 3;
/** slot of its abandonment in the event list; -1: none */
export const TIMER = 4;
export const AGENT = 5;
/** where the measures of its interval and line start; the observer's */
export const CELL = 6;
/** number of the interval of its offer (of its entry, until then); the observer's */
export const INTERVAL = 7;

/** Doubles of a contact's record: instants and durations in microseconds. */
export const CONTACT_DOUBLES = 8;
export const ENTERED_AT = 0;
export const OFFERED_AT = 1;
export const PATIENCE = 2;
export const TALK = 3;
export const HOLD = 4;
export const WRAP_UP = 5;
export const BALK = 6;
export const NUMBER = 7;

/** The records of the contacts inside, in slots that are reused. */
export class Contacts {
  ints: Int32Array;
  doubles: Float64Array;
  /** contacts inside now, and the most there were */
  inside = 0;
  peak = 0;
  /** contacts so far: the number of the next one */
  readonly count = new Float64Array(1);
  private free = -1;
  private readonly limit: number;

  constructor(limit: number, capacity = 64) {
    this.limit = limit;
    this.ints = new Int32Array(capacity * CONTACT_INTS);
    this.doubles = new Float64Array(capacity * CONTACT_DOUBLES);
    this.chain(0);
  }

  /** A new contact's slot; -1 when as many are inside as may be. */
  open(type: number): number {
    if (this.free < 0) {
      if (this.inside >= this.limit) return -1;
      this.grow();
    }
    const contact = this.free;
    const i = contact * CONTACT_INTS;
    this.free = this.ints[i + NEXT]!;
    this.ints[i + TYPE] = type;
    this.ints[i + TIMER] = -1;
    this.ints[i + AGENT] = -1;
    this.doubles[contact * CONTACT_DOUBLES + NUMBER] = this.count[0]!;
    this.count[0]! += 1;
    if (++this.inside > this.peak) this.peak = this.inside;
    return contact;
  }

  close(contact: number): void {
    this.ints[contact * CONTACT_INTS + NEXT] = this.free;
    this.free = contact;
    this.inside--;
  }

  private grow(): void {
    const from = this.ints.length / CONTACT_INTS;
    this.ints = grown(this.ints);
    this.doubles = grown(this.doubles);
    this.chain(from);
  }

  /** Slots beyond the limit are never free, so that `open` need not look at it. */
  private chain(from: number): void {
    const end = Math.min(this.ints.length / CONTACT_INTS, this.limit);
    for (let contact = from; contact < end; contact++)
      this.ints[contact * CONTACT_INTS + NEXT] = contact + 1 < end ? contact + 1 : -1;
    this.free = from < end ? from : -1;
  }
}
