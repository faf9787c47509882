import type { Estimate, Measure, Option } from './data.ts';

/** Rows of one measure, on one scale. */
export interface DifferenceGroup {
  /** its name is the heading: `Service level, 20 s, % of offered` */
  measure: Measure;
  rows: readonly {
    name: string;
    /** the first option's value; null: none */
    base: number | null;
    /** by option from the second on; null: none */
    differences: readonly (Estimate | null)[];
  }[];
}

export interface DifferencesData {
  title?: string;
  /** `40 days, same callers` */
  note?: string;
  /** the first is what the others are compared with */
  options: readonly Option[];
  groups: readonly DifferenceGroup[];
}
