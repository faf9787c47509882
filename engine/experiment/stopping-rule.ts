/** A measure that decides when replications are enough. */
export interface WatchedMeasure {
  name: string;
  /** nothing random can change it: it is exact, and waits for nothing */
  fixed?: boolean;
  /** half-width that is enough, in the measure's own unit, positive; in place of the relative precision */
  absolute?: number;
}

/** How precise is precise enough. */
export interface PrecisionOptions {
  /** greatest error wished for, as a share of the true value, in (0, 1), such as 0.01 */
  relative: number;
  /** in (0, 1), such as 0.95 */
  confidence: number;
  /** most replications, at least `floor` */
  ceiling: number;
  /** fewest replications, a whole number of at least 2; 20 */
  floor?: number;
  /** intervals of all measures hold together with the confidence, by Bonferroni; false: each by itself */
  joint?: boolean;
  /** a checkpoint is so many times the one before, at least 1; 1.25 */
  growth?: number;
  /** checkpoints in a row at which all must be narrow enough; 2 */
  inARow?: number;
}

/** The options with nothing left open. */
export type StoppingRule = Required<PrecisionOptions>;

/** How precise a measure is after some replications. */
export interface MeasurePrecision {
  name: string;
  /** `open`: not narrow enough, or without an interval; `exact`: nothing random can change it */
  state: 'met' | 'open' | 'exact';
  /** sum ÷ sum; null when there is nothing to divide by */
  value: number | null;
  /** of its interval, in its unit; null where there is none */
  halfWidth: number | null;
  /** half-width ÷ |value|; null where it cannot be formed */
  relative: number | null;
  /** replications that it takes in all, by what is known now; null where nothing can be said */
  expected: number | null;
  /** why there is no precision; undefined where there is */
  reason: string | undefined;
}

/** The options with their defaults; RangeError when one is out of its range. */
export function checkRule(options: PrecisionOptions, measures: readonly WatchedMeasure[]): StoppingRule {
  const rule: StoppingRule = { floor: 20, joint: false, growth: 1.25, inARow: 2, ...options };
  const must = (holds: boolean, name: keyof StoppingRule, range: string) => {
    if (!holds) throw new RangeError(`${name}: ${rule[name]}, must be ${range}`);
  };
  must(rule.relative > 0 && rule.relative < 1, 'relative', 'between 0 and 1');
  must(rule.confidence > 0 && rule.confidence < 1, 'confidence', 'between 0 and 1');
  must(Number.isInteger(rule.floor) && rule.floor >= 2, 'floor', 'a whole number of at least 2');
  must(
    Number.isInteger(rule.ceiling) && rule.ceiling >= rule.floor,
    'ceiling',
    `a whole number of at least the floor, ${rule.floor}`,
  );
  must(rule.growth >= 1 && Number.isFinite(rule.growth), 'growth', 'at least 1');
  must(Number.isInteger(rule.inARow) && rule.inARow >= 1, 'inARow', 'a whole number of at least 1');
  for (const { name, absolute } of measures) {
    if (absolute !== undefined && !(absolute > 0 && Number.isFinite(absolute)))
      throw new RangeError(`${name}.absolute: ${absolute}, must be positive`);
  }
  return rule;
}

/** The checkpoint after so many replications: the floor first, the ceiling last. */
export function checkpointAfter(count: number, { floor, ceiling, growth }: StoppingRule): number {
  return count < floor ? floor : Math.min(ceiling, Math.max(count + 1, Math.ceil(count * growth)));
}

/**
 * The numbers of replications at which a run is looked at: what comes between two of them can run in any order.
 *
 * @param options - as for `SequentialStopping`
 * @returns rising, from the floor to the ceiling
 * @throws RangeError when an option is out of its range
 */
export function checkpoints(options: PrecisionOptions): number[] {
  const rule = checkRule(options, []);
  const all = [checkpointAfter(0, rule)];
  while (all.at(-1)! < rule.ceiling) all.push(checkpointAfter(all.at(-1)!, rule));
  return all;
}

/**
 * The rule in words, for reports and manifests.
 *
 * @param options - as for `SequentialStopping`
 * @returns one sentence without a full stop, the same for equal options
 * @throws RangeError when an option is out of its range
 */
export function ruleInWords(options: PrecisionOptions): string {
  const rule = checkRule(options, []);
  const first = checkpoints({ ...rule, ceiling: Math.max(rule.ceiling, 4 * rule.floor) }).slice(0, 3);
  return (
    `relative procedure of Law & Kelton (2000, 9.4.1): half-width ≤ γ ÷ (1 + γ) of the estimate, γ = ${rule.relative}, ` +
    `confidence ${rule.confidence} ${rule.joint ? 'jointly (Bonferroni)' : 'for each measure'}, ` +
    `${rule.inARow} times in a row at ${first.join(', ')}, … replications (× ${rule.growth}), at most ${rule.ceiling}`
  );
}
