/** When replications are enough by themselves: `--replications auto`. */
export interface Automatic {
  /** greatest error wished for, as a share of the true value */
  relative: number;
  /** most replications of a point */
  ceiling: number;
}

/** A value that is varied: its path, and the values as they would be written in a file, or a range of numbers. */
export interface Variation {
  path: string;
  values: string[] | VariedRange;
}

/** A range that a Latin hypercube fills. */
export interface VariedRange {
  from: number;
  to: number;
  whole: boolean;
  /** what stands before and behind each number */
  before: string;
  unit: string;
}

export type Design = { kind: 'grid' } | { kind: 'one-at-a-time' } | { kind: 'latin'; points: number };

/** Which point is to be found the best, as it was asked for. */
export interface Wished {
  /** `serviceLevel` alone is by the promise’s rule */
  measure: string;
  /** left out: as the measure has it */
  better?: 'larger' | 'smaller';
  /** a difference too small to matter, with its unit */
  indifference: string;
}

/** Which point is to be found the best. */
export interface Wanted {
  /** its full name */
  measure: string;
  better: 'larger' | 'smaller';
  /** a difference too small to matter */
  indifference: number;
  /** of the measure: share, s, h, contacts, agents, or a currency */
  unit: string;
}

/** What was asked for, as plain data: the experiment can be built from it again. */
export interface BatchRequest {
  kind: 'run' | 'compare' | 'sweep';
  /** files or folders of scenarios, absolute */
  paths: string[];
  /** changes in all of them */
  set: string[];
  /** files of routings of the user's own, one a scenario; null: its own */
  policies: (string | null)[];
  vary: Variation[];
  design: Design;
  seed: string;
  /** in (0, 1) */
  confidence: number;
  replications: number | Automatic;
  /** names, `all`, or patterns with *; none: the usual ones */
  measures: string[];
  best?: Wished;
  /** length of intervals of the day that are told as well [µs] */
  interval?: number;
  /** replications of one task; left out: about a quarter of a second of work */
  taskSize?: number;
}
