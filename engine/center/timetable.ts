/* What a row of the timetable asks for. */
export const LOG_IN = 0;
export const LOG_OUT = 1;
export const BREAK_DUE = 2;
/** nothing happens: a shift of an absent agent would begin */
export const MISS = 3;
/** an agent on call is called out */
export const CALL_OUT = 4;

/** One thing that a timetable asks of one agent. */
export interface TimetableRow {
  at: number;
  agent: number;
  action: number;
  /** of a break: what it is meant to last, and by how much it is overrun */
  length: number;
  late: number;
  /** index into ACTIVITIES */
  activity: number;
  paid: boolean;
  /** of a break: end of its shift */
  shiftEnd: number;
}

/** All agents' timetables in one table: by instant, then by agent, then as each agent's own stands. Never changes. */
export interface Timetable {
  rows: number;
  at: Float64Array;
  agent: Int32Array;
  action: Int32Array;
  length: Float64Array;
  late: Float64Array;
  activity: Int32Array;
  paid: Int32Array;
  shiftEnd: Float64Array;
  /** the agent's next break in the same shift; -1: none */
  nextBreak: Int32Array;
}

/** Rows as a table; those at the horizon or after it are left out (rule M8). */
export function timetableOf(all: readonly TimetableRow[], horizon: number): Timetable {
  const rows = all.filter(row => row.at < horizon);
  rows.sort((a, b) => a.at - b.at || a.agent - b.agent);
  return Object.freeze({
    rows: rows.length,
    at: Float64Array.from(rows, row => row.at),
    agent: Int32Array.from(rows, row => row.agent),
    action: Int32Array.from(rows, row => row.action),
    length: Float64Array.from(rows, row => row.length),
    late: Float64Array.from(rows, row => row.late),
    activity: Int32Array.from(rows, row => row.activity),
    paid: Int32Array.from(rows, row => (row.paid ? 1 : 0)),
    shiftEnd: Float64Array.from(rows, row => (row.shiftEnd < horizon ? row.shiftEnd : Infinity)),
    nextBreak: nextBreaks(rows),
  });
}

function nextBreaks(rows: readonly TimetableRow[]): Int32Array {
  const next = new Int32Array(rows.length).fill(-1);
  const later = new Map<number, number>();
  for (let row = rows.length - 1; row >= 0; row--) {
    const { agent, action } = rows[row]!;
    if (action === BREAK_DUE) {
      next[row] = later.get(agent) ?? -1;
      later.set(agent, row);
    } else later.delete(agent);
  }
  return next;
}
