import type { ServiceLevelRule } from '../center/scenario.ts';
import type { Cost } from '../economics/cost.ts';

/**
 * A measure with its interval at the report's confidence. low and high are null where no interval can be
 * formed (one replication, or zero width by chance); `exact`: nothing random can change it.
 */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
  exact?: true;
}

/** Measures by name; null where a measure has nothing to rest on (a mean over no contacts). Times in seconds, shares in [0, 1]. */
export type MeasureSet = Record<string, Estimate | null>;

/** One estimate for each of the eight rules, at the acceptable wait of the promise. */
export type ServiceLevels = Record<ServiceLevelRule, Estimate | null>;

/** Measures of contacts: of all, of a contact type, of a queue, in an interval or over all. */
export type ContactReport = { [measure: string]: Estimate | null | ServiceLevels } & {
  serviceLevel: ServiceLevels;
};

/** Over replications: how one of them may turn out. */
export interface Spread {
  p5: number;
  p50: number;
  p95: number;
}

/** Contacts per replication by wait: `from` are the lower edges of the bins [s]; the first bin holds the waits of zero only. */
export interface WaitHistogram {
  from: number[];
  handled: number[];
  abandoned: number[];
}

export interface PromiseReport {
  share: number;
  /** [s] */
  acceptableWait: number;
  rule: ServiceLevelRule;
  /** share of replications that keep it */
  kept: number;
}

/** What a contact type, or all of them, show beyond ratios. */
export interface WholeReport {
  measures: ContactReport;
  /** of the waits of all offered, at p50 … p99 [s] */
  waitQuantiles: MeasureSet;
  waitHistogram: WaitHistogram;
  promise: PromiseReport;
  /** spread between replications of the promise's service level, abandonment and waitTime */
  spread: Record<string, Spread>;
}

/** Sums of money per replication with their intervals, in the currency. */
export interface CostReport {
  currency: string;
  /** total, perContact (÷ offered), perHandled, perMonth */
  measures: MeasureSet;
  /** by provider, means over replications */
  providers: Record<string, Cost>;
}

export interface IntervalReport {
  /** [s] since the start of the horizon */
  start: number;
  end: number;
  total: ContactReport;
  contactTypes: Record<string, ContactReport>;
  agentGroups: Record<string, MeasureSet>;
}
