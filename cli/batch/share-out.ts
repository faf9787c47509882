import { expectedContacts, type Scenario } from '../../engine/index.ts';
import type { Task } from './task.ts';

/** Contacts of one task: about a quarter of a second of work. */
const CONTACTS_OF_TASK = 250_000;
const MOST_OF_TASK = 1000;
/** What starting a replication costs, in contacts. */
const START = 60;
/** Seconds that a contact costs, roughly; only whether threads are worth their start hangs on it. */
const SECONDS_OF_CONTACT = 1e-6;

/** How many replications of a scenario make one task; the same on every machine. */
export function taskSize(scenario: Scenario): number {
  const size = Math.round(CONTACTS_OF_TASK / (expectedContacts(scenario) + START));
  return Math.max(1, Math.min(size, MOST_OF_TASK));
}

/** Roughly how long replications of scenarios take on one core [s]. */
export function expectedSeconds(scenarios: readonly Scenario[], replications: number): number {
  const contacts = scenarios.reduce((sum, scenario) => sum + expectedContacts(scenario) + START, 0);
  return contacts * replications * SECONDS_OF_CONTACT;
}

/** The tasks of so many replications from `first` on of one setting, in order. */
export function tasksOf(setting: number, size: number, replications: number, first = 0): Task[] {
  const tasks: Task[] = [];
  for (let at = first; at < first + replications; at += size)
    tasks.push({ setting, first: at, count: Math.min(size, first + replications - at) });
  return tasks;
}
