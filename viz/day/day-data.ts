import type { CountsCopy, Outcomes } from './day-counts.ts';
import type { DayInfo } from './day-info.ts';
import type { DayColumns } from './day-log.ts';
import type { FloorCopy } from './floor-copy.ts';

export type { DayInfo } from './day-info.ts';

/** The state after so many rows: going back starts from the nearest one. */
export interface Keyframe {
  row: number;
  floor: FloorCopy;
  counts: CountsCopy;
}

/** What charts show of a whole day, minute by minute, played or not. Means over the minute. */
export interface DaySummary {
  /** start of the first minute [µs] */
  start: number;
  minutes: number;
  /** agents logged in and not on a break */
  onShift: Float32Array;
  /** agents with a contact, at its wrap-up, or ringing */
  busy: Float32Array;
  waiting: Float32Array;
  /** Float32Array[queues × minutes] */
  waitingIn: Float32Array;
  /** waiting beyond the promise, at the end of the minute */
  overdue: Float32Array;
  /** the row after which most wait beyond the promise (or most wait, where none does so); −1: nobody ever waits */
  worstRow: number;
  worstTime: number;
  /** row of the first case of a free agent beside a waiting contact that it could serve; −1: none */
  faultRow: number;
  /** whether that was looked for: only where the scenario has nothing that holds a contact back */
  isChecked: boolean;
}

/** The run came to one of the scenario's limits. */
export interface Stopped {
  limit: 'events' | 'contacts';
  /** the limit itself */
  most: number;
  /** [µs] since the start of the horizon */
  at: number;
}

/** All of a day: it is handed over by the worker, and belongs to who gets it. */
export interface DayData {
  info: DayInfo;
  log: DayColumns;
  /** all waits that end on this day */
  outcomes: Outcomes;
  /** the first one is the state at the start of the day, row 0 */
  keyframes: Keyframe[];
  summary: DaySummary;
  stopped: Stopped | null;
}
