import { BUCKETS, inverseWidth } from './bucket-width.ts';
import type { EventList } from './event-list.ts';
import { CANCELLED, EVENT_SHIFT, EventSlots, NEXT, WHAT } from './event-slots.ts';
import { FarEvents } from './far-events.ts';
import { flatDoubles, flatInts } from './flat.ts';
import { SlotHeap } from './slot-heap.ts';

const FIRST_BIT = 0x80000000;
/** Takes between two looks at the width of a bucket; the first one comes sooner. */
const PERIOD = 8192;
const FIRST_PERIOD = 512;
/** Far events moved to new spans for each event taken, beyond which the heap alone is faster. */
const MOST_MOVED = 8;

/**
 * An event list of three tiers: `near`, a heap for the bucket in hand and all before it; buckets of equal
 * width under a bitmap of three levels; `far`, in spans of all the buckets, of which the next is dealt out when they are
 * used up. The width follows the mean gap between events. It can never change the order, since only `near` decides it;
 * with 1 ÷ width = 0 everything is near and the calendar is a heap.
 *
 * With 100 events pending it takes half of the heap’s time, with 2 a tenth more (benchmarks/event-lists.ts).
 */
export class EventCalendar implements EventList {
  readonly clock = flatDoubles(2);
  private readonly slots: EventSlots;
  private readonly near: SlotHeap;
  /** the chain of each bucket that the bitmap names; of others, nothing */
  private readonly heads = flatInts(BUCKETS);
  /** a bit for each bucket that holds an event, the first bucket's uppermost; for each word of those; and for each word of these */
  private readonly low = flatInts(BUCKETS / 32);
  private readonly middle = flatInts(32);
  private top = 0;
  /** the word of `middle` for the bucket in hand */
  private high = 0;
  private readonly far: FarEvents;
  /** the bucket in hand; those up to it are empty */
  private current = 0;
  /** [0] start of the first bucket, [1] buckets per microsecond, [2] instant of the last look at the width */
  private readonly scale = flatDoubles(3);
  private untilLook = FIRST_PERIOD;
  private period = FIRST_PERIOD;
  /** looks to come at which it stays a heap, because the buckets did not pay */
  private restLooks = 0;

  constructor(slots = new EventSlots()) {
    this.slots = slots;
    this.near = new SlotHeap(slots);
    this.far = new FarEvents(slots);
  }

  readonly insert = (phase: number, what: number): number => {
    const { scale, slots } = this;
    const time = this.clock[1]!;
    const slot = slots.open(phase, what);
    slots.time[slot] = time;
    // most fall into a bucket; told of the instant as it is, not as it has just been stored
    const position = (time - scale[0]!) * scale[1]!;
    if (position >= this.current + 1 && position < BUCKETS) this.putIn(position | 0, slot);
    else this.place(slot);
    return slot;
  };

  readonly cancel = (slot: number): void => {
    if (this.far.holds(slot)) {
      this.far.remove(slot);
      this.slots.close(slot);
    } else this.slots.cancel(slot);
  };

  /** As in the beginning, but for the size of its arrays: the clock stands at 0 and nothing is pending. */
  reset(): void {
    this.slots.reset();
    this.near.size = 0;
    this.clock.fill(0);
    this.low.fill(0);
    this.middle.fill(0);
    this.scale.fill(0);
    this.top = 0;
    this.high = 0;
    this.far.reset();
    this.current = 0;
    this.untilLook = FIRST_PERIOD;
    this.period = FIRST_PERIOD;
    this.restLooks = 0;
  }

  clear(): void {
    this.slots.cancelAll();
  }

  pending(): number {
    return this.slots.used - this.slots.cancelled;
  }

  readonly take = (): number => {
    const { near, slots } = this;
    if (--this.untilLook === 0) this.look();
    for (;;) {
      let slot: number;
      if (near.size > 0) slot = near.pop();
      else {
        slot = this.openNextBucket();
        if (slot < 0) {
          if (this.far.size === 0) return -1;
          this.deal();
          continue;
        }
      }
      const what = slots.records[(slot << EVENT_SHIFT) + WHAT]!;
      slots.close(slot);
      if (what !== CANCELLED) {
        this.clock[0] = slots.time[slot]!;
        return what;
      }
      slots.cancelled--;
    }
  };

  private readonly place = (slot: number): void => {
    const { scale, slots } = this;
    const position = (slots.time[slot]! - scale[0]!) * scale[1]!;
    if (position < this.current + 1) this.near.push(slot);
    else if (position < BUCKETS) this.putIn(position | 0, slot);
    else this.far.add(slot);
  };

  /** Asks the bitmap whether the bucket is empty: it stays in the processor's first cache, for which `heads` is too large. */
  private readonly putIn = (bucket: number, slot: number): void => {
    const { heads, low } = this;
    const { records } = this.slots;
    const word = bucket >> 5;
    const bits = low[word]!;
    const bit = FIRST_BIT >>> (bucket & 31);
    const at = (slot << EVENT_SHIFT) + NEXT;
    if ((bits & bit) !== 0) records[at] = heads[bucket]!;
    else {
      records[at] = -1;
      low[word] = bits | bit;
      this.middle[word >> 5]! |= FIRST_BIT >>> (word & 31);
      this.top |= FIRST_BIT >>> (word >> 5);
    }
    heads[bucket] = slot;
  };

  /** Takes the earliest bucket in hand: a single event is returned, several go to `near`; -1: no bucket holds any. */
  private readonly openNextBucket = (): number => {
    const { low, middle } = this;
    const { records } = this.slots;
    if (middle[this.high] === 0) {
      if (this.top === 0) return -1;
      this.high = Math.clz32(this.top);
    }
    const high = this.high;
    const word = (high << 5) | Math.clz32(middle[high]!);
    const bits = low[word]!;
    const first = Math.clz32(bits);
    const bucket = (word << 5) | first;
    const rest = bits & ~(FIRST_BIT >>> first);
    low[word] = rest;
    // whether the word is empty now cannot be foretold: reckoned, for a branch would be missed each second time
    const isEmpty = ~((rest | -rest) >> 31);
    const others = middle[high]! & ~(isEmpty & (FIRST_BIT >>> (word & 31)));
    middle[high] = others;
    if (others === 0) this.top &= ~(FIRST_BIT >>> high);
    this.current = bucket;
    const slot = this.heads[bucket]!;
    return records[(slot << EVENT_SHIFT) + NEXT]! < 0 ? slot : this.openShared(slot);
  };

  /** Puts all events of a chain into `near`, and takes the first of them. */
  private openShared(head: number): number {
    const { records } = this.slots;
    for (let slot = head; slot >= 0; ) {
      const following = records[(slot << EVENT_SHIFT) + NEXT]!;
      this.near.push(slot);
      slot = following;
    }
    return this.near.pop();
  }

  /** Moves the buckets on to the next span that holds an event, and deals it out. */
  private deal(): void {
    this.current = -1;
    this.high = 0;
    this.scale[0] = this.far.next();
    this.far.open(this.place);
    if (this.far.moved > MOST_MOVED * PERIOD) this.look();
  }

  /** Fits the width to the gap between events, when it is off by more than a factor of two. */
  private look(): void {
    const { scale } = this;
    const now = this.clock[0]!;
    const taken = Math.max(1, this.period - this.untilLook);
    const gap = (now - scale[2]!) / taken;
    if (this.far.moved > MOST_MOVED * taken) this.restLooks = 16;
    const inverse = this.restLooks > 0 ? 0 : inverseWidth(gap, this.slots.used);
    if (this.restLooks > 0) this.restLooks--;
    const present = scale[1]!;
    const isOff = inverse === 0 ? present !== 0 : inverse > 2 * present || 2 * inverse < present;
    // cancelled events wait for their instants; where they are most, as in long queues of patient people, they are thrown out
    const { cancelled, used } = this.slots;
    if (isOff || (cancelled > PERIOD / 8 && 2 * cancelled > used))
      this.rebuild(now, isOff ? inverse : present);
    scale[2] = now;
    this.far.looked();
    this.period = PERIOD;
    this.untilLook = PERIOD;
  }

  /** Puts every event that is not cancelled into buckets of another width. */
  private rebuild(now: number, inverse: number): void {
    const { slots } = this;
    const all: number[] = [];
    const keep = (slot: number) => {
      if (slots.records[(slot << EVENT_SHIFT) + WHAT] !== CANCELLED) all.push(slot);
      else {
        slots.close(slot);
        slots.cancelled--;
      }
    };
    for (;;) {
      while (this.near.size > 0) keep(this.near.pop());
      const slot = this.openNextBucket();
      if (slot < 0) break;
      keep(slot);
    }
    this.far.openAll(keep);
    this.current = inverse === 0 ? 0 : -1;
    this.high = 0;
    this.scale[0] = now;
    this.scale[1] = inverse;
    this.far.fit(now, inverse / BUCKETS);
    for (const slot of all) this.place(slot);
  }
}
