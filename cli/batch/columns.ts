import type { Column } from './journal.ts';

/** Columns over the same replications, without those that are truncated in any of them. */
export function wholeOnly(columns: readonly Column[]): Column[] {
  // nearly always nothing is truncated, and looking for that is quick
  if (!columns.some(({ numerators }) => numerators.includes(Number.NaN)) && haveOneLength(columns))
    return [...columns];
  const kept: number[] = [];
  const count = Math.min(...columns.map(({ numerators }) => numerators.length));
  for (let k = 0; k < count; k++)
    if (columns.every(({ numerators }) => !Number.isNaN(numerators[k]!))) kept.push(k);
  return columns.map(({ numerators, denominators }) => ({
    numerators: Float64Array.from(kept, k => numerators[k]!),
    denominators: Float64Array.from(kept, k => denominators[k]!),
  }));
}

const haveOneLength = ([first, ...others]: readonly Column[]) =>
  others.every(({ numerators }) => numerators.length === first!.numerators.length);

/** After how many replications so many were complete. */
export function replicationsFor(count: number, { numerators }: Column): number {
  let whole = 0;
  for (let k = 0; k < numerators.length; k++) {
    if (whole === count) return k;
    if (!Number.isNaN(numerators[k]!)) whole++;
  }
  return numerators.length;
}
