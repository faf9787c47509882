import type { AgentGroupSpec, Scenario } from '../../engine/index.ts';
import { integral } from './demand.ts';

/** Agents on duty and not on a break between two instants, in the mean, the expected absent left out. */
export function agentsOnDuty({ agentGroups }: Scenario, from: number, to: number): number {
  return agentGroups.reduce((sum, group) => sum + timeOf(group, from, to), 0) / (to - from);
}

function timeOf(group: AgentGroupSpec, from: number, to: number): number {
  const inside = (start: number, end: number) => Math.max(0, Math.min(to, end) - Math.max(from, start));
  let time = integral(group.staff, from, to);
  for (const { logIn, logOut, breaks } of group.shifts) {
    time += inside(logIn, logOut);
    for (const { from: start, length } of breaks) time -= inside(start, Math.min(logOut, start + length));
  }
  return time * (1 - (group.absence?.share ?? 0));
}
