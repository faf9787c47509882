import type { HalfHours, Haze, Theory, Track } from './data.ts';

/** A day, as far as it has been run; what has not been played yet is veiled by who shows it. */
export interface DayBandData {
  title?: string;
  /** the axis [µs since midnight] */
  from: number;
  to: number;
  agents: {
    /** staircase */
    onShift: Track;
    /** staircase, or means of a few minutes */
    busy: Track;
    /** staircase of the pinned baseline */
    baseline?: Track;
  };
  waiting: {
    /** means of a few minutes */
    day: Track;
    baseline?: Track;
    /** the spread of replications, with its name: `19 days of 20` */
    haze?: Haze & { name: string };
    /** staircase */
    theory?: Theory<Track>;
  };
  halfHours: HalfHours;
}
