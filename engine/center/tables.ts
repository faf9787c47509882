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
  /** [group × types + type]: skill number; -1: the group cannot serve the type */
  at: Int32Array;
  /** [skill × 3]: what the contact's own talk, hold and wrap-up times are multiplied by */
  factors: Float64Array;
  /** by skill, where there are any */
  ownLaws: (OwnLaw[] | undefined)[];
  count: number;
}

export function skillTables(scenario: Scenario): SkillTables {
  const types = scenario.contactTypes.length;
  const at = flatInts(scenario.agentGroups.length * types).fill(-1);
  const factors: number[] = [];
  const ownLaws: (OwnLaw[] | undefined)[] = [];
  scenario.agentGroups.forEach((group, g) => {
    for (const skill of group.skills) {
      at[g * types + skill.contactType] = ownLaws.length;
      const own: OwnLaw[] = [];
      factors.push(...factorsOf(scenario, skill, own));
      ownLaws.push(own.length > 0 ? own : undefined);
    }
  });
  return { at, factors: flatDoubles(factors), ownLaws, count: ownLaws.length };
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
