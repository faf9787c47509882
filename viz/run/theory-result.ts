import type { ServiceLevelRule } from '../../engine/index.ts';

/** `erlangC`: nobody leaves; `erlangA`: patience is exponential; `patience`: it is of any law. */
export type TheoryModel = 'erlangC' | 'erlangA' | 'patience';

/** Why there is no theory at all. */
export type NoTheory = 'nobodyCalls' | 'nobodyOnDuty' | 'growsWithoutEnd' | 'busyLines';

/** What a closed form says of a half-hour, as if it went on for ever. */
export interface HalfHourTheory {
  /** [µs] since the start of the horizon */
  start: number;
  end: number;
  /** offers an hour, and agents on duty, in the mean */
  perHour: number;
  agents: number;
  /** work that comes ÷ time [erlang] */
  load: number;
  /** null: the queue grows without end, or nobody is on duty */
  result: {
    serviceLevel: number;
    waited: number;
    /** [µs] */
    waitTime: number;
    abandonment: number;
    queueLength: number;
    occupancy: number;
    /** share of the offers whose wait ends in each bin of 10 s, those above zero; the last bin holds the rest */
    waits: Float64Array;
  } | null;
}

/** All contacts of a day as one queue with all agents in one pool, half-hour by half-hour. */
export interface DayTheory {
  model: TheoryModel;
  rule: ServiceLevelRule;
  /** half-hours in which somebody is expected */
  halves: HalfHourTheory[];
  /** means over the offers of half-hours that have a result */
  day: { serviceLevel: number; waited: number; waitTime: number; abandonment: number; atOnce: number };
  /** shares of the offers as in a half-hour, over those that have a result */
  waits: Float64Array;
  /** offers in half-hours without a result ÷ all */
  without: number;
  reasons: TheoryReason[];
}

/** Why a closed form differs from what is simulated; the weightiest come first. */
export type TheoryReason =
  | 'overload'
  | 'pools'
  | 'rules'
  | 'rings'
  | 'callbacks'
  | 'lines'
  | 'capacity'
  | 'redials'
  | 'transfers'
  | 'outside'
  | 'announcements'
  | 'people'
  | 'skills'
  | 'busyness'
  | 'notPoisson'
  | 'handleTime'
  | 'order'
  | 'startsAnew';
