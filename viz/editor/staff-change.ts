import { type Plain, printTimeOfDay } from '../../scenarios/index.ts';
import { openingOf } from './arrival-change.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import { meanOfTable } from './table-mean.ts';

/** The ways in which a group says how many agents it has. */
export const STAFF_KINDS = Object.freeze([
  'number',
  'staffByInterval',
  'staffFile',
  'staffRule',
  'shiftsOnly',
] as const);
export type StaffKind = (typeof STAFF_KINDS)[number];

/** The ways in which a group says what it takes. */
export const SKILL_KINDS = Object.freeze(['alike', 'levels'] as const);
export type SkillKind = (typeof SKILL_KINDS)[number];

const HOUR = 3.6e9;

export function kindOfStaff(said: Plain | undefined): StaffKind | undefined {
  if (said === undefined) return 'shiftsOnly';
  if (!isMap(said)) return Array.isArray(said) ? undefined : 'number';
  if (said.profile !== undefined) return 'staffFile';
  return said.for === undefined ? 'staffByInterval' : 'staffRule';
}

/** Agents said in another way: as many on average, or as many as the promise asks for. */
export function staffOfKind(
  old: Plain | undefined,
  kind: StaffKind,
  whole: PlainMap,
  tables: Readonly<Record<string, string>>,
  owner: string,
): Plain | undefined {
  const agents = Math.max(1, Math.round(agentsOf(old, tables, owner)));
  const { from, to } = openingOf(whole);
  switch (kind) {
    case 'number':
      return agents;
    case 'staffByInterval': {
      const count = Array.from({ length: Math.ceil((to - from) / HOUR) }, () => agents);
      return { every: '1 h', from: printTimeOfDay(from), count };
    }
    case 'staffRule':
      return { for: String(valueAt(whole, ['promise', 'serviceLevel']) ?? '80 % in 20 s') };
    default:
      return undefined;
  }
}

function agentsOf(old: Plain | undefined, tables: Readonly<Record<string, string>>, owner: string): number {
  if (typeof old === 'number') return old;
  if (!isMap(old)) return 5;
  if (typeof old.profile === 'string')
    return meanOfTable(tables, old.profile, String(old.column ?? owner))?.mean ?? 5;
  if (!Array.isArray(old.count) || old.count.length === 0) return 5;
  return old.count.reduce<number>((sum, one) => sum + Number(one), 0) / old.count.length;
}

export function kindOfSkills(said: Plain | undefined): SkillKind | undefined {
  if (Array.isArray(said)) return 'alike';
  return isMap(said) ? 'levels' : undefined;
}

/** The same skills, with a level each or without; what is only lent is not taken all the time. */
export function skillsOfKind(old: Plain | undefined, kind: SkillKind): Plain {
  if (old !== undefined && kindOfSkills(old) === kind) return old;
  if (kind === 'levels') return Object.fromEntries(skillNames(old).map(name => [name, 1]));
  return skillNames(old).filter(name => valueAt(old, [name, 'lent']) !== true);
}

/** The types that a group takes. */
export function skillNames(said: Plain | undefined): string[] {
  return Array.isArray(said) ? said.map(String) : isMap(said) ? Object.keys(said) : [];
}
