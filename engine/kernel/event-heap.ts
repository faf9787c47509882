import type { EventList } from './event-list.ts';
import { CANCELLED, EVENT_SHIFT, EventSlots, WHAT } from './event-slots.ts';
import { flatDoubles } from './flat.ts';
import { SlotHeap } from './slot-heap.ts';

/** An event list on a heap: exact, simple, its cost growing with the logarithm of what is pending. */
export class EventHeap implements EventList {
  readonly clock = flatDoubles(2);
  private readonly slots: EventSlots;
  private readonly heap: SlotHeap;

  constructor(slots = new EventSlots()) {
    this.slots = slots;
    this.heap = new SlotHeap(slots);
  }

  insert(phase: number, what: number): number {
    const slot = this.slots.open(phase, what);
    this.slots.time[slot] = this.clock[1]!;
    this.heap.push(slot);
    return slot;
  }

  cancel(slot: number): void {
    this.slots.cancel(slot);
  }

  clear(): void {
    this.slots.cancelAll();
  }

  take(): number {
    const { heap, slots } = this;
    while (heap.size > 0) {
      const slot = heap.pop();
      const what = slots.records[(slot << EVENT_SHIFT) + WHAT]!;
      slots.close(slot);
      if (what !== CANCELLED) {
        this.clock[0] = slots.time[slot]!;
        return what;
      }
      slots.cancelled--;
    }
    return -1;
  }

  pending(): number {
    return this.slots.used - this.slots.cancelled;
  }
}
