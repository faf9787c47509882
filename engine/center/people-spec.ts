import type { LawSpec } from '../random/law.ts';

/** What agents who are logged in do besides contacts, in the order in which times are kept. */
export const ACTIVITIES = Object.freeze([
  'break',
  'lunch',
  'training',
  'meeting',
  'systemDown',
  'other',
] as const);
export type Activity = (typeof ACTIVITIES)[number];

/** One shift of one agent; a split shift is two of them. Night shifts run over midnight. */
export interface ShiftSpec {
  /** who works it: shifts of one name in a group are one agent's, stand in order of time and do not overlap; part of its streams */
  agent: string;
  logIn: number;
  logOut: number;
  /** in rising order, within the shift */
  breaks: BreakSpec[];
}

/** A break, or anything else that takes an agent away from contacts. */
export interface BreakSpec {
  /** when it falls due; it starts then, or when the contact in hand ends (rule A3) */
  from: number;
  length: number;
  activity: Activity;
  paid: boolean;
}

/** Who does not come: drawn once a replication, day and agent (rule A7). */
export interface AbsenceSpec {
  /** of the agents of a day */
  share: number;
  /** absent agents are paid all the same */
  paid: boolean;
  /** a day's factor on the share, the same for all groups that name it; undefined: agents are absent independently */
  day: { name: string; law: LawSpec } | undefined;
}

/** How agents with shifts keep to them; below zero counts as 0. */
export interface AdherenceSpec {
  /** time from the start of a shift to the login */
  lateLogIn: LawSpec | undefined;
  /** time by which a break is overrun */
  lateReturn: LawSpec | undefined;
}

/** Agents on call, who take over shifts of absent ones. */
export interface ReserveSpec {
  agents: number;
  /** agents who may be absent on a day before anybody is called out */
  spare: number;
  /** from the start of the missed shift, when the agent is called, to the login */
  delay: LawSpec;
  /** money, each time one is called out */
  costPerCallOut: number;
  /** money, for each agent on call and day */
  costPerDay: number;
}

/** Where agents sit. */
export interface SiteSpec {
  name: string;
}
