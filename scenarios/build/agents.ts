import type { AgentGroupSpec, LawSpec, SkillSpec, StepProfile } from '../engine.ts';
import type { AgentGroupKeys } from '../schema/agents.ts';
import { MOST_AGENTS } from '../schema/profile.ts';
import type { ValuePath } from '../value-path.ts';
import { profileFactor } from './arrivals.ts';
import type { BuildContext } from './context.ts';
import { readCsvProfile } from './csv-profile.ts';
import type { GroupSource } from './group-source.ts';
import { buildFiniteLaw } from './law.ts';
import type { Names } from './names.ts';
import { buildPeople, NO_PEOPLE } from './people.ts';
import { constantProfile, inlineProfile, layOut, toSteps, whileOpen } from './profile.ts';
import { buildSelect } from './routing.ts';
import { buildRosterByRule } from './staffing-rule.ts';

/** Reads the agent groups that the schema found sound; the others stand as empty places. */
export function buildAgentGroups(source: GroupSource): AgentGroupSpec[] {
  const { context, names } = source;
  return names.agentGroups.map(name => {
    const said = context.doc.agentGroups[name];
    const provider = readProvider(context, names, name);
    const empty = {
      name,
      stream: name,
      skills: [],
      staff: { starts: [0], values: [0] },
      ...NO_PEOPLE,
      provider,
    };
    return said !== undefined && context.sound(['agentGroups', name])
      ? buildGroup(source, name, said, provider)
      : empty;
  });
}

function buildGroup(
  source: GroupSource,
  name: string,
  said: AgentGroupKeys,
  provider: number,
): AgentGroupSpec {
  const path = ['agentGroups', name];
  const skills = readSkills(source, [...path, 'skills'], name, said);
  if (said.agents === undefined && said.shifts === undefined)
    source.context.fault(path, 'has nobody, expected agents (such as agents: 100) or shifts');
  const staff = buildStaff(source, [...path, 'agents'], name, said.agents ?? 0, skills);
  const select = buildSelect(source.context, [...path, 'serve'], said.serve);
  return {
    name,
    stream: said.stream ?? name,
    skills,
    staff,
    ...(select === undefined ? {} : { select }),
    ...buildPeople(source, path, name, said),
    provider,
  };
}

/** The named provider, the only one if none is named, −1 without money. */
function readProvider(context: BuildContext, names: Names, group: string): number {
  const path = ['agentGroups', group, 'provider'];
  const said = context.sound(path) ? context.doc.agentGroups[group]?.provider : undefined;
  if (typeof said === 'string') return names.provider(path, said);
  if (names.providers.length > 1 && context.sound(['agentGroups', group])) {
    context.keyFault(
      ['agentGroups', group],
      `says no provider, expected one of ${names.providers.join(', ')}`,
    );
  }
  return names.providers.length === 1 ? 0 : -1;
}

function readSkills(source: GroupSource, path: ValuePath, group: string, said: AgentGroupKeys): SkillSpec[] {
  const { names, context } = source;
  const factor = said.talkFactor ?? 1;
  const plain = (contactType: number, level: number): SkillSpec => ({
    contactType,
    level: level / factor,
    priority: undefined,
    talk: undefined,
    hold: undefined,
    wrapUp: undefined,
  });
  const found: SkillSpec[] = [];
  const add = (here: ValuePath, skill: SkillSpec): void => {
    if (skill.contactType < 0) return;
    if (found.some(other => other.contactType === skill.contactType))
      context.fault(here, 'is said twice, once is allowed');
    else found.push(skill);
  };
  if (Array.isArray(said.skills)) {
    said.skills.forEach((name, i) => {
      add([...path, i], plain(names.contactType([...path, i], name), 1));
    });
    return found;
  }
  for (const [name, skill] of Object.entries(said.skills)) {
    const here = [...path, name];
    const index = names.contactType(here, name);
    const level = typeof skill === 'number' ? skill : (skill.level ?? 1);
    const base = plain(index, level);
    if (typeof skill === 'number') add(here, base);
    else {
      const law = (key: 'talk' | 'hold' | 'wrapUp'): LawSpec | undefined =>
        skill[key] === undefined
          ? undefined
          : buildFiniteLaw({ context, owner: group }, [...here, key], skill[key]);
      add(here, {
        ...base,
        priority: skill.priority,
        talk: law('talk'),
        hold: law('hold'),
        wrapUp: law('wrapUp'),
        ...(skill.keepFree === undefined ? {} : { reserve: skill.keepFree }),
        ...(skill.weight === undefined ? {} : { weight: skill.weight }),
        ...(skill.lent === true ? { lent: true } : {}),
      });
    }
  }
  return found;
}

/** Agents on duty: a constant while open, a profile as it stands, or what a formula asks for. */
function buildStaff(
  source: GroupSource,
  path: ValuePath,
  owner: string,
  said: NonNullable<AgentGroupKeys['agents']>,
  skills: readonly SkillSpec[],
): StepProfile {
  const { context, timeline } = source;
  if (typeof said === 'number')
    return toSteps(whileOpen(layOut(constantProfile(said), timeline), timeline), timeline.horizon, true);
  if ('for' in said) return buildRosterByRule(source, path, said, skills);
  if ('every' in said) {
    return toSteps(
      layOut(inlineProfile(context, path, said, said.count, said.then ?? 0), timeline),
      timeline.horizon,
      true,
    );
  }
  const csv = readCsvProfile(context, path, said, owner);
  if (csv === undefined) return { starts: [0], values: [0] };
  if (csv.unit !== '' && csv.unit !== 'agents')
    context.fault(csv.unitPath, `has the unit ${csv.unit}, expected none: the values are agents`);
  const factor = profileFactor(context, path, said);
  const pieces = layOut(csv.days, timeline).map(piece => ({
    ...piece,
    // a factor asks for a share of a roster, which is whole people again
    value: said.factor === undefined ? piece.value : Math.round(piece.value * factor),
  }));
  const wrong = pieces.find(({ value }) => !Number.isInteger(value) || value > MOST_AGENTS);
  if (wrong !== undefined)
    context.fault(
      path,
      `has ${wrong.value} agents at one time, expected whole numbers up to ${MOST_AGENTS}`,
      wrong.at,
    );
  return toSteps(pieces, timeline.horizon, true);
}
