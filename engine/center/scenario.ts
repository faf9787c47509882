import type { LawSpec } from '../random/law.ts';

/**
 * A contact center as plain data in engine units: instants and durations in microseconds since the start
 * of the horizon, rates per microsecond, shares in [0, 1]. Parts refer to each other by index. The loader
 * makes it from a file; nothing in it is a function, so it crosses to a worker as it is.
 */
export interface Scenario {
  name: string;
  about: string;
  /** end of the time simulated */
  horizon: number;
  /** start of the time counted */
  warmUp: number;
  /** length of a report's interval; 0: the whole horizon is one */
  interval: number;
  /** `drain`: contacts inside at the horizon are finished and counted; `cut`: the clock stops (rule M8) */
  end: 'drain' | 'cut';
  /** where the clock of waiting starts (rule M4) */
  clock: 'offer' | 'entry';
  /** hours of opening; empty: always open */
  openings: Opening[];
  /** the days of the calendar; empty: none was given */
  days: Day[];
  contactTypes: ContactTypeSpec[];
  queues: QueueSpec[];
  agentGroups: AgentGroupSpec[];
  money: MoneySpec | undefined;
  limits: LimitsSpec;
}

/** Open in [from, to). */
export interface Opening {
  from: number;
  to: number;
}

/** One day of the calendar. */
export interface Day {
  /** such as 1999-02-01 */
  date: string;
  weekday: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
  start: number;
}

/** values[i] holds from starts[i] to starts[i + 1], the last one for ever; starts[0] = 0. */
export interface StepProfile {
  starts: number[];
  values: number[];
}

export interface ContactTypeSpec {
  name: string;
  /** the name in the keys of its streams (rule S1) */
  stream: string;
  arrivals: ArrivalsSpec;
  /** time between entry and offer */
  entryDelay: LawSpec | undefined;
  /** index into queues */
  queue: number;
  /** laws in force by time of day: laws[i] from starts[i] on, the instant being that of the offer; undefined: waits for ever */
  patience: { starts: number[]; laws: LawSpec[] } | undefined;
  /** share who leave at the door when no agent is free */
  balk: number;
  talk: LawSpec;
  hold: LawSpec | undefined;
  wrapUp: LawSpec | undefined;
  /** a larger one is served first (rule A6) */
  priority: number;
  promise: PromiseSpec;
}

export type ServiceLevelRule =
  | 'ofHandled'
  | 'ofOffered'
  | 'shortAbandonsExcluded'
  | 'earlyAbandonsExcluded'
  | 'earlyAbandonsMet'
  | 'shortAbandonsMet'
  | 'earlyAbandonsMetShortExcludedFromOffered'
  | 'earlyAbandonsMetShortExcluded';

/** `share` of contacts within `acceptableWait`, by `rule`. */
export interface PromiseSpec {
  share: number;
  acceptableWait: number;
  rule: ServiceLevelRule;
  /** an abandonment within it is short; at most acceptableWait (rule T3) */
  shortAbandon: number;
}

export type ArrivalsSpec =
  /** Poisson; rate in contacts per microsecond */
  | { kind: 'poisson'; rate: StepProfile; busyness: BusynessSpec | undefined }
  /** exactly round(count × busyness) contacts in each step, at uniformly random instants; the last step ends at the horizon */
  | { kind: 'counts'; counts: StepProfile; busyness: BusynessSpec | undefined }
  /** independent gaps of one law */
  | { kind: 'renewal'; gap: LawSpec }
  /** given instants in rising order, with the talk, hold and wrap-up time of each if the log has them */
  | { kind: 'replay'; times: number[]; talk: number[] | undefined };

/** A random factor on arrivals, common to all contact types that name the same one. */
export interface BusynessSpec {
  name: string;
  /** of mean 1 */
  law: LawSpec;
  /** the factor is drawn anew at each of these instants, in rising order, starting with 0 */
  starts: number[];
  /** between neighbouring factors, on the normal scale, in [0, 1); 0: independent */
  correlation: number;
}

export interface QueueSpec {
  name: string;
  /** most contacts that may wait, over all its types (rule L2); Infinity: no limit */
  capacity: number;
  routing: RoutingSpec;
}

export interface RoutingSpec {
  /** which free agent: the longest idle of all, the first group in order with one, or the group with the fewest skills first */
  agents: 'longestIdle' | 'orderedGroups' | 'fewestSkills';
  /** for orderedGroups: indices into agentGroups; groups left out follow in order of declaration */
  order: number[];
}

export interface SkillSpec {
  /** index into contactTypes */
  contactType: number;
  /** talk and hold are divided by it (rule A5) */
  level: number;
  /** in place of the contact type's own when this group chooses a contact */
  priority: number | undefined;
  /** in place of the contact type's own laws (rule S4) */
  talk: LawSpec | undefined;
  hold: LawSpec | undefined;
  wrapUp: LawSpec | undefined;
}

export interface AgentGroupSpec {
  name: string;
  stream: string;
  skills: SkillSpec[];
  /** agents on duty */
  staff: StepProfile;
  /** index into money.providers; -1: none */
  provider: number;
}

export interface MoneySpec {
  /** such as EUR */
  currency: string;
  /** days of operation in a month, by which a month's sums are shared out */
  daysPerMonth: number;
  providers: ProviderSpec[];
}

/** Who employs agents, and what they cost or charge; sums in the currency. */
export interface ProviderSpec {
  name: string;
  wagePerHour: number;
  /** share of paid time not ready for contacts: paid = scheduled ÷ (1 − shrinkage) */
  shrinkage: number;
  fixedPerMonth: number;
  pricePerContact: number;
  pricePerHandledMinute: number;
  minimumPerMonth: number;
}

export interface LimitsSpec {
  /** most events of a replication */
  events: number;
  /** most contacts inside at one instant */
  contacts: number;
}

/** Microseconds in a second. */
export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
