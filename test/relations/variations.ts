import type { ArrivalsSpec, ContactTypeSpec, Scenario, SkillSpec } from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { scaleLaw } from '../../engine/random/make-law.ts';
import { peopleOf } from '../support/people-builder.ts';

/** The same scenario but for something. */
export type Variation = (scenario: Scenario) => Scenario;

/** Other contact types. */
export const withTypes =
  (change: (type: ContactTypeSpec, index: number) => Partial<ContactTypeSpec>): Variation =>
  scenario => ({
    ...scenario,
    contactTypes: scenario.contactTypes.map((type, index) => ({ ...type, ...change(type, index) })),
  });

/** Other skills of every group. */
export const withSkills =
  (change: (skills: SkillSpec[], scenario: Scenario) => SkillSpec[]): Variation =>
  scenario => ({
    ...scenario,
    agentGroups: scenario.agentGroups.map(group => ({ ...group, skills: change(group.skills, scenario) })),
  });

/** Everything gets another name, and keeps its stream. */
export const renamed: Variation = scenario => ({
  ...withTypes((_, i) => ({ name: `тип ${i}/a:b` }))(scenario),
  name: 'another',
  queues: scenario.queues.map((queue, i) => ({ ...queue, name: `line ${i}` })),
  agentGroups: scenario.agentGroups.map((group, i) => ({ ...group, name: `crew ${i}` })),
});

const NO_ARRIVALS: ArrivalsSpec = { kind: 'replay', times: [], talk: undefined };
const SKILL: Omit<SkillSpec, 'contactType'> = {
  level: 1,
  priority: undefined,
  talk: undefined,
  hold: undefined,
  wrapUp: undefined,
};

/** A contact type declared last, which every group can serve. */
export const withOneMoreType =
  (arrivals: ArrivalsSpec = NO_ARRIVALS): Variation =>
  scenario => {
    const type = { ...scenario.contactTypes[0]!, name: 'further', stream: 'further', arrivals, priority: 99 };
    const skill = { ...SKILL, contactType: scenario.contactTypes.length };
    const wider = withSkills(skills => [...skills, skill])(scenario);
    return {
      ...wider,
      contactTypes: [...scenario.contactTypes, { ...type, talk: { kind: 'exponential', mean: SECOND } }],
    };
  };

/** An agent group declared last, which can serve everything. */
export const withOneMoreGroup =
  (staff: number): Variation =>
  scenario => {
    const skills = scenario.contactTypes.map((_, contactType) => ({ ...SKILL, contactType }));
    const group = {
      name: 'further',
      stream: 'further',
      skills,
      staff: { starts: [0], values: [staff] },
      ...peopleOf({}),
      site: -1,
      provider: -1,
    };
    return { ...scenario, agentGroups: [...scenario.agentGroups, group] };
  };

/** Groups that talk as the contact types say, but for the level. */
export const withoutOwnLaws: Variation = withSkills(skills =>
  skills.map(skill => ({ ...skill, talk: undefined, wrapUp: undefined })),
);

/** No chance left: every law a constant on whole seconds, every arrival given. */
export const withoutChance: Variation = scenario => {
  const constant = (law: LawSpec): LawSpec => {
    if (law.kind === 'infinite') return law;
    const value =
      law.kind === 'empirical' ? law.values[0]! : law.kind === 'deterministic' ? law.value : 9 * SECOND;
    return { kind: 'deterministic', value };
  };
  const optional = (law: LawSpec | undefined) => law && constant(law);
  return withTypes((type, i) => ({
    arrivals: type.arrivals.kind === 'replay' ? type.arrivals : everyFewSeconds(scenario.horizon, 5 + 2 * i),
    talk: constant(type.talk),
    hold: optional(type.hold),
    wrapUp: optional(type.wrapUp),
    entryDelay: optional(type.entryDelay),
    patience: type.patience && { ...type.patience, laws: type.patience.laws.map(constant) },
    balk: type.balk > 0 ? 1 : 0,
  }))(withoutOwnLaws(scenario));
};

function everyFewSeconds(horizon: number, gap: number): ArrivalsSpec {
  const times = Array.from({ length: Math.ceil(horizon / SECOND / gap) }, (_, k) => k * gap * SECOND);
  return { kind: 'replay', times, talk: undefined };
}

/** Every given time but the groups' own times a factor; `but` keeps the patience as it was. */
export const slower =
  (factor: number, but?: 'patience'): Variation =>
  scenario => {
    const all = (times: number[]) => times.map(time => time * factor);
    const law = (spec: LawSpec) => scaleLaw(spec, factor);
    const optional = (spec: LawSpec | undefined) => spec && law(spec);
    const types = withTypes(({ arrivals, patience, promise, ...type }) => ({
      arrivals:
        arrivals.kind === 'replay'
          ? { ...arrivals, times: all(arrivals.times), talk: arrivals.talk && all(arrivals.talk) }
          : arrivals,
      talk: law(type.talk),
      hold: optional(type.hold),
      wrapUp: optional(type.wrapUp),
      entryDelay: optional(type.entryDelay),
      patience: patience && {
        starts: all(patience.starts),
        laws: but === 'patience' ? patience.laws : patience.laws.map(law),
      },
      promise: {
        ...promise,
        acceptableWait: promise.acceptableWait * factor,
        shortAbandon: promise.shortAbandon * factor,
      },
    }))(scenario);
    return {
      ...types,
      horizon: scenario.horizon * factor,
      warmUp: scenario.warmUp * factor,
      interval: scenario.interval * factor,
      openings: scenario.openings.map(({ from, to }) => ({ from: from * factor, to: to * factor })),
      agentGroups: types.agentGroups.map(group => ({
        ...group,
        staff: { ...group.staff, starts: all(group.staff.starts) },
      })),
    };
  };

/** One queue, one group that serves everything alike, first come first served, and nobody ever gives up. */
export const oneEndlessQueue =
  (agents: number): Variation =>
  scenario => ({
    ...withTypes(() => ({ queue: 0, priority: 0, patience: undefined, balk: 0, entryDelay: undefined }))(
      scenario,
    ),
    queues: [
      {
        name: 'queue',
        capacity: Infinity,
        routing: { agents: 'longestIdle', order: [] },
        announce: undefined,
        callback: undefined,
      },
    ],
    agentGroups: [
      {
        name: 'team',
        stream: 'team',
        skills: scenario.contactTypes.map((_, contactType) => ({ ...SKILL, contactType })),
        staff: { starts: [0], values: [agents] },
        ...peopleOf({}),
        site: -1,
        provider: -1,
      },
    ],
    openings: [],
    end: 'drain',
  });

/** The first group in two parts that are alike, the second of them declared right after the first. */
export const firstGroupInTwo =
  (level = 1): Variation =>
  scenario => {
    const [group, ...rest] = scenario.agentGroups;
    const part = (name: string, staff: number, factor: number) => ({
      ...group!,
      name,
      staff: { starts: [0], values: [staff] },
      skills: group!.skills.map(skill => ({ ...skill, level: skill.level * factor })),
    });
    const staff = group!.staff.values[0]!;
    return { ...scenario, agentGroups: [part('a', 1, 1), part('b', staff - 1, level), ...rest] };
  };
