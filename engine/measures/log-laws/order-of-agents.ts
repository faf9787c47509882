import { ringsOf } from './access-now.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import type { ReplayedAgent } from './replayed-states.ts';

/**
 * Of the agents who may take a contact of the type, those whom its queue may choose: of the first ring that has one, or
 * else of the groups lent; and of these the first by the queue's rule, as far as the log tells it.
 */
export function chosenAgents(candidates: ReplayedAgent[], type: number, center: ReplayedCenter): number[] {
  const rings = ringsOf(center, type);
  const ringOf = ({ group }: ReplayedAgent) =>
    center.skillOf(group, type)!.lent === true
      ? rings.length
      : rings.findIndex(({ groups }) => groups.includes(group));
  const first = Math.min(...candidates.map(ringOf));
  const ofRing = candidates.filter(agent => ringOf(agent) === first);
  const { agents } = center.scenario.queues[center.scenario.contactTypes[type]!.queue]!.routing;
  if (agents === 'proportional') return longestIdleOfEach(ofRing);
  if (agents === 'random' || agents === 'leastOccupied' || agents === 'roundRobin')
    return ofRing.map(agent => agent.number);
  return ofRing
    .sort((a, b) => compareAgents(a, b, type, center))
    .slice(0, 1)
    .map(agent => agent.number);
}

function longestIdleOfEach(agents: ReplayedAgent[]): number[] {
  return agents
    .filter(agent => agents.every(other => other.group !== agent.group || other.idleOrder >= agent.idleOrder))
    .map(agent => agent.number);
}

/** Which of two agents a queue asks first. */
function compareAgents(a: ReplayedAgent, b: ReplayedAgent, type: number, center: ReplayedCenter): number {
  const tiers = rankOf(a.group, type, center) - rankOf(b.group, type, center);
  if (tiers !== 0) return tiers;
  if (a.group === b.group) return a.idleOrder - b.idleOrder;
  return a.since - b.since || a.group - b.group;
}

function rankOf(group: number, type: number, { scenario }: ReplayedCenter): number {
  const { agents, order } = scenario.queues[scenario.contactTypes[type]!.queue]!.routing;
  const { skills } = scenario.agentGroups[group]!;
  if (agents === 'fewestSkills') return skills.filter(skill => skill.lent !== true).length * 1000 + group;
  if (agents === 'byLevel') return -skills.find(skill => skill.contactType === type)!.level;
  if (agents !== 'orderedGroups') return 0;
  const place = order.indexOf(group);
  return place >= 0 ? place : order.length + group;
}
