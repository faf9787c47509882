import type { Estimate, Measure, Theory } from './data.ts';

/** What a lesson shows: each value of its factor is a column. Values are in the order of `columns`. */
export interface LessonChartData {
  title?: string;
  measure: Measure;
  /** `Agents` */
  factor: string;
  columns: readonly string[];
  /** null: not run yet */
  simulated: readonly (Estimate | null)[];
  theory?: Theory<readonly (number | null)[]>;
  /** the class's, or the reader's */
  guess?: { name: string; values: readonly (number | null)[] };
  /** rows of numbers under the x-values, written as the page wants them */
  rows?: readonly { name: string; values: readonly string[]; isTheory?: boolean }[];
  /** bars below */
  bars?: { measure: Measure; values: readonly (number | null)[]; theory?: readonly (number | null)[] };
  /** the place of the column that is framed */
  chosen?: number;
}

/** Where the columns of a lesson's chart stand [px]. */
export interface LessonFrame {
  left: number;
  right: number;
  /** width of a column */
  step: number;
  /** names stand above their rows */
  isNarrow: boolean;
  /** the middle of a column */
  x(column: number): number;
}
