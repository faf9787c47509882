import { agentNames, type Scenario, type ServiceLevelRule } from '../../engine/index.ts';

/** A contact type as pages speak of it; times in µs, parts by index. */
export interface CastType {
  name: string;
  queue: number;
  /** −1: it needs no line */
  trunk: number;
  /** a larger one is served first */
  priority: number;
  promise: { share: number; acceptableWait: number; shortAbandon: number; rule: ServiceLevelRule };
}

export interface CastQueue {
  name: string;
  types: readonly number[];
  /** groups that may ever serve it, in the scenario's order */
  groups: readonly number[];
  hasCallback: boolean;
}

export interface CastGroup {
  name: string;
  /** index into sites; −1: none */
  site: number;
  /** its agents are first … first + count − 1 */
  first: number;
  count: number;
  /** contact types that it can serve, in the order of its skills */
  types: readonly number[];
}

export interface CastAgent {
  /** as in the scenario; a number for those who come by the staff profile */
  name: string;
  group: number;
  /** it has a shift of its own, or is on call */
  isNamed: boolean;
}

/** Who and what takes part in a scenario: the names behind the numbers of its log. Names are hostile text. */
export interface Cast {
  types: readonly CastType[];
  queues: readonly CastQueue[];
  groups: readonly CastGroup[];
  agents: readonly CastAgent[];
  sites: readonly string[];
  trunks: readonly { name: string; capacity: number }[];
  /** of IVRs, people outside and rules */
  ivrs: readonly string[];
  outside: readonly string[];
  rules: readonly string[];
}

/** The cast of a scenario. */
export function castOf(scenario: Scenario): Cast {
  const groups = groupsOf(scenario);
  return {
    types: scenario.contactTypes.map(({ name, queue, trunk, priority, promise }) => ({
      name,
      queue,
      trunk,
      priority,
      promise: { ...promise, shortAbandon: Math.min(promise.shortAbandon, promise.acceptableWait) },
    })),
    queues: scenario.queues.map(({ name, callback }, queue) => {
      const types = scenario.contactTypes.flatMap((type, t) => (type.queue === queue ? [t] : []));
      const serving = groups.flatMap((group, g) => (group.types.some(t => types.includes(t)) ? [g] : []));
      return { name, types, groups: serving, hasCallback: callback !== undefined };
    }),
    groups,
    agents: agentsOf(scenario),
    sites: scenario.sites.map(site => site.name),
    trunks: scenario.trunks.map(({ name, capacity }) => ({ name, capacity })),
    ivrs: scenario.ivrs.map(ivr => ivr.name),
    outside: (scenario.outside ?? []).map(outside => outside.name),
    rules: (scenario.rules ?? []).map(rule => rule.name),
  };
}

function groupsOf(scenario: Scenario): CastGroup[] {
  let first = 0;
  return scenario.agentGroups.map(group => {
    const count = agentNames(group).length;
    const made = {
      name: group.name,
      site: group.site,
      first,
      count,
      types: group.skills.map(skill => skill.contactType),
    };
    first += count;
    return made;
  });
}

function agentsOf(scenario: Scenario): CastAgent[] {
  return scenario.agentGroups.flatMap((spec, group) => {
    const names = agentNames(spec);
    const named = new Set(spec.shifts.map(shift => shift.agent)).size + (spec.reserve?.agents ?? 0);
    return names.map((name, k) => ({ name, group, isNamed: k >= names.length - named }));
  });
}
