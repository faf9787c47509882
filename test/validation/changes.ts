import type { ContactTypeSpec, Scenario, SkillSpec, StepProfile } from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';

/** The scenario with every contact type changed. */
export function eachType(scenario: Scenario, change: (type: ContactTypeSpec) => ContactTypeSpec): Scenario {
  return { ...scenario, contactTypes: scenario.contactTypes.map(change) };
}

/** The scenario with every law of talk time changed, those of skills too. */
export function eachTalk(scenario: Scenario, change: (law: LawSpec) => LawSpec): Scenario {
  return {
    ...eachType(scenario, type => ({ ...type, talk: change(type.talk) })),
    agentGroups: scenario.agentGroups.map(group => ({
      ...group,
      skills: group.skills.map(skill => ({ ...skill, talk: skill.talk && change(skill.talk) })),
    })),
  };
}

/** The scenario with every law of patience changed. */
export function eachPatience(scenario: Scenario, change: (law: LawSpec) => LawSpec): Scenario {
  return eachType(scenario, type => ({
    ...type,
    patience: { starts: [0], laws: [change(type.patience?.laws[0] ?? { kind: 'infinite' })] },
  }));
}

/** The scenario with every queue's capacity changed. */
export function eachCapacity(scenario: Scenario, change: (capacity: number) => number): Scenario {
  return {
    ...scenario,
    queues: scenario.queues.map(queue => ({ ...queue, capacity: change(queue.capacity) })),
  };
}

/** A skill with the contact type's own handle time. */
export function plainSkill(contactType: number): SkillSpec {
  return {
    contactType,
    level: 1,
    priority: undefined,
    talk: undefined,
    hold: undefined,
    wrapUp: undefined,
  };
}

/** Contacts per microsecond of a Poisson process that does not change. */
export function rateOf(type: ContactTypeSpec): number {
  if (type.arrivals.kind !== 'poisson') throw new Error(`${type.name}: ${type.arrivals.kind} has no rate`);
  return type.arrivals.rate.values[0]!;
}

/** The type's Poisson process with another rate. */
export function withRate(type: ContactTypeSpec, change: (rate: StepProfile) => StepProfile) {
  const { arrivals } = type;
  if (arrivals.kind !== 'poisson') throw new Error(`${type.name}: ${arrivals.kind} has no rate`);
  return { ...arrivals, rate: change(arrivals.rate) };
}

/** The profile with every value changed. */
export function mapped(profile: StepProfile, change: (value: number) => number): StepProfile {
  return { starts: profile.starts, values: profile.values.map(change) };
}
