import { PHASE_NAMES, type Scenario, TRACE_COLUMNS, type TraceSink, VERBS } from '../engine/index.ts';
import { ParquetTable } from './batch/parquet.ts';
import { type TableColumn, TableRows, type TableValue } from './batch/table.ts';
import { OutputError } from './faults.ts';
import type { WantedTrace } from './trace-form.ts';
import { namesOfAgents, type RowWriter, RULE_VERBS } from './trace-rows.ts';

/** The columns of an event log as a table; what has no contact, queue or agent is null there. */
const COLUMNS: readonly TableColumn[] = [
  { name: 'time_s', type: 'number', about: 'when, in seconds since the start of the horizon' },
  { name: 'phase', type: 'text', about: 'phase of the instant' },
  { name: 'verb', type: 'text', about: 'what happened' },
  { name: 'contact', type: 'whole', optional: true, about: 'number of the contact, from 0' },
  { name: 'customer', type: 'whole', optional: true, about: 'number of the customer, from 0' },
  { name: 'attempt', type: 'whole', optional: true, about: 'which attempt of the customer, from 1' },
  { name: 'contactType', type: 'text', optional: true, about: 'name of the contact type' },
  {
    name: 'queue',
    type: 'text',
    optional: true,
    about: 'name of the queue; of startRule and endRule: the rule',
  },
  { name: 'agent', type: 'text', optional: true, about: 'agent, as group#number or group: name' },
];
const SECOND = 1_000_000;
const MOST_WHOLE = 2 ** 31 - 1;

/** Writes an event log as Parquet, a row group at a time. */
export interface TableTrace extends RowWriter {
  finish(): void;
}

/**
 * Makes the writer of a scenario's log as Parquet, in memory that does not grow with its rows.
 *
 * @param wanted - after so many rows as `limit` the sink throws `enough`
 * @param take - is given the bytes of the file as they come
 */
export function tableTrace(
  { scenario, about, limit }: WantedTrace,
  take: (bytes: Uint8Array) => void,
): TableTrace {
  const { ccsim, ...others } = about;
  const metadata = {
    ...{ ccsim, ...others, replication: String(about.replication) },
    units: JSON.stringify({ time_s: 's' }),
    columns: JSON.stringify(Object.fromEntries(COLUMNS.map(column => [column.name, column.about]))),
  };
  const parquet = new ParquetTable(COLUMNS, { metadata, createdBy: `ccsim ${ccsim}` }, take);
  const rows = new TableRows(COLUMNS.length, values => parquet.add(values));
  const valuesOf = valueReader(scenario);
  const enough = new Error('enough rows');
  let left = limit;
  const sink: TraceSink = (chunk, count) => {
    for (let k = 0; k < Math.min(count, left); k++)
      rows.add(...valuesOf(chunk.subarray(k * TRACE_COLUMNS, (k + 1) * TRACE_COLUMNS)));
    left -= Math.min(count, left);
    if (left === 0) throw enough;
  };
  const finish = () => {
    rows.end();
    parquet.finish();
  };
  return { header: () => undefined, sink, enough, finish };
}

/** Turns the numbers of a row into the values of its columns. */
function valueReader(scenario: Scenario): (row: Float64Array) => TableValue[] {
  const types = scenario.contactTypes.map(type => type.name);
  const queues = scenario.contactTypes.map(type => scenario.queues[type.queue]!.name);
  const rules = (scenario.rules ?? []).map(rule => rule.name);
  const agents = namesOfAgents(scenario);
  const name = (list: readonly string[], index: number) => (index < 0 ? null : list[index]!);
  return row => {
    const verb = VERBS[row[2]!]!;
    return [
      row[0]! / SECOND,
      PHASE_NAMES[row[1]!]!,
      verb,
      ...[row[3]!, row[4]!, row[5]!].map(wholeOrNone),
      name(types, row[6]!),
      name(RULE_VERBS.includes(verb) ? rules : queues, row[7]!),
      name(agents, row[8]!),
    ];
  };
}

function wholeOrNone(value: number): number | null {
  if (value > MOST_WHOLE) throw new OutputError('more contacts than whole numbers of 32 bits, expected .csv');
  return value < 0 ? null : value;
}
