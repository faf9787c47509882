/**
 * Who takes whom, as plain data: part of a scenario (see scenario.ts, which exports these types again).
 * Instants and durations in microseconds, parts by index.
 */

/**
 * Which of the free agents takes a contact that is offered. Equal ones fall to the longest idle, then to the
 * order of declaration.
 * - `longestIdle`: idle for the longest time
 * - `orderedGroups`: of the first group in `order` that has one
 * - `fewestSkills`: of the group with the fewest skills; of equal groups the first
 * - `byLevel`: of the group with the highest skill level for the contact's type
 * - `roundRobin`: the next one, in order of declaration, after the agent whom the queue chose last
 * - `leastOccupied`: with the lowest handling ÷ (handling + ready) since login, 0 who has just logged in
 * - `random`: each free agent with the same probability
 * - `proportional`: a group with a probability proportional to its free agents, of that group the longest idle
 */
export type AgentChoice =
  | 'longestIdle'
  | 'orderedGroups'
  | 'fewestSkills'
  | 'byLevel'
  | 'roundRobin'
  | 'leastOccupied'
  | 'random'
  | 'proportional';

export interface RoutingSpec {
  /** which free agent; of the first open ring that has one, where there are rings */
  agents: AgentChoice;
  /** for orderedGroups: indices into agentGroups; groups left out follow in order of declaration */
  order: number[];
  /**
   * Who may take a contact after how long; absent or empty: every group with the skill, at once. A group in
   * none of them takes no contact of this queue. Overflow to another site after a delay is a second ring.
   */
  rings?: RingSpec[];
  /** a ring is open as well while nobody in the rings before it is at work; default false */
  skipUnstaffed?: boolean;
}

/** Groups that may take a contact from `after` on, counted from its offer. */
export interface RingSpec {
  /** indices into agentGroups; one that stands in an earlier ring too counts there */
  groups: number[];
  /** at least that of the ring before; Infinity: only a rule opens it */
  after: number;
}

/**
 * Which waiting contact a freed agent takes. A larger score = priority + ageing × wait always goes first
 * (rule A6); this decides between equal scores, then the longer wait, then the order of declaration. Within
 * a contact type it is first come first served, so the first of each type stands for it.
 * - `longestWait`: the one that has waited longest
 * - `weightedWait`: the largest weight × wait, by the skill's weight
 * - `longestQueue`: of the queue in which most wait, over all its types
 * - `nearestPromise`: the least time left to the acceptable wait; those past it after all who are not
 * - `queueRatio`: of the type whose share of the waiting is farthest above its share of the weights
 * - `expectedDelay`: of the type with the longest expected wait: waiting ÷ rate of answers in the last `window`
 */
export type SelectSpec =
  | { kind: 'longestWait' | 'weightedWait' | 'longestQueue' | 'nearestPromise' | 'queueRatio' }
  | { kind: 'expectedDelay'; window: number };

/**
 * Watches one number, acts once it is worse than `limit`, and stops once it is better than `until`; looked
 * at whenever a wait ends and every minute (rule L6).
 */
export interface RuleSpec {
  name: string;
  watch: WatchSpec;
  /** worse: a service level below it, a wait or a length above it */
  limit: number;
  /** better: a service level above it, a wait or a length below it */
  until: number;
  act: ActSpec;
}

/** What a rule watches, of these contact types together (a queue is all its types). */
export type WatchSpec =
  /** share in [0, 1] by the promise's rule over the waits that ended in the last `window`; 1 if there were none */
  | { kind: 'serviceLevel'; of: number[]; window: number }
  /** waiting ÷ rate of answers in the last `window`, in microseconds; 0 if nobody waits (rule L4) */
  | { kind: 'expectedWait'; of: number[]; window: number }
  /** contacts waiting */
  | { kind: 'queueLength'; of: number[] };

export type ActSpec =
  /** a group's skill that is marked `lent` is switched on; at most so many of its agents use it at once */
  | { kind: 'lend'; group: number; contactType: number; atMost: number }
  /** added to the contact type's priority */
  | { kind: 'raisePriority'; contactType: number; by: number }
  /** a ring of the queue is open to all who wait, whatever its delay */
  | { kind: 'openRing'; queue: number; ring: number };
