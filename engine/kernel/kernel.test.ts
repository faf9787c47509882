import { describe, expect, it } from 'vitest';
import { EventCalendar } from './event-calendar.ts';
import { EventHeap } from './event-heap.ts';
import { type EventList, schedule } from './event-list.ts';
import { EventSlots } from './event-slots.ts';
import { eventLoop } from './loop.ts';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';

/** The plainest list there can be: sorted by (time, phase, sequence) at every take. */
class SortedList implements EventList {
  readonly clock = new Float64Array(2);
  private entries: { time: number; phase: number; sequence: number; what: number }[] = [];
  private sequence = 0;
  insert(phase: number, what: number): number {
    this.entries.push({ time: this.clock[1]!, phase, sequence: this.sequence, what });
    return this.sequence++;
  }
  cancel(slot: number): void {
    this.entries = this.entries.filter(e => e.sequence !== slot);
  }
  take(): number {
    this.entries.sort((a, b) => a.time - b.time || a.phase - b.phase || a.sequence - b.sequence);
    const first = this.entries.shift();
    if (first === undefined) return -1;
    this.clock[0] = first.time;
    return first.what;
  }
  clear(): void {
    this.entries = [];
  }
  pending(): number {
    return this.entries.length;
  }
}

function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Runs a random program of schedules and cancels, and returns what was taken when. */
function diary(list: EventList, seed: number, steps: number): string {
  const random = randomNumbers(seed);
  const spread = 10 ** Math.floor(random() * 10);
  const handles = new Map<number, number>();
  const taken: string[] = [];
  let what = 0;
  const add = () => {
    const far = random() < 0.02 ? 1e12 : spread;
    const delay = random() < 0.2 ? 0 : Math.floor(random() * far);
    handles.set(what, schedule(list, list.clock[0]! + delay, Math.floor(random() * 11), what));
    what++;
  };
  for (let i = 0; i < 20; i++) add();
  for (let i = 0; i < steps; i++) {
    const got = list.take();
    if (got >= 0) handles.delete(got);
    taken.push(`${got}@${list.clock[0]}/${list.pending()}`);
    const births = random() < 0.01 ? 40 : random() < 0.6 ? 1 : 0;
    for (let k = 0; k < births; k++) add();
    if (random() < 0.15 && handles.size > 0) {
      const keys = [...handles.keys()];
      const key = keys[Math.floor(random() * keys.length)]!;
      list.cancel(handles.get(key)!);
      handles.delete(key);
    }
  }
  return taken.join('\n');
}

describe('event lists', () => {
  it('calendar and heap take the same events as a sorted list, on 200 random programs of all spreads', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const steps = seed % 20 === 0 ? 3000 : 300;
      const truth = diary(new SortedList(), seed, steps);
      expect(diary(new EventHeap(), seed, steps)).toBe(truth);
      expect(diary(new EventCalendar(), seed, steps)).toBe(truth);
    }
  });

  it('calendar and heap agree over long programs, where widths change and buckets are dealt out anew', () => {
    for (let seed = 1000; seed < 1012; seed++)
      expect(diary(new EventCalendar(), seed, 60_000)).toBe(diary(new EventHeap(), seed, 60_000));
  });

  it('the order survives the numbering anew of sequences', () => {
    for (let seed = 500; seed < 520; seed++) {
      const truth = diary(new SortedList(), seed, 2000);
      expect(diary(new EventCalendar(new EventSlots(8, 1024)), seed, 2000)).toBe(truth);
      expect(diary(new EventHeap(new EventSlots(8, 1024)), seed, 2000)).toBe(truth);
    }
  });

  it('pops equal times in order of phase, then of scheduling', () => {
    for (const list of [new EventHeap(), new EventCalendar()]) {
      for (const [phase, what] of [
        [3, 1],
        [1, 2],
        [3, 3],
        [0, 4],
        [1, 5],
      ] as const)
        schedule(list, 7, phase, what);
      expect([1, 2, 3, 4, 5, 6].map(() => list.take())).toEqual([4, 2, 5, 1, 3, -1]);
    }
  });

  it('an event of a passed phase at the present instant runs next', () => {
    for (const list of [new EventHeap(), new EventCalendar()]) {
      schedule(list, 5, 4, 1);
      schedule(list, 5, 4, 2);
      expect(list.take()).toBe(1);
      schedule(list, 5, 0, 3);
      expect([list.take(), list.take()]).toEqual([3, 2]);
    }
  });

  it('a cancelled event neither happens nor moves the clock', () => {
    for (const list of [new EventHeap(), new EventCalendar()]) {
      schedule(list, 10, 0, 1);
      list.cancel(schedule(list, 99, 0, 2));
      expect(list.pending()).toBe(1);
      expect([list.take(), list.take(), list.clock[0]]).toEqual([1, -1, 10]);
    }
  });
});

describe('clear', () => {
  it('leaves nothing to happen, and what is scheduled afterwards happens', () => {
    for (const list of [new EventHeap(), new EventCalendar()]) {
      for (let i = 0; i < 2000; i++) schedule(list, i * i, i % 5, i);
      for (let i = 0; i < 700; i++) list.take();
      list.clear();
      expect(list.pending()).toBe(0);
      expect(list.take()).toBe(-1);
      schedule(list, list.clock[0]! + 3, 1, 42);
      expect([list.pending(), list.take(), list.take()]).toEqual([1, 42, -1]);
    }
  });
});

describe('eventLoop', () => {
  it('stops at its budget and says how many events happened', () => {
    const list = new EventHeap();
    const seen: number[] = [];
    for (let i = 0; i < 5; i++) schedule(list, i, 0, i);
    const model = { fire: (what: number) => void seen.push(what) };
    const loop = eventLoop(list, model);
    expect(loop(3)).toBe(3);
    expect(loop(3)).toBe(2);
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('snapshot', () => {
  it('brings back a list in the middle of its run, twice, also after its arrays have grown', () => {
    const list = new EventCalendar(new EventSlots(4));
    for (let i = 0; i < 50; i++) schedule(list, 1 + ((i * 37) % 50), i % 3, i);
    for (let i = 0; i < 10; i++) list.take();
    const snapshot = takeSnapshot(list);
    const rest = () => Array.from({ length: 41 }, () => `${list.take()}@${list.clock[0]}`);
    const first = rest();
    for (let i = 0; i < 300; i++) schedule(list, 1000 + i, 0, i);
    restoreSnapshot(snapshot);
    expect(rest()).toEqual(first);
    restoreSnapshot(snapshot);
    expect(rest()).toEqual(first);
  });
});
