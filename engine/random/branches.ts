/** Running sums of shares; the last is raised to 1 so that rounding leaves no gap. */
export function cumulativeShares(shares: Float64Array): Float64Array {
  const cumulative = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    sum += shares[i]!;
    cumulative[i] = sum;
  }
  // Branches of share 0 at the end must stay out of reach: raise from the last that has one.
  let last = shares.length - 1;
  while (last > 0 && shares[last] === 0) last--;
  cumulative.fill(1, last);
  return cumulative;
}

/** The first branch whose running sum exceeds u in (0, 1). */
export function chooseBranch(cumulative: Float64Array, u: number): number {
  let branch = 0;
  while (u >= cumulative[branch]!) branch++;
  return branch;
}

/** The last i with sorted[i] ≤ x, or −1. */
export function lastAtMost(sorted: Float64Array, x: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= x) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
