import type { LogRow } from '../support/event-log.ts';

/** Breaks a log in one place near its middle; undefined where it holds nothing of the kind. */
export type Breaker = (rows: readonly LogRow[]) => LogRow[] | undefined;

/** The index of the row nearest to the middle that fits. */
export function find(
  rows: readonly LogRow[],
  fits: (row: LogRow, index: number) => boolean,
): number | undefined {
  const fitting = rows.map((_, index) => index).filter(index => fits(rows[index]!, index));
  return fitting[Math.floor(fitting.length / 2)];
}

export const without =
  (verb: string): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    return index === undefined ? undefined : rows.filter((_, i) => i !== index);
  };

export const twice =
  (verb: string): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    return index === undefined ? undefined : [...rows.slice(0, index + 1), ...rows.slice(index)];
  };

/** It is told once more before, as another verb. */
export const twiceAs =
  (verb: string, other: string): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    const row = index === undefined ? undefined : rows[index]!;
    return row && rows.toSpliced(index!, 0, { ...row, verb: other });
  };

export const changed =
  (verb: string, change: (row: LogRow, rows: readonly LogRow[]) => Partial<LogRow>): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    return index === undefined
      ? undefined
      : rows.map((row, i) => (i === index ? { ...row, ...change(row, rows) } : row));
  };
