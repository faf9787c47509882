import { flatDoubles, flatInts } from '../kernel/flat.ts';
import { grown } from '../kernel/grow.ts';

/** A contact's record starts at its slot << CONTACT_SHIFT, among whole numbers as among doubles. */
export const CONTACT_SHIFT = 4;
const CONTACT_SIZE = 1 << CONTACT_SHIFT;

/** Whole numbers of a contact's record. */
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
/** the trunk it holds; -1: none */
export const TRUNK = 8;
/** 1 for the first attempt of its customer */
export const ATTEMPT = 9;
/** the cell of its customer's first attempt; the observer's */
export const FIRST_CELL = 10;
/** bits, below */
export const FLAGS = 11;
/** the contact type it entered as: its own draws are laid out by it */
export const ORIGIN = 12;
/** the agent who stays with it in a warm transfer; -1: none */
export const HELD_BY = 13;
/** how it will leave the IVR, with 1 + the type that it meant above it if it chose wrongly; and to which contact type */
export const IVR_END = 14;
export const IVR_TO = 15;
/** a callback's calls so far (no contact is in the IVR and to be called back) */
export const CALLS = 14;
/** whether it rings or talks outside (no contact is in the IVR meanwhile); the type of a contact that stands for its agent's question */
export const OUTSIDE = 14;
export const CONSULT_FROM = 14;

/** An earlier attempt of its customer was handled. */
export const SERVED_BEFORE = 1;
/** it has been handled before and now waits for, or talks to, another agent */
export const TRANSFERRED = 2;
/** it was transferred to the wrong place, and goes on to IVR_TO from there */
export const MISDIRECTED = 4;
/** its type has more than waiting and talk: see passage.ts */
export const FEATURED = 8;
/** is to be called back, and waits in its type's callback line */
export const CALLBACK = 16;
/** to be called back, and on the line: waits for an agent only */
export const ON_LINE = 32;
/** a later attempt with the patience and talk of the first */
export const KEPT = 64;
/** it waited, and goes to an agent who stood idle; see Center.assign */
export const FETCHED = 128;
/** its agent asks another one, and it stands in that one's line; and has done so in this talk */
export const CONSULTING = 256;
export const CONSULTED = 512;
/** its customer comes back in any case, when somebody is there for it */
export const COMES_BACK = 1024;
/** it chose wrongly in the IVR, and goes on to the type in COMES_BACK_AFTER after the talk */
export const CHOSE_WRONGLY = 2048;
/** one transfer more, counted in the upper bits */
export const HOP = 4096;
export const HOP_SHIFT = 12;

/** Doubles of a contact's record: instants and durations in microseconds. */
export const ENTERED_AT = 0;
export const OFFERED_AT = 1;
export const PATIENCE = 2;
export const TALK = 3;
export const CUSTOMER = 4;
export const NUMBER = 5;
/** untouched, and 0, where no contact has either: see hold-or-wrap-up.ts */
export const HOLD = 6;
export const WRAP_UP = 7;
/* from here on: only contact types with the feature in question touch them */
export const BALK = 8;
/** keys from which redials, outcomes and what happens outside are expanded */
export const REDIAL_KEY = 9;
export const OUTCOME_KEY = 10;
export const FORWARD_KEY = 11;
/** when a caller whom the IVR contained comes back, −1: never; for one who asks for an agent, the factor on talk, and then the type that a wrong choice had meant */
export const COMES_BACK_AFTER = 12;
/** length of a warm hand-over; before, the talk as it was drawn */
export const HAND_OVER = 13;
export const DRAWN_TALK = 13;
/** key from which what happens to a callback is expanded */
export const CALLBACK_KEY = 14;
/** when a callback is due; of others, the patience as it was drawn */
export const DUE_AT = 15;
export const DRAWN_PATIENCE = 15;

/** Slots that are touched at once. */
const STEP = 64;

/** The records of the contacts inside, in slots that are reused. */
export class Contacts {
  ints: Int32Array;
  doubles: Float64Array;
  /** contacts inside now, and the most there were */
  inside = 0;
  peak = 0;
  /** contacts so far: the number of the next one */
  readonly count = flatDoubles(1);
  /** what its own draws hold for contact types that it may be passed on to: Float64Array[slots × extraWidth] */
  extras: Float64Array;
  extraWidth: number;
  private free = -1;
  /** slots that have been free or in use; those beyond are untouched memory */
  private touched = 0;
  private limit: number;

  /** @param capacity - for so many there is room before arrays have to grow */
  constructor(limit: number, extraWidth = 0, capacity = 1024) {
    this.limit = limit;
    this.extraWidth = extraWidth;
    this.extras = flatDoubles(capacity * extraWidth);
    this.ints = flatInts(capacity * CONTACT_SIZE);
    this.doubles = flatDoubles(capacity * CONTACT_SIZE);
  }

  /** Starts anew: nobody is inside. */
  refit(limit: number, extraWidth: number, capacity: number): void {
    const room = Math.max(capacity, this.ints.length / CONTACT_SIZE);
    if (limit !== this.limit) this.limit = limit;
    if (extraWidth !== this.extraWidth || room * CONTACT_SIZE !== this.ints.length)
      this.extras = flatDoubles(room * extraWidth);
    if (extraWidth !== this.extraWidth) this.extraWidth = extraWidth;
    if (room * CONTACT_SIZE !== this.ints.length) {
      this.ints = flatInts(room * CONTACT_SIZE);
      this.doubles = flatDoubles(room * CONTACT_SIZE);
    }
    this.doubles.fill(0, 0, this.touched * CONTACT_SIZE);
    this.inside = 0;
    this.peak = 0;
    this.count[0] = 0;
    this.free = -1;
    this.touched = 0;
  }

  /** A new contact's slot; -1 when as many are inside as may be. */
  readonly open = (type: number): number => {
    if (this.free < 0) {
      if (this.inside >= this.limit) return -1;
      this.touchMore();
    }
    const { ints, doubles, count } = this;
    const contact = this.free;
    const at = contact << CONTACT_SHIFT;
    this.free = ints[at + NEXT]!;
    ints[at + TYPE] = type;
    ints[at + LINE] = type;
    ints[at + TIMER] = -1;
    ints[at + TRUNK] = -1;
    ints[at + ATTEMPT] = 1;
    ints[at + FLAGS] = 0;
    const number = count[0]!;
    doubles[at + NUMBER] = number;
    doubles[at + CUSTOMER] = number;
    count[0] = number + 1;
    if (++this.inside > this.peak) this.peak = this.inside;
    return contact;
  };

  readonly close = (contact: number): void => {
    this.ints[(contact << CONTACT_SHIFT) + NEXT] = this.free;
    this.free = contact;
    this.inside--;
  };

  /** Slots beyond the limit are never free, so that `open` need not look at it. */
  private touchMore(): void {
    if (this.touched * CONTACT_SIZE === this.ints.length) this.grow();
    const end = Math.min(this.touched + STEP, this.ints.length / CONTACT_SIZE, this.limit);
    for (let contact = this.touched; contact < end; contact++)
      this.ints[(contact << CONTACT_SHIFT) + NEXT] = contact + 1 < end ? contact + 1 : -1;
    this.free = this.touched;
    this.touched = end;
  }

  private grow(): void {
    this.ints = grown(this.ints);
    this.doubles = grown(this.doubles);
    this.extras = grown(this.extras);
  }
}
