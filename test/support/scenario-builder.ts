import {
  type AgentGroupSpec,
  type ArrivalsSpec,
  type ContactTypeSpec,
  type QueueSpec,
  type RoutingSpec,
  type Scenario,
  SECOND,
  type SkillSpec,
  type StepProfile,
} from '../../engine/center/scenario.ts';
import { type Duration, lawOf } from './durations.ts';
import { type PeopleOptions, peopleOf } from './people-builder.ts';
import {
  indexOf,
  type RingOptions,
  type RuleOptions,
  ringsOf,
  rulesOf,
  type SelectOptions,
  selectOf,
} from './routing-options.ts';

export type { Duration } from './durations.ts';
export type { RuleOptions } from './routing-options.ts';

/** A value that changes in steps: one for ever, or [from in seconds, value] pairs, the first from 0. */
export type Steps<T> = T | [number, T][];

/** A contact type in seconds; whatever is left out is absent. */
export interface TypeOptions {
  stream?: string;
  /** instants at which its contacts enter, in rising order; or any other arrivals, in engine units */
  at?: number[];
  arrivals?: ArrivalsSpec;
  /** one for all contacts, or one for each; default 30 */
  talk?: Duration | number[];
  patience?: Steps<Duration>;
  hold?: Duration;
  wrapUp?: Duration;
  entryDelay?: Duration;
  balk?: number;
  priority?: number;
  /** a name of `queues`; default: the first */
  queue?: string;
  acceptableWait?: number;
  shortAbandon?: number;
}

export interface SkillOptions {
  level?: number;
  priority?: number;
  talk?: Duration;
  hold?: Duration;
  wrapUp?: Duration;
  reserve?: number;
  weight?: number;
  lent?: boolean;
}

export interface GroupOptions extends PeopleOptions {
  stream?: string;
  /** names of contact types; default: all of them */
  skills?: string[] | Record<string, SkillOptions>;
  /** default 1, or 0 where there are shifts */
  staff?: Steps<number>;
  /** of expectedDelay the window is in seconds */
  select?: SelectOptions;
  /** a name of `sites` */
  site?: string;
}

export interface QueueOptions {
  capacity?: number;
  agents?: RoutingSpec['agents'];
  /** names of agent groups */
  order?: string[];
  /** names of agent groups, and seconds from the offer on */
  rings?: RingOptions[];
  skipUnstaffed?: boolean;
  /** points of priority for each second of waiting */
  ageing?: number;
}

/** A scenario in seconds; names are the keys, in order of declaration. */
export interface DayOptions {
  horizon?: number;
  warmUp?: number;
  interval?: number;
  end?: Scenario['end'];
  clock?: Scenario['clock'];
  /** [from, to] */
  openings?: [number, number][];
  /** of all agents */
  shrinkage?: number;
  types: Record<string, TypeOptions>;
  queues?: Record<string, QueueOptions>;
  groups?: Record<string, GroupOptions>;
  rules?: Record<string, RuleOptions>;
  sites?: string[];
  /** [s]: starts of the days of the calendar */
  days?: number[];
  limits?: Partial<Scenario['limits']>;
}

/** A plain scenario from seconds and names: ten minutes, one queue and one agent unless told otherwise. */
export function scenarioOf(day: DayOptions): Scenario {
  const types = Object.keys(day.types);
  const queues = day.queues ?? { queue: {} };
  const groups = day.groups ?? { team: {} };
  const names = { types, queues: Object.keys(queues), groups: Object.keys(groups) };
  return {
    name: 'made by a test',
    about: '',
    horizon: (day.horizon ?? 600) * SECOND,
    warmUp: (day.warmUp ?? 0) * SECOND,
    interval: (day.interval ?? 0) * SECOND,
    end: day.end ?? 'drain',
    clock: day.clock ?? 'offer',
    openings: (day.openings ?? []).map(([from, to]) => ({ from: from * SECOND, to: to * SECOND })),
    days: (day.days ?? []).map(start => ({ date: '2024-01-01', weekday: 'Mon', start: start * SECOND })),
    sites: (day.sites ?? []).map(name => ({ name })),
    trunks: [],
    ivrs: [],
    contactTypes: types.map(name => contactType(name, day.types[name]!, Object.keys(queues))),
    queues: Object.entries(queues).map(([name, queue]) => queueSpec(name, queue, Object.keys(groups))),
    agentGroups: Object.entries(groups).map(([name, group]) =>
      groupSpec(name, group, types, day.sites ?? []),
    ),
    ...(day.rules === undefined ? {} : { rules: rulesOf(day.rules, names) }),
    money: day.shrinkage === undefined ? undefined : moneyOf(day.shrinkage),
    limits: { events: 1e7, contacts: 1e6, ...day.limits },
  };
}

function contactType(name: string, type: TypeOptions, queues: string[]): ContactTypeSpec {
  const talk = type.talk ?? 30;
  const times = (type.at ?? []).map(t => t * SECOND);
  const given = Array.isArray(talk) ? talk.map(t => t * SECOND) : undefined;
  return {
    name,
    stream: type.stream ?? name,
    arrivals: type.arrivals ?? { kind: 'replay', times, talk: given },
    entryDelay: lawOf(type.entryDelay),
    trunk: -1,
    ivr: -1,
    afterBusy: undefined,
    afterAbandon: undefined,
    escalate: undefined,
    repeat: undefined,
    queue: type.queue === undefined ? 0 : indexOf(type.queue, queues),
    patience: patienceOf(type.patience),
    balk: type.balk ?? 0,
    talk: lawOf(Array.isArray(talk) ? 0 : talk)!,
    hold: lawOf(type.hold),
    wrapUp: lawOf(type.wrapUp),
    priority: type.priority ?? 0,
    promise: {
      share: 0.8,
      acceptableWait: (type.acceptableWait ?? 20) * SECOND,
      rule: 'ofOffered',
      shortAbandon: (type.shortAbandon ?? 5) * SECOND,
    },
  };
}

function patienceOf(patience: TypeOptions['patience']): ContactTypeSpec['patience'] {
  if (patience === undefined) return undefined;
  const steps: [number, Duration][] = Array.isArray(patience) ? patience : [[0, patience]];
  return {
    starts: steps.map(([from]) => from * SECOND),
    laws: steps.map(([, duration]) => lawOf(duration)!),
  };
}

function groupSpec(name: string, group: GroupOptions, types: string[], sites: string[]): AgentGroupSpec {
  const skills = group.skills ?? types;
  const options: Record<string, SkillOptions> = Array.isArray(skills)
    ? Object.fromEntries(skills.map(skill => [skill, {}]))
    : skills;
  return {
    name,
    stream: group.stream ?? name,
    skills: Object.entries(options).map(([type, skill]) => skillSpec(indexOf(type, types), skill)),
    staff: profileOf(group.staff ?? (group.shifts === undefined ? 1 : 0)),
    provider: 0,
    ...(group.select === undefined ? {} : { select: selectOf(group.select) }),
    ...peopleOf(group),
    site: group.site === undefined ? -1 : indexOf(group.site, sites),
  };
}

function skillSpec(contactType: number, skill: SkillOptions): SkillSpec {
  return {
    contactType,
    level: skill.level ?? 1,
    priority: skill.priority,
    talk: lawOf(skill.talk),
    hold: lawOf(skill.hold),
    wrapUp: lawOf(skill.wrapUp),
    ...(skill.reserve === undefined ? {} : { reserve: skill.reserve }),
    ...(skill.weight === undefined ? {} : { weight: skill.weight }),
    ...(skill.lent === undefined ? {} : { lent: skill.lent }),
  };
}

function queueSpec(name: string, queue: QueueOptions, groups: string[]): QueueSpec {
  const order = (queue.order ?? []).map(group => indexOf(group, groups));
  return {
    name,
    capacity: queue.capacity ?? Infinity,
    announce: undefined,
    callback: undefined,
    routing: {
      agents: queue.agents ?? 'longestIdle',
      order,
      ...(queue.rings === undefined ? {} : { rings: ringsOf(queue.rings, groups) }),
      ...(queue.skipUnstaffed === undefined ? {} : { skipUnstaffed: queue.skipUnstaffed }),
    },
    ...(queue.ageing === undefined ? {} : { ageing: queue.ageing / SECOND }),
  };
}

function moneyOf(shrinkage: number): Scenario['money'] {
  const provider = { name: 'house', wagePerHour: 20, shrinkage, fixedPerMonth: 0 };
  const prices = { pricePerContact: 0, pricePerHandledMinute: 0, minimumPerMonth: 0 };
  return { currency: 'EUR', daysPerMonth: 21, providers: [{ ...provider, ...prices }] };
}

/** A step profile from seconds. */
export function profileOf(steps: Steps<number>): StepProfile {
  const pairs: [number, number][] = Array.isArray(steps) ? steps : [[0, steps]];
  return { starts: pairs.map(([from]) => from * SECOND), values: pairs.map(([, value]) => value) };
}
