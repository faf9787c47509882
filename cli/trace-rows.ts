import {
  agentNames,
  PHASE_NAMES,
  type Scenario,
  TRACE_COLUMNS,
  type TraceSink,
  VERBS,
} from '../engine/index.ts';

export type TraceFormat = 'csv' | 'ndjson';

/** Turns an event log's rows into text. */
export interface RowWriter {
  header(): void;
  /** Prints rows; throws `enough` after the last one wanted. */
  sink: TraceSink;
  enough: Error;
}

const COLUMNS = [
  'time_s',
  'phase',
  'verb',
  'contact',
  'customer',
  'attempt',
  'contactType',
  'queue',
  'agent',
];
/** verbs of rules, whose name stands in place of a queue's */
export const RULE_VERBS = ['startRule', 'endRule'];
/** microseconds in a second */
const SECOND = 1_000_000;

/** Makes the writer of a scenario's log: names in place of numbers, at most `limit` rows. */
export function rowWriter(
  scenario: Scenario,
  format: TraceFormat,
  limit: number,
  out: (text: string) => void,
): RowWriter {
  const enough = new Error('enough rows');
  const cells = cellReader(scenario, format);
  const line = format === 'csv' ? (row: string[]) => row.join(',') : jsonLine;
  let left = limit;
  const sink: TraceSink = (chunk, rows) => {
    const lines: string[] = [];
    for (let k = 0; k < Math.min(rows, left); k++) {
      lines.push(`${line(cells(chunk.subarray(k * TRACE_COLUMNS, (k + 1) * TRACE_COLUMNS)))}\n`);
    }
    out(lines.join(''));
    left -= lines.length;
    if (left === 0) throw enough;
  };
  return { header: () => (format === 'csv' ? out(`${COLUMNS.join(',')}\n`) : undefined), sink, enough };
}

/** How a replication ended; one that was left because there were rows enough is complete. */
export function untilEnough(enough: Error, trace: () => string): string {
  try {
    return trace();
  } catch (error) {
    // The only way to leave a replication before its end.
    if (error === enough) return 'complete';
    throw error;
  }
}

/** Turns the numbers of a row into the texts of its columns. */
function cellReader(scenario: Scenario, format: TraceFormat): (row: Float64Array) => string[] {
  const quoted = format === 'csv' ? csvCell : (text: string) => JSON.stringify(text);
  const none = format === 'csv' ? '' : 'null';
  const types = scenario.contactTypes.map(type => quoted(type.name));
  const queues = scenario.contactTypes.map(type => quoted(scenario.queues[type.queue]!.name));
  const agents = namesOfAgents(scenario).map(quoted);
  const rules = (scenario.rules ?? []).map(rule => quoted(rule.name));
  const [phases, verbs] = [PHASE_NAMES.map(quoted), VERBS.map(quoted)];
  const name = (list: readonly string[], index: number) => (index < 0 ? none : list[index]!);
  return row => [
    exactSeconds(row[0]!),
    phases[row[1]!]!,
    verbs[row[2]!]!,
    ...[row[3]!, row[4]!, row[5]!].map(value => (value < 0 ? none : String(value))),
    name(types, row[6]!),
    name(RULE_VERBS.includes(VERBS[row[2]!]!) ? rules : queues, row[7]!),
    name(agents, row[8]!),
  ];
}

function jsonLine(row: string[]): string {
  return `{${row.map((cell, column) => `"${COLUMNS[column]}":${cell}`).join(',')}}`;
}

/** Whole microseconds as seconds with six decimals, not rounded. */
export function exactSeconds(time: number): string {
  const seconds = Math.floor(time / SECOND);
  return `${seconds}.${String(time - seconds * SECOND).padStart(6, '0')}`;
}

/**
 * By the number that stands in the log: `desk#1` … for agents on the staff profile, `desk: Ann` for those with
 * shifts of their own, `desk: reserve 1` for those on call.
 */
export function namesOfAgents(scenario: Scenario): string[] {
  return scenario.agentGroups.flatMap(group =>
    agentNames(group).map(name => (/^\d+$/u.test(name) ? `${group.name}#${name}` : `${group.name}: ${name}`)),
  );
}

function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
