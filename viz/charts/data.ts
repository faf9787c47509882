/** What the values of a chart measure, and how they are written. */
export interface Measure {
  /** as it stands in a title: `Service level, 20 s` */
  name: string;
  /** `%`, `s`, `€`; none: a count */
  unit?: string;
  /** what values are multiplied by to be read in their unit: 100 for shares; 1 unless said */
  times?: number;
  /** digits after the point; 0 unless said */
  decimals?: number;
  /** which way is better: `more` unless said; neither: nothing is said of it */
  better?: 'more' | 'less' | 'neither';
  /** what was promised, as a value; values on the wrong side of it have colour */
  target?: number;
}

/** A mean with its 95 % interval, as reports hold it: low and high are null where none can be formed. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
}

/** A value over time, NaN where there is none; a staircase holds each value until the next time. */
export interface Track {
  /** [µs since midnight], rising */
  time: ArrayLike<number>;
  value: ArrayLike<number>;
}

/** Limits around a line: of a mean, or of a spread of days. */
export interface Haze {
  /** [µs since midnight], rising */
  time: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** What theory says, dashed. */
export interface Theory<Values> {
  /** the model: `Erlang C` */
  name: string;
  values: Values;
  /** one sentence on why it differs or agrees */
  why?: string;
}

/** An option of a comparison. Its place gives its look everywhere: A grey circle, B blue circle, C orange square, D pine triangle. */
export interface Option {
  name: string;
}

/** A row of cells: a queue, an option or a day. */
export interface HeatRow {
  name: string;
  /** the place of the option whose row this is: its letter and mark stand before the row */
  option?: number;
  /** null: no value, drawn hollow */
  values: readonly (number | null)[];
}

/** Cells through the day. */
export interface HalfHours {
  measure: Measure;
  /** start of the first cell [µs since midnight] */
  start: number;
  /** [µs]; half an hour unless said */
  length?: number;
  /** what dashed cells are, where that has a name: `not counted: warm-up` */
  dashed?: string;
  rows: readonly HeatRow[];
}
