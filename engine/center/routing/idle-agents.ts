import { AGENT_SHIFT, type Agents, NEXT_IDLE } from '../agents.ts';

/** How many agents of the group stand idle. */
export function idleIn(agents: Agents, group: number): number {
  let count = 0;
  for (let a = agents.idleHead[group]!; a >= 0; a = agents.ints[(a << AGENT_SHIFT) + NEXT_IDLE]!) count++;
  return count;
}

/** Whether more than `count` agents of the group stand idle. */
export function hasMoreIdle(agents: Agents, group: number, count: number): boolean {
  let left = count;
  for (let a = agents.idleHead[group]!; a >= 0; a = agents.ints[(a << AGENT_SHIFT) + NEXT_IDLE]!)
    if (left-- <= 0) return true;
  return left < 0;
}

/** The idle agent of the group with `before` of them idle for longer. */
export function idleAfter(agents: Agents, group: number, before: number): number {
  let agent = agents.idleHead[group]!;
  for (let k = 0; k < before; k++) agent = agents.ints[(agent << AGENT_SHIFT) + NEXT_IDLE]!;
  return agent;
}
