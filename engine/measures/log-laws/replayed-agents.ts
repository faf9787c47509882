import { agentNames } from '../../center/attendance.ts';
import type { Scenario } from '../../center/scenario.ts';
import type { LogRow } from './log-row.ts';
import type { ReplayedAgent } from './replayed-states.ts';
import { dayOf, nextBreak, shiftAt } from './timetable-now.ts';

/** The group of each agent. */
export function groupsOfAgents(scenario: Scenario): number[] {
  return scenario.agentGroups.flatMap((group, g) => agentNames(group).map(() => g));
}

/** All agents of a scenario, off duty. */
export function replayedAgents(scenario: Scenario): ReplayedAgent[] {
  const agents = scenario.agentGroups.flatMap((group, g) =>
    agentNames(group).map((name, k, all) => {
      const shifts = group.shifts.filter(({ agent }) => agent === name);
      const isOnCall = k >= all.length - (group.reserve?.agents ?? 0);
      const hasShifts = !isOnCall && shifts.length > 0 && k >= Math.max(...group.staff.values);
      return { group: g, isOnCall, shifts: hasShifts ? shifts : undefined };
    }),
  );
  return agents.map((agent, number) => ({
    ...agent,
    number,
    state: 'off',
    since: 0,
    idleOrder: 0,
    contact: -1,
    lentTo: -1,
    calledOutAt: -1,
    missedDays: new Set(),
    missedShifts: new Set(),
    shift: undefined,
    cameAt: -1,
    breaksTaken: 0,
    breakLength: -1,
  }));
}

/** Keeps what later rows of an agent with a timetable are held against. */
export function noteTimetable(
  agent: ReplayedAgent,
  { verb, time }: LogRow,
  center: { scenario: Scenario },
): void {
  if (verb === 'missShift') {
    agent.missedDays.add(dayOf(time, center));
    agent.missedShifts.add(time);
  }
  if (verb === 'callOut') agent.calledOutAt = time;
  if (verb === 'logIn' || verb === 'resume') {
    agent.shift = shiftAt(agent, time);
    agent.cameAt = time;
    agent.breaksTaken = 0;
  }
  if (verb === 'takeBreak') {
    agent.breakLength = nextBreak(agent)?.length ?? -1;
    agent.breaksTaken++;
  }
  if (verb === 'logOut') agent.shift = undefined;
}
