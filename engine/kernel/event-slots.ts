import { flatDoubles, flatInts } from './flat.ts';
import { grown } from './grow.ts';

const PHASE_BITS = 27;
/** Sequence numbers of an order key before they are numbered anew. */
const SEQUENCES = 1 << PHASE_BITS;
export const CANCELLED = -1;
/** Slots that are touched at once. */
const STEP = 64;

/**
 * The records of scheduled events: slots that are reused. `order` is phase and sequence in one number, so
 * that one comparison settles both.
 */
export class EventSlots {
  time: Float64Array;
  order: Int32Array;
  what: Int32Array;
  /** the next slot of a chain: of a bucket, or of the free ones */
  next: Int32Array;
  /** slots in use, cancelled ones included until they surface */
  used = 0;
  cancelled = 0;
  private free = -1;
  /** slots that have been free or in use; those beyond are untouched memory */
  private touched = 0;
  private sequence = 0;
  private readonly sequences: number;

  constructor(capacity = 4096, sequences = SEQUENCES) {
    this.time = flatDoubles(capacity);
    this.order = flatInts(capacity);
    this.what = flatInts(capacity);
    this.next = flatInts(capacity);
    this.sequences = sequences;
  }

  readonly open = (time: number, phase: number, what: number): number => {
    if (this.free < 0) this.touchMore();
    if (this.sequence === this.sequences) this.renumber();
    const slot = this.free;
    this.free = this.next[slot]!;
    this.time[slot] = time;
    this.order[slot] = (phase << PHASE_BITS) | this.sequence++;
    this.what[slot] = what;
    this.used++;
    return slot;
  };

  readonly close = (slot: number): void => {
    this.what[slot] = CANCELLED;
    this.next[slot] = this.free;
    this.free = slot;
    this.used--;
  };

  readonly cancel = (slot: number): void => {
    this.what[slot] = CANCELLED;
    this.cancelled++;
  };

  cancelAll(): void {
    this.what.fill(CANCELLED, 0, this.touched);
    this.cancelled = this.used;
  }

  private touchMore(): void {
    if (this.touched === this.next.length) this.grow();
    const end = Math.min(this.touched + STEP, this.next.length);
    for (let slot = this.touched; slot < end; slot++) {
      this.next[slot] = slot + 1 < end ? slot + 1 : -1;
      this.what[slot] = CANCELLED;
    }
    this.free = this.touched;
    this.touched = end;
  }

  private grow(): void {
    this.time = grown(this.time);
    this.order = grown(this.order);
    this.what = grown(this.what);
    this.next = grown(this.next);
  }

  /** Gives the events in use the sequences 0, 1, 2 … in their present order; every comparison stays as it was. */
  private renumber(): void {
    const mask = SEQUENCES - 1;
    const isFree = new Uint8Array(this.touched);
    for (let slot = this.free; slot >= 0; slot = this.next[slot]!) isFree[slot] = 1;
    const slots: number[] = [];
    for (let slot = 0; slot < isFree.length; slot++) if (isFree[slot] === 0) slots.push(slot);
    if (slots.length >= this.sequences)
      throw new RangeError(`${slots.length} events pending: too many to number`);
    slots.sort((a, b) => (this.order[a]! & mask) - (this.order[b]! & mask));
    slots.forEach((slot, sequence) => {
      this.order[slot] = (this.order[slot]! & ~mask) | sequence;
    });
    this.sequence = slots.length;
  }
}
