import { agentNames } from '../../engine/center/attendance.ts';
import type { Scenario } from '../../engine/center/scenario.ts';
import { eventLog } from '../support/event-log.ts';
import { DrawnContacts } from './drawn-contacts.ts';
import { NaiveCenter } from './naive-center.ts';

/** What happened to each contact and each agent of one replication. */
export interface Records {
  /** by number: `customer attempt`, and its steps */
  contacts: string[][];
  agents: string[][];
  rules: string[][];
}

/** The naive center's records. */
export function naiveRecords(scenario: Scenario, seed = '1', replication = 0): Records {
  const center = new NaiveCenter(scenario, new DrawnContacts(scenario, seed, replication));
  center.run();
  return recordsOf(center);
}

/** The records of a naive center that has run. */
export function recordsOf({ contacts, agentSteps, rules }: NaiveCenter): Records {
  return {
    contacts: contacts.map(c => [`customer ${c.customer}, attempt ${c.attempt}`, ...c.steps]),
    agents: agentSteps,
    rules: rules.steps,
  };
}

/** The engine's, read off its event log. */
export function engineRecords(scenario: Scenario, seed = '1', replication = 0): Records {
  const contacts: string[][] = [];
  const agents: string[][] = scenario.agentGroups.flatMap(group => agentNames(group).map(() => []));
  const rules: string[][] = (scenario.rules ?? []).map(() => []);
  for (const row of eventLog(scenario, { seed, replication })) {
    if (row.verb === 'arrive') contacts.push([`customer ${row.customer}, attempt ${row.attempt}`]);
    if (row.contact >= 0) contacts[row.contact]!.push(`${row.time} ${row.verb} ${row.type} ${row.agent}`);
    else if (row.agent >= 0) agents[row.agent]!.push(`${row.time} ${row.verb}`);
    else if (row.verb.endsWith('Rule')) rules[row.line]!.push(`${row.time} ${row.verb}`);
  }
  return { contacts, agents, rules };
}

/** The first contact or agent whose records differ, with both of them; undefined: all are the same. */
export function firstDifference(one: Records, other: Records): string | undefined {
  for (const kind of ['contacts', 'agents', 'rules'] as const)
    for (let k = 0; k < Math.max(one[kind].length, other[kind].length); k++) {
      const [a, b] = [one[kind][k]?.join('; '), other[kind][k]?.join('; ')];
      if (a !== b) return `${kind} ${k}:\n  ${a}\n  ${b}`;
    }
  return undefined;
}
