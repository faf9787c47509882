import { type Scenario, SECOND } from '../../engine/center/scenario.ts';
import { traceReplication } from '../../engine/experiment/trace.ts';
import type { EventList } from '../../engine/kernel/event-list.ts';
import { TRACE_COLUMNS, VERBS } from '../../engine/measures/trace.ts';

/** One row of an event log; numbers as the trace writes them, -1 where there is none. */
export interface LogRow {
  /** [µs] */
  time: number;
  phase: number;
  verb: string;
  contact: number;
  type: number;
  line: number;
  agent: number;
}

/** Which run of a scenario. */
export interface RunOptions {
  seed?: string;
  replication?: number;
  list?: EventList;
}

/** A trace sink that keeps every row. */
export function keepRows(rows: LogRow[]): (chunk: Float64Array, count: number) => void {
  return (chunk, count) => {
    for (let i = 0; i < count; i++) {
      const [time, phase, verb, contact, , , type, line, agent] = chunk.subarray(
        i * TRACE_COLUMNS,
        (i + 1) * TRACE_COLUMNS,
      ) as unknown as number[];
      rows.push({
        time: time!,
        phase: phase!,
        verb: VERBS[verb!]!,
        contact: contact!,
        type: type!,
        line: line!,
        agent: agent!,
      });
    }
  };
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

/** The group of each agent. */
export function groupsOfAgents(scenario: Scenario): number[] {
  return scenario.agentGroups.flatMap((group, g) =>
    Array.from({ length: Math.max(0, ...group.staff.values) }, () => g),
  );
}

/** An agent as people say it: the name of the group and the number within it, from 1. */
export function agentName(scenario: Scenario, agent: number): string {
  const groups = groupsOfAgents(scenario);
  const group = groups[agent]!;
  return `${scenario.agentGroups[group]!.name} ${agent - groups.indexOf(group) + 1}`;
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
