import type { LawSpec } from '../random/law.ts';
import type { AfterHoursSpec, ConsultSpec, ForwardSpec, OutsideSpec, UnavailableSpec } from './help-spec.ts';

export type {
  AfterHoursSpec,
  ConsultSpec,
  ForwardSpec,
  OutsideSpec,
  UnavailableSpec,
} from './help-spec.ts';
export type { Opening } from './opening.ts';

import type { Opening } from './opening.ts';
import type { RoutingSpec, RuleSpec, SelectSpec } from './routing-spec.ts';

export type {
  ActSpec,
  AgentChoice,
  RingSpec,
  RoutingSpec,
  RuleSpec,
  SelectSpec,
  WatchSpec,
} from './routing-spec.ts';

import type { AbsenceSpec, AdherenceSpec, ReserveSpec, ShiftSpec, SiteSpec } from './people-spec.ts';

export type {
  AbsenceSpec,
  Activity,
  AdherenceSpec,
  BreakSpec,
  ReserveSpec,
  ShiftSpec,
  SiteSpec,
} from './people-spec.ts';

/**
 * A contact center as plain data in engine units: instants and durations in microseconds since the start
 * of the horizon, rates per microsecond, shares in [0, 1]. Parts refer to each other by index. The loader
 * makes it from a file; nothing in it is a function, so it crosses to a worker as it is.
 *
 * Long because: one place says all that a scenario can be made of.
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
  trunks: TrunkSpec[];
  ivrs: IvrSpec[];
  /** people outside to whom contacts are forwarded; default none */
  outside?: OutsideSpec[];
  sites: SiteSpec[];
  agentGroups: AgentGroupSpec[];
  /** what is done when service gets worse, in the order in which they are looked at; default none */
  rules?: RuleSpec[];
  money: MoneySpec | undefined;
  limits: LimitsSpec;
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
  /** index into trunks: a contact holds one of them from entry to the end of talk; -1: none is needed */
  trunk: number;
  /** index into ivrs: passed between entry and offer; -1: none */
  ivr: number;
  /** time between entry and offer, where there is no IVR */
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
  /** who tries again after a busy tone or a full queue, and after abandoning or balking */
  afterBusy: RedialSpec | undefined;
  afterAbandon: RedialSpec | undefined;
  /** what may follow talk */
  escalate: EscalationSpec | undefined;
  repeat: RepeatSpec | undefined;
  /** important ones go to somebody outside first; default none */
  forward?: ForwardSpec;
  /** what those hear who enter while the center is closed; default: they wait for it to open */
  afterHours?: AfterHoursSpec;
  /** an agent may ask another one at the end of talk; default nobody does */
  consult?: ConsultSpec;
}

/** A later attempt of the same customer (rule M3). */
export interface RedialSpec {
  share: number;
  delay: LawSpec;
  /** most attempts of a customer in all, the first included */
  attempts: number;
  /** fresh patience, talk and all else; false: those of the first attempt again */
  redrawn: boolean;
}

/** A contact that comes back although it was handled. */
export interface RepeatSpec {
  share: number;
  delay: LawSpec;
}

/** A transfer after talk, to a contact type that stands for what the next agent does. */
export interface EscalationSpec {
  share: number;
  /** index into contactTypes */
  to: number;
  /** share of transfers that go to the right place at once */
  rightly: number;
  /** index into contactTypes: where the others go first, before they are sent on; -1: all go rightly */
  wrongTo: number;
  /** the first agent is free at once, or stays until the next one has taken over (rule A8) */
  handover: 'cold' | 'warm';
  /** both agents together, in a warm transfer */
  handoverTime: LawSpec | undefined;
  /** times of day in which contacts are passed on; default always */
  during?: Opening[];
  /** what becomes of them at other times; default: resolved by the first agent */
  otherwise?: UnavailableSpec;
}

export interface TrunkSpec {
  name: string;
  capacity: number;
}

/** Menus, each with a time and exits whose shares add up to 1. */
export interface IvrSpec {
  name: string;
  stream: string;
  /** index of the first menu */
  start: number;
  nodes: { name: string; time: LawSpec; exits: IvrExit[] }[];
}

export interface IvrExit {
  share: number;
  to:
    | { kind: 'menu'; node: number }
    /** asks for an agent, as a contact of this type (−1: its own); talk is multiplied by talkFactor, for what the menus collected */
    | { kind: 'agent'; contactType: number; talkFactor: number; wrong?: WrongChoiceSpec }
    | { kind: 'hangUp' }
    /** served; a share comes back after a delay because it was not */
    | { kind: 'contained'; comesBack: number; delay: LawSpec | undefined };
}

/** Who takes an exit by mistake: after the talk there, passed on as a contact of the type that they meant (−1: their own). */
export interface WrongChoiceSpec {
  share: number;
  meant: number;
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
  /** none of its own: its contacts come from an IVR or a transfer */
  | { kind: 'none' }
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
  /** of contacts of one type, who came first goes first, or who came last; default firstCome */
  order?: 'firstCome' | 'lastCome';
  /** points of priority for each microsecond of waiting (rule A6); default 0 */
  ageing?: number;
  announce: AnnounceSpec | undefined;
  callback: CallbackSpec | undefined;
}

/** What a contact is told when it has to wait (rule L4): position ÷ recent rate of answers. */
export interface AnnounceSpec {
  /** the recent time over which answers are counted */
  window: number;
  /** told of a longer expected wait, a share leaves at once */
  balkAbove: number;
  /** told of a place behind this one (1: next) in place of a wait; default: of the wait */
  balkBehind?: number;
  balkShare: number;
  /** what the patience of those who stay is multiplied by */
  patienceFactor: number;
}

/** Being called back in place of waiting (rules L3, M5). */
export interface CallbackSpec {
  /** offered only to an expected wait above this; 0: to any */
  expectedWaitAbove: number;
  /** the recent time over which answers are counted for it */
  window: number;
  /** offered only if at least so many live contacts wait */
  waitingAtLeast: number;
  /** times of day in which it is offered; empty: always */
  between: Opening[];
  accept: number;
  /** keep the place in the queue; at an hour of the customer's choice; when no live contact waits */
  mode: 'keepPlace' | 'scheduled' | 'trough';
  /** an agent calls back only if more than these of the group are idle, that agent included; default 0 */
  reserve?: number;
  /** scheduled: time from the offer to the hour chosen */
  delay: LawSpec | undefined;
  /** the promise: called within this after the expected or chosen time; in a trough: after the offer */
  promiseWindow: number;
  /** the agent waits while it rings, or is asked only once the customer is on the line */
  dial: 'agentFirst' | 'customerFirst';
  ringTime: LawSpec | undefined;
  /** share of calls that nobody takes, the time to the next one, and most calls */
  noAnswer: number;
  retryAfter: number;
  attempts: number;
  /** index into trunks for the outbound leg; -1: none is needed */
  trunk: number;
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
  /** idle agents of the group that are kept free for other contact types: more than these must be idle; default 0 */
  reserve?: number;
  /** for weightedWait and queueRatio; default 1 */
  weight?: number;
  /** only while a rule lends it; such agents are asked after all others; default false */
  lent?: boolean;
}

export interface AgentGroupSpec {
  name: string;
  stream: string;
  skills: SkillSpec[];
  /** agents on duty, who come and go by number; besides those with shifts */
  staff: StepProfile;
  /** which waiting contact its agents take; default longestWait */
  select?: SelectSpec;
  /** agents who come and go by a timetable of their own */
  shifts: ShiftSpec[];
  /** of all agents, those on the staff profile included: a number on it is one agent of the day */
  absence: AbsenceSpec | undefined;
  /** of agents with shifts */
  adherence: AdherenceSpec | undefined;
  reserve: ReserveSpec | undefined;
  /** index into sites; -1: none */
  site: number;
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
