import { type AgentGroupSpec, type ContactTypeSpec, HOUR, type Scenario, SECOND } from '../engine/index.ts';

const promise = {
  share: 0.8,
  acceptableWait: 20 * SECOND,
  rule: 'ofOffered' as const,
  shortAbandon: 5 * SECOND,
};

export function contactType(
  name: string,
  queue: number,
  perHour: number,
  handleTime: number,
  patience: number,
): ContactTypeSpec {
  return {
    name,
    stream: name,
    arrivals: { kind: 'poisson', rate: { starts: [0], values: [perHour / HOUR] }, busyness: undefined },
    entryDelay: undefined,
    trunk: -1,
    ivr: -1,
    afterBusy: undefined,
    afterAbandon: undefined,
    escalate: undefined,
    repeat: undefined,
    queue,
    patience:
      patience === Infinity
        ? undefined
        : { starts: [0], laws: [{ kind: 'exponential', mean: patience * SECOND }] },
    balk: 0,
    talk: { kind: 'exponential', mean: handleTime * SECOND },
    hold: undefined,
    wrapUp: undefined,
    priority: 0,
    promise,
  };
}

export function agentGroup(name: string, agents: number, skills: readonly number[]): AgentGroupSpec {
  return {
    name,
    stream: name,
    skills: skills.map(type => ({
      contactType: type,
      level: 1,
      priority: undefined,
      talk: undefined,
      hold: undefined,
      wrapUp: undefined,
    })),
    staff: { starts: [0], values: [agents] },
    provider: -1,
    shifts: [],
    absence: undefined,
    adherence: undefined,
    reserve: undefined,
    site: -1,
  };
}

export function scenario(
  name: string,
  horizonHours: number,
  contactTypes: ContactTypeSpec[],
  agentGroups: AgentGroupSpec[],
  agents: 'longestIdle' | 'fewestSkills',
): Scenario {
  return {
    name,
    about: '',
    horizon: Math.round(horizonHours * HOUR),
    warmUp: 0,
    interval: 0,
    end: 'drain',
    clock: 'offer',
    openings: [],
    days: [],
    trunks: [],
    ivrs: [],
    sites: [],
    contactTypes,
    queues: contactTypes.map(type => ({
      name: type.name,
      capacity: Infinity,
      announce: undefined,
      callback: undefined,
      routing: { agents, order: [] },
    })),
    agentGroups,
    money: undefined,
    limits: { events: 1e15, contacts: 1e8 },
  };
}

/** Erlang A: 100 agents (times `scale`), 1400 contacts an hour, 240 s to handle, 120 s of patience. */
export function erlangAModel(arrivals: number, scale = 1): Scenario {
  const perHour = 1400 * scale;
  const types = [contactType('call', 0, perHour, 240, 120)];
  return scenario(
    'Erlang A',
    arrivals / perHour,
    types,
    [agentGroup('desk', 100 * scale, [0])],
    'longestIdle',
  );
}

/** One agent, load 0.9, contacts of 1 s. */
export function oneAgentModel(arrivals: number): Scenario {
  const perHour = 0.9 * 3600;
  const types = [contactType('call', 0, perHour, 1, Infinity)];
  return scenario('M/M/1', arrivals / perHour, types, [agentGroup('desk', 1, [0])], 'longestIdle');
}

/** `types` contact types and `groups` groups of ten agents, each of which can serve `skills` types in a row. */
export function manySkillsModel(arrivals: number, types: number, groups: number, skills: number): Scenario {
  const agents = 10 * groups;
  const perHour = 14 * agents;
  const width = Math.min(skills, types);
  return scenario(
    'many skills',
    arrivals / perHour,
    Array.from({ length: types }, (_, t) => contactType(`type-${t + 1}`, t, perHour / types, 240, 120)),
    Array.from({ length: groups }, (_, g) =>
      agentGroup(
        `group-${g + 1}`,
        10,
        Array.from({ length: width }, (_, k) => (g + k) % types),
      ),
    ),
    'longestIdle',
  );
}

/** Four contact types and five groups, the group with the fewest skills first. */
export function multiSkillModel(arrivals: number): Scenario {
  const rates = [560, 420, 280, 140];
  const handleTimes = [240, 300, 180, 420];
  const types = rates.map((rate, t) => contactType(`type-${t + 1}`, t, rate, handleTimes[t]!, 120));
  const groups: [number, number[]][] = [
    [30, [0, 1]],
    [25, [1, 2]],
    [15, [2, 3]],
    [20, [0, 3]],
    [10, [0, 1, 2, 3]],
  ];
  return scenario(
    'multi-skill',
    arrivals / 1400,
    types,
    groups.map(([agents, skills], g) => agentGroup(`group-${g + 1}`, agents, skills)),
    'fewestSkills',
  );
}
