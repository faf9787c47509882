import { VERBS } from '../../engine/index.ts';
import type { DayColumns } from './day-log.ts';

/** One row of what happened to a contact. */
export interface StoryRow {
  /** the row in the log */
  row: number;
  /** [µs] since the start of the horizon */
  time: number;
  /** of VERBS */
  verb: string;
  contact: number;
  attempt: number;
  type: number;
  /** −1: none */
  agent: number;
}

/**
 * What happened to a contact on this day, and in the attempts of its customer before and after it, in order of time.
 */
export function storyOf(log: DayColumns, contact: number): StoryRow[] {
  const first = log.contact.indexOf(contact);
  if (contact < 0 || first < 0 || first >= log.count) return [];
  const customer = log.customer[first]!;
  const story: StoryRow[] = [];
  for (let row = 0; row < log.count; row++) if (log.customer[row] === customer) story.push(rowOf(log, row));
  return story;
}

function rowOf(log: DayColumns, row: number): StoryRow {
  return {
    row,
    time: log.time[row]!,
    verb: VERBS[log.verb[row]!]!,
    contact: log.contact[row]!,
    attempt: log.attempt[row]!,
    type: log.type[row]!,
    agent: log.agent[row]!,
  };
}
