import { UsageError } from '../faults.ts';
import { suggestion } from '../suggestion.ts';
import { type Instant, readDate, readInstant, readLength } from './instants.ts';
import { type CsvText, readCsv } from './read-csv.ts';

/** One call of a log; times in seconds. */
export interface LoggedCall {
  type: string;
  date: string;
  /** arrival after midnight */
  seconds: number;
  /** undefined where the log has no waits */
  wait: number | undefined;
  answered: boolean;
  /** of answered calls */
  talk: number | undefined;
}

/** A call log that was read. */
export interface CallLog {
  calls: LoggedCall[];
  /** which column served for what */
  columns: Partial<Record<Role, string>>;
  /** what was left out, and why */
  notes: string[];
}

export type Role = 'date' | 'time' | 'wait' | 'outcome' | 'talk' | 'type';

/** Names by which each column is known, the likeliest first; case, units and punctuation do not count. */
const KNOWN: Readonly<Record<Role, readonly string[]>> = {
  date: ['date', 'calldate', 'day'],
  time: 'time arrival arrivaltime arrived arrivedat timestamp datetime start starttime callstart calltime offeredat entry vruentry queuestart'.split(
    ' ',
  ),
  wait: 'wait waittime waitingtime queuetime timeinqueue qtime speedofanswer'.split(' '),
  outcome: 'outcome result status disposition callresult'.split(' '),
  talk: 'talk talktime handletime servicetime sertime duration aht conversation'.split(' '),
  type: 'type contacttype calltype skill queue service topic category'.split(' '),
};

const ANSWERED = new Set('answered answer agent handled served connected completed yes true 1'.split(' '));
const ABANDONED = new Set(
  'abandoned abandon hang hangup lost missed unanswered noanswer no false 0'.split(' '),
);
/** The date of a log that has none. */
const NO_DATE = '2026-03-02';

/** Reads a call log; columns are found by their names unless `named` says which they are. Throws UsageError. */
export function readCallLog(file: string, text: string, named: Partial<Record<Role, string>>): CallLog {
  const table = readCsv(text);
  if (table.rows.length === 0) throw new UsageError(`${file} has no rows below its header`, 'init');
  const places = findColumns(file, table, named);
  if (places.time === undefined) {
    const names = table.header.join(', ');
    throw new UsageError(
      `${file} has no column known as the time of arrival: say --time NAME, one of ${names}`,
      'init',
    );
  }
  const { calls, refused, others } = readCalls(table, places);
  if (calls.length === 0) {
    const place = `${file}:${refused[0] ?? 2}:1`;
    throw new UsageError(`${place}: no call can be read, expected times such as 1999-02-01 07:00:05`, 'init');
  }
  const notes: string[] = [];
  if (refused.length > 0) {
    const rows = `${refused.length} of ${table.rows.length} rows`;
    notes.push(`${rows} cannot be read and are left out, the first in line ${refused[0]}`);
  }
  if (others > 0) notes.push(`${others} calls were neither answered nor abandoned and are left out`);
  const columns = Object.fromEntries(Object.entries(places).map(([role, at]) => [role, table.header[at]!]));
  return { calls, columns, notes };
}

/** The calls of a table, the lines of rows that are none, and how many ended otherwise. */
function readCalls(
  table: CsvText,
  places: Places,
): { calls: LoggedCall[]; refused: number[]; others: number } {
  const calls: LoggedCall[] = [];
  const refused: number[] = [];
  let others = 0;
  table.rows.forEach((row, k) => {
    const call = readCall(row, places);
    if (typeof call === 'object') calls.push(call);
    else if (call === 'other') others++;
    else refused.push(table.lines[k]!);
  });
  return { calls, refused, others };
}

type Places = Partial<Record<Role, number>>;

function findColumns(file: string, { header }: CsvText, named: Partial<Record<Role, string>>): Places {
  const plain = header.map(plainName);
  const places: Places = {};
  for (const role of Object.keys(KNOWN) as Role[]) {
    const name = named[role];
    const known = KNOWN[role].find(each => plain.includes(each));
    const at = name === undefined ? (known === undefined ? -1 : plain.indexOf(known)) : header.indexOf(name);
    if (at >= 0) places[role] = at;
    else if (name !== undefined) {
      const hint = suggestion(name, header) || `, it has ${header.join(', ')}`;
      throw new UsageError(`--${role} ${name}: ${file} has no such column${hint}`, 'init');
    }
  }
  return places;
}

/** `Wait time [s]`, `wait_s` and `WaitTime` are all waittime. */
function plainName(name: string): string {
  return name
    .replace(/[[(].*?[\])]/gu, '')
    .replace(/[ _](?:s|sec|secs|seconds)\s*$/iu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A row as a call; `other`: it is one, but neither answered nor abandoned; `unreadable`. */
function readCall(row: readonly string[], places: Places): LoggedCall | 'other' | 'unreadable' {
  const cell = (role: Role) => (places[role] === undefined ? undefined : row[places[role]]);
  const instant = readInstant(cell('time') ?? '');
  const date = dateOf(instant, cell('date'));
  if (instant === undefined || date === undefined) return 'unreadable';
  const wait = lengthOf(cell('wait'));
  const talk = lengthOf(cell('talk'));
  if (wait === 'unreadable' || talk === 'unreadable') return 'unreadable';
  const answered = wasAnswered(cell('outcome'), talk);
  if (answered === undefined) return 'other';
  const type = cell('type') || 'calls';
  return { type, date, seconds: instant.seconds, wait, answered, talk: answered ? talk : undefined };
}

function dateOf(instant: Instant | undefined, cell: string | undefined): string | undefined {
  if (instant?.date !== undefined) return instant.date;
  return cell === undefined ? NO_DATE : readDate(cell);
}

function lengthOf(cell: string | undefined): number | undefined | 'unreadable' {
  if (cell === undefined || cell === '') return undefined;
  return readLength(cell) ?? 'unreadable';
}

/** By the outcome, or without one by whether there was a talk; undefined for other outcomes. */
function wasAnswered(outcome: string | undefined, talk: number | undefined): boolean | undefined {
  if (outcome === undefined) return talk === undefined || talk > 0;
  const word = plainName(outcome);
  if (ANSWERED.has(word)) return true;
  return ABANDONED.has(word) ? false : undefined;
}
