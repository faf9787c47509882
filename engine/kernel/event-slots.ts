import { flatDoubles, flatInts } from './flat.ts';
import { grown } from './grow.ts';

const PHASE_BITS = 27;
/** Sequence numbers of an order key before they are numbered anew. */
const SEQUENCES = 1 << PHASE_BITS;
export const CANCELLED = -1;

/** An event's whole numbers start at its slot << EVENT_SHIFT. */
export const EVENT_SHIFT = 2;
/** phase and sequence in one number, so that one comparison settles both */
export const ORDER = 0;
export const WHAT = 1;
/** the next slot of a chain: of a bucket, or of the free ones */
export const NEXT = 2;
/** the slot before it in a chain of far events (far-events.ts) */
export const PREVIOUS = 3;
/** Slots that are touched at once. */
const STEP = 64;

/** The records of scheduled events: slots that are reused. */
export class EventSlots {
  time: Float64Array;
  records: Int32Array;
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
    this.records = flatInts(capacity << EVENT_SHIFT);
    this.sequences = sequences;
  }

  /** A slot for an event, which has no time yet: a double that crosses a call is boxed. */
  readonly open = (phase: number, what: number): number => {
    if (this.free < 0) this.touchMore();
    if (this.sequence === this.sequences) this.renumber();
    const { records } = this;
    const slot = this.free;
    const at = slot << EVENT_SHIFT;
    this.free = records[at + NEXT]!;
    records[at + ORDER] = (phase << PHASE_BITS) | this.sequence++;
    records[at + WHAT] = what;
    records[at + PREVIOUS] = -1;
    this.used++;
    return slot;
  };

  readonly close = (slot: number): void => {
    const { records } = this;
    const at = slot << EVENT_SHIFT;
    records[at + WHAT] = CANCELLED;
    records[at + NEXT] = this.free;
    this.free = slot;
    this.used--;
  };

  readonly cancel = (slot: number): void => {
    this.records[(slot << EVENT_SHIFT) + WHAT] = CANCELLED;
    this.cancelled++;
  };

  /** No event is there any more, as in the beginning. */
  reset(): void {
    this.used = 0;
    this.cancelled = 0;
    this.free = -1;
    this.touched = 0;
    this.sequence = 0;
  }

  cancelAll(): void {
    for (let slot = 0; slot < this.touched; slot++) this.records[(slot << EVENT_SHIFT) + WHAT] = CANCELLED;
    this.cancelled = this.used;
  }

  private touchMore(): void {
    if (this.touched === this.time.length) this.grow();
    const end = Math.min(this.touched + STEP, this.time.length);
    for (let slot = this.touched; slot < end; slot++) {
      this.records[(slot << EVENT_SHIFT) + NEXT] = slot + 1 < end ? slot + 1 : -1;
      this.records[(slot << EVENT_SHIFT) + WHAT] = CANCELLED;
    }
    this.free = this.touched;
    this.touched = end;
  }

  private grow(): void {
    this.time = grown(this.time);
    this.records = grown(this.records);
  }

  /** Gives the events in use the sequences 0, 1, 2 … in their present order; every comparison stays as it was. */
  private renumber(): void {
    const { records } = this;
    const mask = SEQUENCES - 1;
    const isFree = new Uint8Array(this.touched);
    for (let slot = this.free; slot >= 0; slot = records[(slot << EVENT_SHIFT) + NEXT]!) isFree[slot] = 1;
    const orders: number[] = [];
    for (let slot = 0; slot < isFree.length; slot++)
      if (isFree[slot] === 0) orders.push((slot << EVENT_SHIFT) + ORDER);
    if (orders.length >= this.sequences)
      throw new RangeError(`${orders.length} events pending: too many to number`);
    orders.sort((a, b) => (records[a]! & mask) - (records[b]! & mask));
    orders.forEach((at, sequence) => {
      records[at] = (records[at]! & ~mask) | sequence;
    });
    this.sequence = orders.length;
  }
}
