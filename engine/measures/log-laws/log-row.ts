import { TRACE_COLUMNS, type TraceSink, VERBS } from '../trace.ts';

/** One row of an event log; numbers as the trace writes them, -1 where there is none. */
export interface LogRow {
  /** [µs] */
  time: number;
  phase: number;
  verb: string;
  contact: number;
  customer: number;
  attempt: number;
  type: number;
  line: number;
  agent: number;
}

/** A trace sink that keeps every row. */
export function keepRows(rows: LogRow[]): TraceSink {
  return (chunk, count) => {
    for (let at = 0; at < count * TRACE_COLUMNS; at += TRACE_COLUMNS)
      rows.push({
        time: chunk[at]!,
        phase: chunk[at + 1]!,
        verb: VERBS[chunk[at + 2]!]!,
        contact: chunk[at + 3]!,
        customer: chunk[at + 4]!,
        attempt: chunk[at + 5]!,
        type: chunk[at + 6]!,
        line: chunk[at + 7]!,
        agent: chunk[at + 8]!,
      });
  };
}
