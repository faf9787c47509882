import type { HalfHours, Haze, Option, Track } from './data.ts';

/** The mean day of two to four options. */
export interface DayLinesData {
  title?: string;
  /** the axis [µs since midnight] */
  from: number;
  to: number;
  /** `mean of 40 days`; stands beside "Waiting" */
  basis: string;
  options: readonly (Option & {
    /** staircase */
    onShift: Track;
    waiting: Track;
    /** 95 % interval of the mean */
    ribbon?: Haze;
  })[];
  /** rows with their `option` */
  halfHours: HalfHours;
}
