import { describe, expect, it } from 'vitest';
import { EventCalendar } from './event-calendar.ts';
import { EventHeap } from './event-heap.ts';
import { schedule } from './event-list.ts';
import { EventSlots } from './event-slots.ts';
import { FarEvents } from './far-events.ts';

/** Spans of 10 µs from 100 on, of which the first is open, and an event at each of these instants. */
function farAt(...instants: number[]) {
  const slots = new EventSlots();
  const far = new FarEvents(slots);
  far.fit(100, 1 / 10);
  const all = instants.map((instant, what) => {
    const slot = slots.open(0, what);
    slots.time[slot] = instant;
    far.add(slot);
    return slot;
  });
  const opened = (): { start: number; instants: number[] } => {
    const start = far.next();
    const found: number[] = [];
    far.open(slot => found.push(slots.time[slot]!));
    return { start, instants: found.sort((a, b) => a - b) };
  };
  return { far, slots, all, opened };
}

describe('far events', () => {
  it('come span by span, those that share one together, and spans without any are passed over', () => {
    const { far, opened } = farAt(119, 345, 110, 10_339, 111, 340);
    expect(opened()).toEqual({ start: 110, instants: [110, 111, 119] });
    expect(opened()).toEqual({ start: 340, instants: [340, 345] });
    expect(opened()).toEqual({ start: 10_330, instants: [10_339] });
    expect(far.size).toBe(0);
  });

  it('beyond all spans, these start anew at the earliest', () => {
    const { opened } = farAt(1e9 + 7, 150, 2e9, 1e9, 1e9 + 11);
    expect(opened()).toEqual({ start: 150, instants: [150] });
    expect(opened()).toEqual({ start: 1e9, instants: [1e9, 1e9 + 7] });
    expect(opened()).toEqual({ start: 1e9 + 10, instants: [1e9 + 11] });
    expect(opened()).toEqual({ start: 2e9, instants: [2e9] });
  });

  it('holds whatever was added, first of its span or not, until it is removed or its span is opened', () => {
    const { far, slots, all, opened } = farAt(111, 112, 113, 114, 1e9);
    for (const slot of all) expect(far.holds(slot)).toBe(true);
    for (const k of [1, 3, 4]) far.remove(all[k]!);
    expect(all.map(far.holds)).toEqual([true, false, true, false, false]);
    expect(opened().instants).toEqual([111, 113]);
    expect(all.map(far.holds)).toEqual(all.map(() => false));
    expect(far.size).toBe(0);
    expect(far.holds(slots.open(0, 9))).toBe(false);
  });

  it('a span that all have left is passed over', () => {
    const { far, all, opened } = farAt(111, 112, 125);
    far.remove(all[0]!);
    far.remove(all[1]!);
    expect(opened()).toEqual({ start: 120, instants: [125] });
  });
});

describe('the calendar with far events', () => {
  it('gives a cancelled one’s slot to the next event, as long as it is far', () => {
    const slots = new EventSlots();
    const list = new EventCalendar(slots);
    for (let i = 0; i < 2000; i++) schedule(list, i, 0, i);
    for (let i = 0; i < 1000; i++) list.take();
    const timers = Array.from({ length: 5000 }, (_, k) => schedule(list, 1e9 + k, 0, k));
    for (const timer of timers) list.cancel(timer);
    expect([slots.used, slots.cancelled]).toEqual([1000, 0]);
  });

  it('does not sift far events again and again where a rush is followed by quiet nights', () => {
    const times = [new EventHeap(), new EventCalendar()].map(list => {
      for (let i = 0; i < 2000; i++) schedule(list, i, 0, i);
      for (let i = 0; i < 20_000; i++) schedule(list, 1e12 * (i + 1), 0, i);
      const start = performance.now();
      let taken = 0;
      while (list.take() >= 0) taken++;
      expect([taken, list.clock[0]]).toEqual([22_000, 20_000e12]);
      return performance.now() - start;
    });
    // a hundredfold where each night has all others looked through
    expect(times[1]! / times[0]!).toBeLessThan(25);
  });
});
