/** Costs of two programs that took turns, round by round [ns per event]. */
export interface Pairs {
  ours: number[];
  reference: number[];
}

/** Lets two programs take turns, the reference first: what disturbs one of them then disturbs the other too. */
export function interleave(rounds: number, reference: () => number, ours: () => number): Pairs {
  const pairs: Pairs = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round++) {
    pairs.reference.push(reference());
    pairs.ours.push(ours());
  }
  return pairs;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median over the rounds of ours ÷ reference. */
export function medianRatio({ ours, reference }: Pairs): number {
  return median(ours.map((cost, round) => cost / reference[round]!));
}

/** The least disturbed run of ours ÷ that of the reference. */
export function leastRatio({ ours, reference }: Pairs): number {
  return Math.min(...ours) / Math.min(...reference);
}

/** How much slower than recorded counts as slower; noise explains less than 7 % of a median in quiet, 20 % in a gate. */
export const SLACK = 1.3;

/** Whether ours costs more than so many times the reference: by the medians and by the least disturbed runs. */
export function isSlower(pairs: Pairs, allowed: number): boolean {
  const ratio = Math.min(medianRatio(pairs), leastRatio(pairs));
  if (!(ratio > 0)) throw new RangeError(`no cost to compare: ${JSON.stringify(pairs)}`);
  return ratio > allowed;
}

/** What ours is held against, and how many times its cost ours may take. */
export interface Bound {
  reference: () => number;
  allowed: number;
}

/**
 * Looks with few rounds, and only where that looks bad with more, at the next bound: a neighbour on the machine is no
 * regression, and one that slows all JavaScript, but no C, does not slow ours beside JavaScript.
 */
export function isSlowerTwice(
  first: Bound,
  second: Bound,
  measure: (rounds: number, bound: Bound) => Pairs,
): boolean {
  return isSlower(measure(5, first), first.allowed) && isSlower(measure(9, second), second.allowed);
}
