import type { AgentGroupSpec, Scenario } from '../../engine/index.ts';
import { flowText, formatPath } from '../../scenarios/index.ts';
import { type Lever, lever } from './lever.ts';
import { type Plain, valueAt } from './plain.ts';

/**
 * Of each agent group: how many of the contact types that only other groups take it takes as well, all its agents at
 * full speed. A change cannot make a new group, so it holds for the whole group.
 *
 * Groups whose number a formula plans have none: the formula would plan more agents for what they take.
 */
export function skillLevers(scenario: Scenario, document: Plain): Lever[] {
  return scenario.agentGroups.flatMap(group => {
    const planned = valueAt(document, ['agentGroups', group.name, 'agents', 'for']);
    const said = valueAt(document, ['agentGroups', group.name, 'skills']);
    const types = planned === undefined ? missingTypes(scenario, group) : [];
    if (types.length === 0 || said === undefined) return [];
    const set = (value: number) => skillTexts(group.name, said, types.slice(0, Math.round(value)));
    const made = lever(
      {
        kind: 'skills',
        of: group.name,
        low: 0,
        high: types.length,
        step: 1,
        baseline: 0,
        unit: 'types',
      },
      set,
    );
    return [{ ...made, types }];
  });
}

/** Contact types that another group takes and this one does not, where its skill would have an effect. */
function missingTypes({ agentGroups, contactTypes, queues }: Scenario, group: AgentGroupSpec): string[] {
  const place = agentGroups.indexOf(group);
  const takes = ({ skills }: AgentGroupSpec, type: number) =>
    skills.some(({ contactType }) => contactType === type);
  return contactTypes.flatMap(({ name, queue }, type) => {
    if (takes(group, type) || !agentGroups.some(other => takes(other, type))) return [];
    const rings = queues[queue]?.routing.rings ?? [];
    return rings.length === 0 || rings.some(ring => ring.groups.includes(place)) ? [name] : [];
  });
}

/** A list of skills is written anew, a map gets one more key for each. */
function skillTexts(group: string, said: Plain, more: readonly string[]): string[] {
  const path = ['agentGroups', group, 'skills'];
  if (Array.isArray(said)) return [`${formatPath(path)}=${flowText([...said, ...more])}`];
  return more.map(type => `${formatPath([...path, type])}=1`);
}
