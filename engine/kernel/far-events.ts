import { EVENT_SHIFT, type EventSlots, NEXT, PREVIOUS } from './event-slots.ts';
import { flatDoubles, flatInts } from './flat.ts';

const FIRST_BIT = 0x80000000;
/** Spans: two levels of a bitmap of 32 bits a word. */
const SPANS = 32 * 32;
/** The chain of what lies beyond the spans. */
const BEYOND = SPANS;
/** What PREVIOUS holds of the first event of chain 0; of those of others, less. */
const FIRST = -2;
/** What PREVIOUS holds of an event that is not here. */
export const NOT_FAR = -1;

/**
 * The events beyond the calendar's buckets, by the span of buckets that they fall into: a chain for each of the 1024 spans
 * to come, and one for all beyond. Each event is so dealt out to the buckets once, when its span is opened, however many
 * there are. It is linked both ways, so that one that is taken back is gone at once: of those who wait, most are answered
 * long before their patience ends.
 */
export class FarEvents {
  size = 0;
  /** how often the spans started anew since the last look, and the events moved for it but for the first time */
  private starts = 0;
  moved = 0;
  private readonly slots: EventSlots;
  /** the first of each chain; -1: none */
  private readonly heads = flatInts(SPANS + 1);
  /** a bit for each span whose chain holds an event, the first span's uppermost; and for each word of those */
  private readonly words = flatInts(SPANS / 32);
  private top = 0;
  /** the span that the buckets hold; those up to it are empty */
  private opened = 0;
  /** [0] start of the first span, [1] spans per microsecond */
  private readonly scale = flatDoubles(2);

  constructor(slots: EventSlots) {
    this.slots = slots;
    this.heads.fill(-1);
  }

  /** Has the spans start anew at an instant, of which the buckets hold the first; it must be empty. */
  fit(start: number, inverse: number): void {
    this.scale[0] = start;
    this.scale[1] = inverse;
    this.opened = 0;
  }

  /** The calendar has looked at the width: what is moved from now on counts anew. */
  looked(): void {
    this.starts = 0;
    this.moved = 0;
  }

  /** As in the beginning. */
  reset(): void {
    this.size = 0;
    this.looked();
    this.heads.fill(-1);
    this.words.fill(0);
    this.top = 0;
    this.fit(0, 0);
  }

  readonly add = (slot: number): void => {
    const { scale } = this;
    const span = (this.slots.time[slot]! - scale[0]!) * scale[1]!;
    this.size++;
    // rounding must not put it into a span that has been opened
    if (!(span < SPANS)) this.link(BEYOND, slot);
    else this.putIn(span > this.opened + 1 ? span | 0 : this.opened + 1, slot);
  };

  readonly holds = (slot: number): boolean =>
    this.slots.records[(slot << EVENT_SHIFT) + PREVIOUS] !== NOT_FAR;

  readonly remove = (slot: number): void => {
    const { records } = this.slots;
    const at = slot << EVENT_SHIFT;
    const next = records[at + NEXT]!;
    const previous = records[at + PREVIOUS]!;
    this.size--;
    records[at + PREVIOUS] = NOT_FAR;
    if (next >= 0) records[(next << EVENT_SHIFT) + PREVIOUS] = previous;
    if (previous >= 0) records[(previous << EVENT_SHIFT) + NEXT] = next;
    else this.setHead(FIRST - previous, next);
  };

  /** When the first span that holds any starts, as the next one to be opened; there must be one. */
  next(): number {
    if (this.top === 0) this.moveOn();
    const word = Math.clz32(this.top);
    this.opened = (word << 5) | Math.clz32(this.words[word]!);
    return this.scale[0]! + this.opened / this.scale[1]!;
  }

  /** Hands each event of the span that `next` has told of to `into`. */
  open(into: (slot: number) => void): void {
    this.empty(this.opened, into);
  }

  /** Hands over all. */
  openAll(into: (slot: number) => void): void {
    for (let chain = 0; chain <= BEYOND; chain++) this.empty(chain, into);
  }

  private empty(chain: number, into: (slot: number) => void): void {
    const { records } = this.slots;
    let slot = this.heads[chain]!;
    this.setHead(chain, -1);
    while (slot >= 0) {
      const at = slot << EVENT_SHIFT;
      const following = records[at + NEXT]!;
      records[at + PREVIOUS] = NOT_FAR;
      this.size--;
      into(slot);
      slot = following;
    }
  }

  /** All spans are used up: they start anew at the earliest event beyond them. */
  private moveOn(): void {
    const { time, records } = this.slots;
    let first = Infinity;
    for (let slot = this.heads[BEYOND]!; slot >= 0; slot = records[(slot << EVENT_SHIFT) + NEXT]!)
      if (time[slot]! < first) first = time[slot]!;
    if (this.starts++ > 0) this.moved += this.size;
    this.opened = -1;
    this.scale[0] = first;
    this.empty(BEYOND, this.add);
  }

  private readonly putIn = (span: number, slot: number): void => {
    if (span >= SPANS) {
      this.link(BEYOND, slot);
      return;
    }
    const word = span >> 5;
    this.words[word]! |= FIRST_BIT >>> (span & 31);
    this.top |= FIRST_BIT >>> word;
    this.link(span, slot);
  };

  private readonly link = (chain: number, slot: number): void => {
    const { records } = this.slots;
    const at = slot << EVENT_SHIFT;
    const next = this.heads[chain]!;
    if (next >= 0) records[(next << EVENT_SHIFT) + PREVIOUS] = slot;
    records[at + NEXT] = next;
    records[at + PREVIOUS] = FIRST - chain;
    this.heads[chain] = slot;
  };

  private readonly setHead = (chain: number, slot: number): void => {
    this.heads[chain] = slot;
    if (slot >= 0 || chain === BEYOND) return;
    const word = chain >> 5;
    this.words[word]! &= ~(FIRST_BIT >>> (chain & 31));
    if (this.words[word] === 0) this.top &= ~(FIRST_BIT >>> word);
  };
}
