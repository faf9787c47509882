/**
 * Sums that hang on neither the order nor the grouping of what is added: so, they are the same however the work was
 * shared out. A sum is held as three numbers whose total is exact: what rounding takes from the first goes to the
 * second, and what it takes from that to the third (a cascade as in Klein, 2006). The lowest bit of what is added and
 * the highest of the sum may lie some 150 binary places apart, far more than counts, times and their squares need.
 */
export const PARTS = 3;

/** What a sum is scaled by to become a whole number: finite for sums below 2^600. */
const SCALE = Number(1n << 400n);

/**
 * Adds a number to a sum.
 *
 * @param sums - holds the sum in `PARTS` places from `at` on
 * @param value - any finite number
 */
export function addExactly(sums: Float64Array, at: number, value: number): void {
  let rest = value;
  for (let part = at; rest !== 0 && part < at + PARTS; part++) {
    const before = sums[part]!;
    const after = before + rest;
    sums[part] = after;
    const taken = after - before;
    rest = before - (after - taken) + (rest - taken);
  }
}

/** A sum, rounded once: the double nearest to what was added. */
export function exactSum(sums: Float64Array, at: number): number {
  let whole = 0n;
  for (let part = at; part < at + PARTS; part++) {
    if (!Number.isFinite(sums[part]!)) return Number.NaN;
    whole += BigInt(Math.round(sums[part]! * SCALE));
  }
  return Number(whole) / SCALE;
}
