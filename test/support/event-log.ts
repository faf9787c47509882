import { agentNames } from '../../engine/center/attendance.ts';
import { type Scenario, SECOND } from '../../engine/center/scenario.ts';
import { traceReplication } from '../../engine/experiment/trace.ts';
import type { EventList } from '../../engine/kernel/event-list.ts';
import { keepRows, type LogRow } from '../../engine/measures/log-laws/log-row.ts';
import { groupsOfAgents } from '../../engine/measures/log-laws/replayed-agents.ts';

export { keepRows, type LogRow };

/** Which run of a scenario. */
export interface RunOptions {
  seed?: string;
  replication?: number;
  list?: EventList;
}

/** The event log of one replication. */
export function eventLog(
  scenario: Scenario,
  { seed = '1', replication = 0, list }: RunOptions = {},
): LogRow[] {
  const rows: LogRow[] = [];
  traceReplication(scenario, seed, replication, keepRows(rows), list);
  return rows;
}

/** An agent as people say it: the name of the group, and its own or the number within the staff profile, from 1. */
export function agentName(scenario: Scenario, agent: number): string {
  const groups = groupsOfAgents(scenario);
  const group = groups[agent]!;
  const { name } = scenario.agentGroups[group]!;
  return `${name} ${agentNames(scenario.agentGroups[group]!)[agent - groups.indexOf(group)]}`;
}

/** An event log as lines such as `00:00:10 answer 2 service by team 1`; contacts are numbered from 1. */
export function diaryOf(rows: readonly LogRow[], scenario: Scenario): string[] {
  return rows.map(({ time, verb, contact, type, agent }) => {
    const who = contact < 0 ? '' : ` ${contact + 1} ${scenario.contactTypes[type]!.name}`;
    const by = agent < 0 ? '' : `${contact < 0 ? '' : ' by'} ${agentName(scenario, agent)}`;
    return `${clockTime(time)} ${verb}${who}${by}`;
  });
}

/** The whole day of a scenario, one line a verb. */
export function diary(scenario: Scenario, options?: RunOptions): string[] {
  return diaryOf(eventLog(scenario, options), scenario);
}

/** `00:01:10`, with what is left of a second behind it. */
export function clockTime(micros: number): string {
  const seconds = Math.floor(micros / SECOND);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = micros % SECOND === 0 ? '' : `.${String(micros % SECOND).padStart(6, '0')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${rest}`;
}
