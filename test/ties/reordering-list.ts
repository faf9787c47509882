import type { EventList } from '../../engine/kernel/event-list.ts';

interface Entry {
  time: number;
  phase: number;
  what: number;
  /** slot in the list behind, once it is there; undefined while it is kept back */
  slot: number | undefined;
}

/** How events of one instant are put into the list: in an order of their own, given the instant. */
export type Reordering = (entries: Entry[], instant: number) => Entry[];

/** The latest phase first; within a phase as scheduled. No exact list may care. */
export const latestPhaseFirst: Reordering = entries => [...entries].sort((a, b) => b.phase - a.phase);

/** At one instant the last scheduled first: within a phase, that is who goes first. */
export function lastScheduledFirst(at: number): Reordering {
  return (entries, instant) => (instant === at ? [...entries].reverse() : entries);
}

/**
 * An event list before another one: keeps events back until their instant comes, and puts those of one instant
 * into the list behind in another order than they were scheduled in.
 */
export class ReorderingList implements EventList {
  readonly clock: Float64Array;
  private readonly entries: (Entry | undefined)[] = [];
  private readonly behind: EventList;
  private readonly reorder: Reordering;

  constructor(behind: EventList, reorder: Reordering) {
    this.behind = behind;
    this.reorder = reorder;
    this.clock = behind.clock;
  }

  insert(phase: number, what: number): number {
    const entry: Entry = { time: this.clock[1]!, phase, what, slot: undefined };
    if (entry.time === this.clock[0] && this.behind.pending() > 0)
      entry.slot = this.behind.insert(phase, what);
    return this.entries.push(entry) - 1;
  }

  cancel(handle: number): void {
    const entry = this.entries[handle]!;
    if (entry.slot !== undefined) this.behind.cancel(entry.slot);
    this.entries[handle] = undefined;
  }

  clear(): void {
    this.behind.clear();
    this.entries.fill(undefined);
  }

  take(): number {
    if (this.behind.pending() === 0) this.handOver();
    return this.behind.take();
  }

  pending(): number {
    return this.behind.pending() + this.keptBack().length;
  }

  private keptBack(): Entry[] {
    return this.entries.filter(entry => entry !== undefined && entry.slot === undefined) as Entry[];
  }

  private handOver(): void {
    const kept = this.keptBack();
    const instant = Math.min(...kept.map(entry => entry.time));
    const now = kept.filter(entry => entry.time === instant);
    for (const entry of this.reorder(now, instant)) {
      this.clock[1] = instant;
      entry.slot = this.behind.insert(entry.phase, entry.what);
    }
  }
}
