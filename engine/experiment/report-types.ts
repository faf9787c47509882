import type { ServiceLevelRule } from '../center/scenario.ts';
import type { Cost } from '../economics/cost.ts';
import type { Checks } from '../measures/laws.ts';
import type { Spread } from '../stats/spread.ts';
import type { WaitsReport } from './waits-report.ts';

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

/** Measures of all contacts and of each contact type, of what not every scenario has; empty where it has not. */
export interface FeatureReport {
  total?: MeasureSet;
  contactTypes?: Record<string, MeasureSet>;
}

/** One estimate for each of the eight rules, at the acceptable wait of the promise. */
export type ServiceLevels = Record<ServiceLevelRule, Estimate | null>;

/** Measures of contacts: of all, of a contact type, of a queue, in an interval or over all. */
export type ContactReport = { [measure: string]: Estimate | null | ServiceLevels } & {
  serviceLevel: ServiceLevels;
};

export interface PromiseReport {
  share: number;
  /** [s] */
  acceptableWait: number;
  rule: ServiceLevelRule;
  /** share of replications that keep it; null: none is complete */
  kept: number | null;
}

/** Sums of money with their intervals, in the currency. */
export interface CostReport {
  currency: string;
  /** cost of a replication, costPerContact (÷ offered), costPerHandled, costPerMonth */
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

/** The most at one instant, over all replications. */
export interface PeaksReport {
  inside: number;
  waiting: number;
  queues: Record<string, number>;
  /** agents handling at once */
  agentGroups: Record<string, number>;
}

/** A run, as `run --json` prints it; no clock time and no machine in it: same seed, same bytes. */
export interface Report {
  ccsim: string;
  scenario: { name: string; hash: string };
  seed: string;
  replications: number;
  /** batches of one replication, where its intervals stand on them */
  batches?: number;
  confidence: number;
  status: 'complete' | 'truncated' | 'interrupted';
  /** of all sums of all replications */
  fingerprint: string;
  total: ContactReport;
  contactTypes: Record<string, ContactReport>;
  queues: Record<string, ContactReport>;
  /** of the agents who sit there */
  sites: Record<string, MeasureSet>;
  trunks: Record<string, MeasureSet>;
  /** the IVR as a whole, and its menus as IVR/menu */
  ivr: FeatureReport & { menus: Record<string, MeasureSet> };
  transfers: FeatureReport;
  callbacks: FeatureReport;
  customers: FeatureReport;
  /** important contacts, which go to somebody outside first */
  forwards: FeatureReport;
  /** agents who ask another one */
  consults: FeatureReport;
  /** attempts that reached nobody, by cause */
  lost: FeatureReport;
  /** what each rule did */
  rules: Record<string, MeasureSet>;
  cost: CostReport | Record<string, never>;
  agentGroups: Record<string, MeasureSet>;
  promise: PromiseReport & { contactTypes: Record<string, PromiseReport> };
  waits: WaitsReport & { contactTypes: Record<string, WaitsReport> };
  /** between replications: serviceLevel by the promise's rule, abandonment, waitTime, and the cost if there is one */
  spread: Record<string, Spread>;
  peaks: PeaksReport;
  intervals: IntervalReport[];
  warnings: string[];
  checks: Checks;
}
