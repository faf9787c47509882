import { flatInts } from '../../kernel/flat.ts';
import type { Scenario } from '../scenario.ts';

/** What the full routing is concerned with, 1 each; the rest takes the short way of a plain center. */
export interface Concerned {
  /** by contact type */
  lines: Int32Array;
  /** by agent group */
  groups: Int32Array;
}

const OLDEST = ['longestIdle', 'orderedGroups', 'fewestSkills', 'byLevel'];

/** Contact types with rings, reserves, loans, ageing or rules, and the groups that serve them; everything where a policy has a memory. */
export function concernedBy(scenario: Scenario): Concerned {
  const all = hasMemory(scenario);
  const lines = flatInts(
    scenario.contactTypes.map((_, line) => (all || isConcerned(scenario, line) ? 1 : 0)),
  );
  const groups = flatInts(
    scenario.agentGroups.map(({ skills }) => (all || skills.some(s => lines[s.contactType] === 1) ? 1 : 0)),
  );
  return { lines, groups };
}

/** Whether any policy remembers what happened elsewhere. */
function hasMemory({ queues, agentGroups }: Scenario): boolean {
  return (
    queues.some(({ routing }) => !OLDEST.includes(routing.agents)) ||
    agentGroups.some(({ select }) => (select?.kind ?? 'longestWait') !== 'longestWait')
  );
}

function isConcerned(scenario: Scenario, line: number): boolean {
  const { queue } = scenario.contactTypes[line]!;
  const { routing, ageing, callback } = scenario.queues[queue]!;
  return (
    (routing.rings ?? []).length > 0 ||
    routing.skipUnstaffed === true ||
    (ageing ?? 0) > 0 ||
    (callback?.reserve ?? 0) > 0 ||
    scenario.agentGroups.some(({ skills }) =>
      skills.some(s => s.contactType === line && ((s.reserve ?? 0) > 0 || s.lent === true)),
    ) ||
    (scenario.rules ?? []).some(
      ({ watch, act }) =>
        watch.of.includes(line) || (act.kind === 'openRing' ? act.queue === queue : act.contactType === line),
    )
  );
}
