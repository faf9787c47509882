import type { Estimate, Measure } from './data.ts';

/** Points of a sweep by one or two factors. */
export interface SweepCurvesData {
  title?: string;
  measure: Measure;
  /** the first factor: `agents at the peak` */
  factor: string;
  /** its values, rising */
  at: readonly number[];
  /** how they are written; digits unless said */
  labels?: readonly string[];
  /** the second factor: `calls` */
  levelFactor?: string;
  /** in the order of the levels; a single one where there is no second factor */
  levels: readonly {
    name: string;
    estimates: readonly (Estimate | null)[];
    /** the level of the scenario as it is: heavier, with points */
    isBase?: boolean;
  }[];
  /** the chosen point, as places in `levels` and `at` */
  chosen?: { level: number; at: number };
}

/** How a value of the first factor is written. */
export function atLabel(data: SweepCurvesData, at: number): string {
  return data.labels?.[at] ?? String(data.at[at]);
}
