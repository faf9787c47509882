import { type DifferenceResult, differenceEstimate } from '../stats/difference.ts';
import type { RatioData } from '../stats/jackknife.ts';

/** A scenario's measure over replications. */
export interface NamedData extends RatioData {
  name: string;
  /** nothing random can change it */
  fixed?: boolean;
}

/** The difference b − a. */
export interface NamedDifference extends DifferenceResult {
  a: string;
  b: string;
}

/** Differences whose intervals hold together (rule E7). */
export interface SimultaneousDifferences {
  method: 'Bonferroni';
  /** how many differences chance can move: so many intervals share the error */
  count: number;
  /** of all intervals together */
  confidence: number;
  /** of each by itself: 1 − (1 − confidence) ÷ count */
  each: number;
  differences: NamedDifference[];
}

/**
 * Confidence that each of several intervals needs for all to hold together.
 *
 * @param confidence - of all together, in (0, 1)
 * @param count - how many; below 2, it is that of the one
 * @returns 1 − (1 − confidence) ÷ count
 * @throws RangeError when the confidence is out of its range
 *
 * Bonferroni's inequality, which asks nothing of how the intervals depend on each other. That of Šidák (1967),
 * confidence^(1/count), is proved for normal means that share one variance estimate; paired differences each have
 * their own, and all it would save is 0.3 % of the width.
 */
export function simultaneousConfidence(confidence: number, count: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence: ${confidence}, must be between 0 and 1`);
  return count < 2 ? confidence : 1 - (1 - confidence) / count;
}

/**
 * Differences of all against one, under common random numbers (rule E2): `confidence` that every interval holds
 * the truth at once.
 *
 * @param all - one measure of each scenario, Float64Array[replications] each; replication i of all shares its
 *   random numbers
 * @param base - place of the one in `all`
 * @param confidence - of all intervals together, in (0, 1)
 * @returns differences other − base, in the order of `all`
 * @throws RangeError when there is no such base, lengths differ, or the confidence is out of its range
 *
 * Paired intervals (`differenceEstimate`) with Bonferroni's share of the error.
 */
export function differencesAgainst(
  all: readonly NamedData[],
  base: number,
  confidence: number,
): SimultaneousDifferences {
  const a = all[base];
  if (a === undefined) throw new RangeError(`base: ${base}, must be a place from 0 to ${all.length - 1}`);
  return together(
    all.filter(b => b !== a).map(b => [a, b]),
    confidence,
  );
}

/**
 * Differences of each against each, under common random numbers (rule E2): `confidence` that every interval
 * holds the truth at once.
 *
 * @param all - as for `differencesAgainst`
 * @param confidence - of all intervals together, in (0, 1)
 * @returns differences later − earlier: (0, 1), (0, 2), … (1, 2), …
 * @throws RangeError when lengths differ or the confidence is out of its range
 *
 * Paired intervals (`differenceEstimate`) with Bonferroni's share of the error.
 */
export function differencesOfPairs(all: readonly NamedData[], confidence: number): SimultaneousDifferences {
  return together(
    all.flatMap((a, i) => all.slice(i + 1).map((b): [NamedData, NamedData] => [a, b])),
    confidence,
  );
}

function together(pairs: readonly [NamedData, NamedData][], confidence: number): SimultaneousDifferences {
  const isFixed = ([a, b]: [NamedData, NamedData]) => a.fixed === true && b.fixed === true;
  const count = pairs.filter(pair => !isFixed(pair)).length;
  const each = simultaneousConfidence(confidence, count);
  const differences = pairs.map(pair => ({
    a: pair[0].name,
    b: pair[1].name,
    ...differenceEstimate(pair[1], pair[0], each, { fixed: isFixed(pair) }),
  }));
  return { method: 'Bonferroni', count, confidence, each, differences };
}
