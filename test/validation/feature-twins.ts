import type { CallbackSpec, RedialSpec, Scenario } from '../../engine/center/scenario.ts';
import { scaleLaw } from '../../engine/random/make-law.ts';
import { eachType } from './changes.ts';
import type { Twin } from './study.ts';

const percent = (factor: number) => {
  const change = Math.round((factor - 1) * 100);
  return `${change > 0 ? '+' : '−'}${Math.abs(change)} %`;
};

/** Every menu takes longer by a share. */
export function longerMenus(factor: number): Twin {
  return {
    name: `time in menus ${percent(factor)}`,
    change: scenario => eachNode(scenario, node => ({ ...node, time: scaleLaw(node.time, factor) })),
  };
}

/** A share of every menu's callers leaves by another exit (counted from the end, if negative) than by the commonest. */
export function otherExits(scenario: Scenario, exit: number, share: number): Scenario {
  return eachNode(scenario, ({ exits, ...node }) => {
    const commonest = exits.reduce((best, { share }, k) => (share > exits[best]!.share ? k : best), 0);
    const to = exit < 0 ? exits.length + exit : exit;
    const more = (k: number) => (k === to ? share : 0) - (k === commonest ? share : 0);
    return { ...node, exits: exits.map((each, k) => ({ ...each, share: each.share + more(k) })) };
  });
}

function eachNode(scenario: Scenario, change: (node: Node) => Node): Scenario {
  return { ...scenario, ivrs: scenario.ivrs.map(ivr => ({ ...ivr, nodes: ivr.nodes.map(change) })) };
}
type Node = Scenario['ivrs'][number]['nodes'][number];

/** Every trunk group has so many lines more, or fewer. */
export function moreLines(count: number): Twin {
  return {
    name: count > 0 ? `${count} lines more` : `${-count} lines fewer`,
    change: scenario => ({
      ...scenario,
      trunks: scenario.trunks.map(trunk => ({ ...trunk, capacity: trunk.capacity + count })),
    }),
  };
}

function eachRedial(scenario: Scenario, change: (redial: RedialSpec) => RedialSpec): Scenario {
  return eachType(scenario, type => ({
    ...type,
    afterBusy: type.afterBusy && change(type.afterBusy),
    afterAbandon: type.afterAbandon && change(type.afterAbandon),
  }));
}

/** The share who try again, by a factor. */
export function redialShare(factor: number): Twin {
  return {
    name: `redial share ${percent(factor)}`,
    change: scenario => eachRedial(scenario, redial => ({ ...redial, share: redial.share * factor })),
  };
}

/** Redials come later by a share. */
export function laterRedials(factor: number): Twin {
  return {
    name: `time to redial ${percent(factor)}`,
    change: scenario =>
      eachRedial(scenario, redial => ({ ...redial, delay: scaleLaw(redial.delay, factor) })),
  };
}

/** Callbacks with another rule. */
export function otherCallbacks(
  name: string,
  change: (callback: CallbackSpec) => Partial<CallbackSpec>,
): Twin {
  return {
    name,
    change: scenario => ({
      ...scenario,
      queues: scenario.queues.map(queue => ({
        ...queue,
        callback: queue.callback && { ...queue.callback, ...change(queue.callback) },
      })),
    }),
  };
}

/** The share who accept a callback, by a factor. */
export function acceptShare(factor: number): Twin {
  return otherCallbacks(`accept share ${percent(factor)}`, ({ accept }) => ({ accept: accept * factor }));
}

/** One agent more is kept idle for others, by every skill that keeps any (by the last one, if none does). */
export const ONE_MORE_KEPT: Twin = {
  name: 'one agent more kept idle',
  change: scenario => ({
    ...scenario,
    agentGroups: scenario.agentGroups.map(group => ({
      ...group,
      skills: group.skills.map((skill, k) =>
        k === group.skills.length - 1 ? { ...skill, reserve: (skill.reserve ?? 0) + 1 } : skill,
      ),
    })),
  }),
};
