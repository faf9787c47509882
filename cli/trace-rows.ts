import { PHASE_NAMES, type Scenario, TRACE_COLUMNS, type TraceSink, VERBS } from '../engine/index.ts';

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

/** Turns the numbers of a row into the texts of its columns. */
function cellReader(scenario: Scenario, format: TraceFormat): (row: Float64Array) => string[] {
  const quoted = format === 'csv' ? csvCell : (text: string) => JSON.stringify(text);
  const none = format === 'csv' ? '' : 'null';
  const types = scenario.contactTypes.map(type => quoted(type.name));
  const queues = scenario.contactTypes.map(type => quoted(scenario.queues[type.queue]!.name));
  const agents = agentNames(scenario).map(quoted);
  const [phases, verbs] = [PHASE_NAMES.map(quoted), VERBS.map(quoted)];
  const name = (list: readonly string[], index: number) => (index < 0 ? none : list[index]!);
  return row => [
    exactSeconds(row[0]!),
    phases[row[1]!]!,
    verbs[row[2]!]!,
    ...[row[3]!, row[4]!, row[5]!].map(value => (value < 0 ? none : String(value))),
    name(types, row[6]!),
    name(queues, row[7]!),
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

/** `desk#1` … by the number that stands in the log: the agents of each group in a row, as many as its largest staff. */
function agentNames(scenario: Scenario): string[] {
  return scenario.agentGroups.flatMap(group => {
    const size = group.staff.values.reduce((most, staff) => Math.max(most, staff), 0);
    return Array.from({ length: size }, (_, k) => `${group.name}#${k + 1}`);
  });
}

function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
