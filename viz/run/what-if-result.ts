/** A number with its doubt; low and high are null where no interval can be formed. */
export interface Doubtful {
  value: number;
  low: number | null;
  high: number | null;
}

/** One measure under the changes, and what they do to it. */
export interface WhatIfMeasure {
  /** of the glossary: `waitTime`, `serviceLevel.ofOffered`, `abandonment`, `occupancy` … */
  name: string;
  unit: string;
  /** null: it has nothing to rest on */
  now: Doubtful | null;
  baseline: Doubtful | null;
  /** now less baseline, on the same customers (rule E2); null: there is no baseline, or one of them is null */
  difference: Doubtful | null;
}

/**
 * One line over the half-hours of the day; NaN where there is nothing. The mean lies between doubtLow and doubtHigh (95 %),
 * 19 days of 20 between low and high.
 */
export interface WhatIfBand {
  mean: Float64Array;
  doubtLow: Float64Array;
  doubtHigh: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** What replications of a day say by half-hours. */
export interface WhatIfBands {
  /** start of each half-hour, and the end of the last one [µs] */
  starts: Float64Array;
  end: number;
  /** by the promise's rule of the first contact type, in [0, 1] */
  serviceLevel: WhatIfBand;
  /** contacts waiting, time average */
  waiting: WhatIfBand;
  /** agents logged in and not on a break; and those handling */
  onShift: WhatIfBand;
  busy: WhatIfBand;
}

/** The answer to a what-if: first of a few replications, then of all. */
export interface WhatIfResult {
  /** the request that it answers, by its number */
  request: number;
  /** replications in it, and those asked for; a replication that reached a limit is counted in `truncated` only */
  replications: number;
  of: number;
  truncated: number;
  measures: WhatIfMeasure[];
  bands: WhatIfBands;
  /** the same of the baseline, if there is one */
  baseline: WhatIfBands | null;
  /** waits of the answered above zero in bins of 10 s, and those of the leaving; contacts a replication */
  waits: { answered: Float64Array; left: Float64Array; noWait: number; all: number };
  /** from the request to this answer [ms] */
  took: number;
}
