import type { Estimate, Measure } from './data.ts';

/** Points of a sweep by two factors, as cells. */
export interface MatrixData {
  title?: string;
  measure: Measure;
  /** the factors: `calls`, `agents at the peak` */
  rowFactor: string;
  columnFactor: string;
  columns: readonly { name: string; isBase?: boolean }[];
  rows: readonly { name: string; isBase?: boolean; cells: readonly (Estimate | null)[] }[];
  chosen?: { row: number; column: number };
}
