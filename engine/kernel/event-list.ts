/**
 * What is to happen, in order of (time, phase, sequence): at one instant the lower phase comes first, and
 * within a phase what was scheduled first. All lists are exact, so a run is the same on each of them.
 */
export interface EventList {
  /** [0] the present instant, [1] the instant of the event about to be inserted; in microseconds */
  readonly clock: Float64Array;
  /** Inserts `what` (a whole number ≥ 0) at clock[1] in `phase` (0–15); returns the slot by which it can be cancelled. */
  insert(phase: number, what: number): number;
  /** Takes back an event that has not happened yet; its slot is dead afterwards, as it is once it has happened. */
  cancel(slot: number): void;
  /** Moves the clock to the next event and returns its `what`; -1 when none is left. */
  take(): number;
  /** Takes back all that is pending. */
  clear(): void;
  /** Events scheduled and neither taken nor cancelled. */
  pending(): number;
}

/** Schedules `what` at `time`. Verbs that every contact passes do so by hand: a double that crosses a call may be boxed (decision 0013). */
export function schedule(list: EventList, time: number, phase: number, what: number): number {
  list.clock[1] = time;
  return list.insert(phase, what);
}
