import type { AgentGroupSpec, ContactTypeSpec, QueueSpec } from '../engine.ts';
import type { BuildContext } from './context.ts';

interface Parts {
  contactTypes: readonly ContactTypeSpec[];
  queues: readonly QueueSpec[];
  agentGroups: readonly AgentGroupSpec[];
  sites: readonly string[];
}

/** What of routing and sites can only be seen of several parts at once. */
export function checkRouting(
  context: BuildContext,
  { contactTypes, queues, agentGroups, sites }: Parts,
): void {
  contactTypes.forEach(({ name, queue }, t) => {
    const spec = queues[queue];
    const rings = spec?.routing.rings;
    if (
      rings === undefined ||
      rings.length === 0 ||
      !context.sound(['contactTypes', name]) ||
      !context.sound(['agentGroups'])
    )
      return;
    const reached = rings.some(ring =>
      ring.groups.some(g =>
        agentGroups[g]?.skills.some(skill => skill.contactType === t && skill.lent !== true),
      ),
    );
    if (!reached && rings.every(ring => ring.groups.every(g => g >= 0)))
      context.fault(
        ['routing', spec!.name, 'rings'],
        `nobody in them has the skill ${name}, expected a group that has`,
      );
  });
  for (const { name, skills, select } of agentGroups) {
    if (!context.sound(['agentGroups', name])) continue;
    const weighs = select?.kind === 'weightedWait' || select?.kind === 'queueRatio';
    for (const { contactType, weight } of skills)
      if (weight !== undefined && !weighs)
        context.keyFault(
          ['agentGroups', name, 'skills', contactTypes[contactType]!.name, 'weight'],
          'has no effect, expected serve: weightedWait or queueRatio of the group',
        );
  }
  // what is wrong elsewhere would be told here once more
  if (context.faultCount > 0) return;
  sites.forEach((site, s) => {
    if (!agentGroups.some(group => group.site === s))
      context.keyFault(['sites', site], 'is not used, expected it as site of an agent group');
  });
}
