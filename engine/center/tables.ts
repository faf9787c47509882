import { flatDoubles, flatInts } from '../kernel/flat.ts';
import type { LawSpec, Sampler } from '../random/law.ts';
import { makeLaw, scaleRatio } from '../random/make-law.ts';
import { rankOf } from './routing/rank-of.ts';
import type { Scenario, SkillSpec } from './scenario.ts';

/** A talk, hold or wrap-up law of a group that is not the contact type's own, scaled: drawn at the answer (rule S4). */
export interface OwnLaw {
  quantity: 'talk' | 'hold' | 'wrapUp';
  law: Sampler;
}

/** Skills of all groups as flat tables, by skill number. */
export interface SkillTables {
  /**
   * [from[group] + type]: skill number, of types that the group can serve and of no others (see skillOf). Of each group only
   * the stretch from its first type to its last is there, since a thousand groups of a thousand types would fill the caches.
   */
  at: Int32Array;
  from: Int32Array;
  /** where the stretch of each group starts, and behind those, where the last one ends */
  starts: Int32Array;
  /** [skill × 3]: what the contact's own talk, hold and wrap-up times are multiplied by */
  factors: Float64Array;
  /** by skill, where there are any */
  ownLaws: (OwnLaw[] | undefined)[];
  count: number;
}

export function skillTables(scenario: Scenario): SkillTables {
  const { at, from, starts } = stretches(scenario);
  const factors: number[] = [];
  const ownLaws: (OwnLaw[] | undefined)[] = [];
  scenario.agentGroups.forEach((group, g) => {
    for (const skill of group.skills) {
      at[from[g]! + skill.contactType] = ownLaws.length;
      const own: OwnLaw[] = [];
      factors.push(...factorsOf(scenario, skill, own));
      ownLaws.push(own.length > 0 ? own : undefined);
    }
  });
  return { at, from, starts, factors: flatDoubles(factors), ownLaws, count: ownLaws.length };
}

/** The stretches of all groups, one behind the other. */
function stretches({ agentGroups }: Scenario): Pick<SkillTables, 'at' | 'from' | 'starts'> {
  const from = flatInts(agentGroups.length);
  const starts = flatInts(agentGroups.length + 1);
  agentGroups.forEach(({ skills }, g) => {
    const types = skills.map(skill => skill.contactType);
    const first = types.reduce((least, type) => Math.min(least, type), types[0] ?? 0);
    const end = types.reduce((most, type) => Math.max(most, type + 1), first);
    from[g] = starts[g]! - first;
    starts[g + 1] = starts[g]! + end - first;
  });
  return { from, starts, at: flatInts(starts[agentGroups.length]!).fill(-1) };
}

/** The number of a group's skill for any contact type; -1: the group cannot serve it. */
export function skillOf({ at, from, starts }: SkillTables, group: number, type: number): number {
  const place = from[group]! + type;
  return place >= starts[group]! && place < starts[group + 1]! ? at[place]! : -1;
}

function factorsOf(scenario: Scenario, skill: SkillSpec, own: OwnLaw[]): [number, number, number] {
  const type = scenario.contactTypes[skill.contactType]!;
  const slower = 1 / skill.level;
  return [
    slower * factorOf('talk', type.talk, skill.talk, own),
    slower * factorOf('hold', type.hold, skill.hold, own),
    factorOf('wrapUp', type.wrapUp, skill.wrapUp, own),
  ];
}

function factorOf(
  quantity: OwnLaw['quantity'],
  usual: LawSpec | undefined,
  inGroup: LawSpec | undefined,
  own: OwnLaw[],
): number {
  if (inGroup === undefined) return 1;
  const ratio = usual && scaleRatio(usual, inGroup);
  if (ratio !== undefined) return ratio;
  own.push({ quantity, law: makeLaw(inGroup) });
  return 1;
}

/** For each line (one a contact type) the tiers of groups that can serve it, by its queue's routing: of one rank, one tier. */
export function agentTiers(scenario: Scenario): number[][][] {
  const able: number[][] = scenario.contactTypes.map(() => []);
  scenario.agentGroups.forEach((group, g) => {
    for (const { contactType } of group.skills) able[contactType]!.push(g);
  });
  return able.map((groups, line) => {
    const ranked = groups.map(group => ({ group, rank: rankOf(scenario, line, group) }));
    ranked.sort((a, b) => a.rank - b.rank || a.group - b.group);
    const tiers: number[][] = [];
    ranked.forEach(({ group, rank }, k) => {
      if (k === 0 || rank !== ranked[k - 1]!.rank) tiers.push([]);
      tiers.at(-1)!.push(group);
    });
    return tiers;
  });
}
