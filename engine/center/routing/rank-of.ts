import type { Scenario } from '../scenario.ts';

/** The lower, the sooner a group is asked for a contact of this type; of equal ones the longest idle agent. */
export function rankOf(scenario: Scenario, line: number, group: number): number {
  const { agents, order } = scenario.queues[scenario.contactTypes[line]!.queue]!.routing;
  const { skills } = scenario.agentGroups[group]!;
  if (agents === 'fewestSkills')
    return skills.filter(skill => skill.lent !== true).length * scenario.agentGroups.length + group;
  if (agents === 'byLevel') return -(skills.find(skill => skill.contactType === line)?.level ?? 0);
  if (agents === 'orderedGroups') return order.includes(group) ? order.indexOf(group) : order.length + group;
  return 0;
}
