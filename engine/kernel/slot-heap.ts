import { EVENT_SHIFT, type EventSlots, ORDER } from './event-slots.ts';
import { flatInts } from './flat.ts';
import { grown } from './grow.ts';

/** Slots in a 4-ary heap, the earliest by (time, order) on top. */
export class SlotHeap {
  size = 0;
  private heap = flatInts(64);
  private readonly slots: EventSlots;

  constructor(slots: EventSlots) {
    this.slots = slots;
  }

  readonly push = (slot: number): void => {
    if (this.size === this.heap.length) this.heap = grown(this.heap);
    const { heap } = this;
    const { time, records } = this.slots;
    const t = time[slot]!;
    const o = records[(slot << EVENT_SHIFT) + ORDER]!;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const above = heap[parent]!;
      const ta = time[above]!;
      if (ta < t || (ta === t && records[(above << EVENT_SHIFT) + ORDER]! < o)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = slot;
  };

  readonly pop = (): number => {
    const { heap } = this;
    const top = heap[0]!;
    const size = --this.size;
    if (size > 0) this.sink(heap[size]!, size);
    return top;
  };

  private readonly sink = (slot: number, size: number): void => {
    const { heap } = this;
    const { time, records } = this.slots;
    const t = time[slot]!;
    const o = records[(slot << EVENT_SHIFT) + ORDER]!;
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      const end = first + 4 < size ? first + 4 : size;
      let least = heap[first]!;
      let leastAt = first;
      let tl = time[least]!;
      for (let child = first + 1; child < end; child++) {
        const s = heap[child]!;
        const ts = time[s]!;
        if (
          ts < tl ||
          (ts === tl && records[(s << EVENT_SHIFT) + ORDER]! < records[(least << EVENT_SHIFT) + ORDER]!)
        ) {
          least = s;
          leastAt = child;
          tl = ts;
        }
      }
      if (t < tl || (t === tl && o < records[(least << EVENT_SHIFT) + ORDER]!)) break;
      heap[at] = least;
      at = leastAt;
    }
    heap[at] = slot;
  };
}
