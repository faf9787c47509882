import type {
  AgentGroupSpec,
  ArrivalsSpec,
  ContactTypeSpec,
  Scenario,
  SkillSpec,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { scaleLaw } from '../../engine/random/make-law.ts';
import { peopleOf } from '../support/people-builder.ts';

/** A contact type of a model; durations in units of time of the case. */
export interface TypeModel {
  /** contacts per unit of time, in each period */
  rates: number[];
  talk: LawSpec;
  patience?: LawSpec;
  balk?: number;
  priority?: number;
  acceptableWait?: number;
  shortAbandon?: number;
  /** arrivals in place of a Poisson process, in engine units */
  arrivals?: ArrivalsSpec;
}

/** Agents of a model: how many in each period, and which types they serve. */
export interface GroupModel {
  agents: number[];
  skills: { type: number; talk?: LawSpec; priority?: number }[];
}

/** A center with one queue, as cases describe it. Groups are tried in their order. */
export interface Model {
  /** seconds in the case's unit of time */
  unit: number;
  /** length of a period [units]; 0: there is but one */
  period: number;
  types: TypeModel[];
  groups: GroupModel[];
  /** contacts that may wait; none stated: any number */
  capacity?: number;
  /** what else the center has, in engine units: lines, menus, redials, callbacks, reserves … */
  features?: (plain: Scenario) => Scenario;
}

/** When counting starts and ends [units], and how long an interval of the report is; 0: one. */
export interface Span {
  warmUp: number;
  end: number;
  interval: number;
}

/** The model as the engine takes it. */
export function scenarioOf(name: string, model: Model, span: Span): Scenario {
  const plain = plainScenario(name, model, span);
  return model.features ? model.features(plain) : plain;
}

function plainScenario(name: string, model: Model, span: Span): Scenario {
  const time = model.unit * SECOND;
  return {
    name,
    about: '',
    horizon: Math.round(span.end * time),
    warmUp: Math.round(span.warmUp * time),
    interval: Math.round(span.interval * time),
    end: 'drain',
    clock: 'offer',
    openings: [],
    days: [],
    trunks: [],
    ivrs: [],
    sites: [],
    contactTypes: model.types.map((type, i) => contactType(type, i, model)),
    queues: [
      {
        name: 'queue',
        capacity: model.capacity ?? Number.POSITIVE_INFINITY,
        routing: { agents: 'orderedGroups', order: model.groups.map((_, i) => i) },
        announce: undefined,
        callback: undefined,
      },
    ],
    agentGroups: model.groups.map((group, i) => agentGroup(group, i, model)),
    money: undefined,
    limits: { events: 1e12, contacts: 10_000_000 },
  };
}

function contactType(type: TypeModel, index: number, model: Model): ContactTypeSpec {
  const time = model.unit * SECOND;
  const name = `type ${index}`;
  return {
    name,
    stream: name,
    arrivals: type.arrivals ?? {
      kind: 'poisson',
      rate: { starts: startsOf(type.rates, model), values: type.rates.map(rate => rate / time) },
      busyness: undefined,
    },
    trunk: -1,
    ivr: -1,
    afterBusy: undefined,
    afterAbandon: undefined,
    escalate: undefined,
    repeat: undefined,
    entryDelay: undefined,
    queue: 0,
    patience: type.patience && { starts: [0], laws: [scaleLaw(type.patience, time)] },
    balk: type.balk ?? 0,
    talk: scaleLaw(type.talk, time),
    hold: undefined,
    wrapUp: undefined,
    priority: type.priority ?? 0,
    promise: {
      share: 0.8,
      acceptableWait: (type.acceptableWait ?? 20) * time,
      rule: 'ofOffered',
      shortAbandon: (type.shortAbandon ?? 0) * time,
    },
  };
}

function agentGroup(group: GroupModel, index: number, model: Model): AgentGroupSpec {
  const name = `group ${index}`;
  const skills = group.skills.map(
    (skill): SkillSpec => ({
      contactType: skill.type,
      level: 1,
      priority: skill.priority,
      talk: skill.talk && scaleLaw(skill.talk, model.unit * SECOND),
      hold: undefined,
      wrapUp: undefined,
    }),
  );
  const staff = { starts: startsOf(group.agents, model), values: group.agents };
  return { name, stream: name, skills, staff, ...peopleOf({}), site: -1, provider: -1 };
}

function startsOf(values: readonly number[], model: Model): number[] {
  return values.map((_, i) => Math.round(i * model.period * model.unit * SECOND));
}

/** Arrivals of all types over a stretch [units], each period's rate for its length. */
export function arrivalsIn(model: Model, from: number, to: number): number {
  let sum = 0;
  for (const { rates } of model.types)
    rates.forEach((rate, i) => {
      const start = i * model.period;
      const end = i + 1 < rates.length ? start + model.period : Number.POSITIVE_INFINITY;
      sum += rate * Math.max(0, Math.min(to, end) - Math.max(from, start));
    });
  return sum;
}
