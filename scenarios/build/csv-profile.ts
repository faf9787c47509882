import type { Position } from '../fault.ts';
import { listNames, suggestion } from '../nearest.ts';
import { parseTimeOfDay, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { dayNumber, readWeekdays, WEEKDAYS } from './calendar.ts';
import type { BuildContext } from './context.ts';
import { type CsvTable, findColumn, headerName, headerUnit, numberIn } from './csv.ts';
import type { DayProfile, Piece } from './profile.ts';

const DAY = TIME_UNITS.d!;
const START_NAMES = ['start', 'from', 'time', 'interval'];

/** A profile that names a file. */
export interface FileKeys {
  profile: string;
  column?: string | undefined;
  unit?: string | undefined;
}

/** The values of a CSV profile by day, with the unit of the header or the scenario, empty if neither has one. */
export interface CsvProfile {
  days: DayProfile;
  unit: string;
  /** path that a fault of the unit belongs to */
  unitPath: ValuePath;
}

/**
 * Reads a CSV profile: a row holds from its start to the next row of the same day, the last as long as the one
 * before it; a single row holds to midnight. Rows may name a weekday (Mon, Mon-Fri) or a date.
 */
export function readCsvProfile(
  context: BuildContext,
  path: ValuePath,
  said: FileKeys,
  owner: string,
): CsvProfile | undefined {
  const faults = context.faultCount;
  const table = context.table([...path, 'profile'], said.profile);
  if (table === undefined || table.header.length === 0) return undefined;
  const start = findColumn(table, ...START_NAMES);
  const value = valueColumn(context, path, table, said.column, owner);
  if (start < 0) {
    context.fault(
      [...path, 'profile'],
      `${table.file} has no column of start times, expected one named start`,
    );
  }
  if (start < 0 || value < 0) return undefined;
  const rows = readRows(context, path, table, start, value);
  const days = dayFinder(rows);
  const unit = headerUnit(table.header[value]!);
  if (unit !== '' && said.unit !== undefined) {
    context.fault([...path, 'unit'], `is said twice, the header of ${table.file} says ${unit}`);
  }
  if (context.faultCount > faults) return undefined;
  return { days, unit: said.unit ?? unit, unitPath: said.unit === undefined ? path : [...path, 'unit'] };
}

/** Rows of a key: `Mon`, a date, or empty for every day. */
type RowsByDay = Map<string, { start: number; value: number; at: Position }[]>;

function valueColumn(
  context: BuildContext,
  path: ValuePath,
  table: CsvTable,
  named: string | undefined,
  owner: string,
): number {
  const column = findColumn(table, named ?? owner);
  if (column >= 0) return column;
  const names = table.header.map(headerName);
  const wanted = named ?? owner;
  const hint = suggestion(wanted, names);
  const where = named === undefined ? path : [...path, 'column'];
  context.fault(
    where,
    `${table.file} has no column ${JSON.stringify(wanted)}${hint}${hint === '' ? ',' : ''} it has ${listNames(names)}`,
  );
  return -1;
}

function readRows(
  context: BuildContext,
  path: ValuePath,
  table: CsvTable,
  start: number,
  value: number,
): RowsByDay {
  const weekday = findColumn(table, 'weekday', 'day');
  const date = findColumn(table, 'date');
  const rows: RowsByDay = new Map();
  if (weekday >= 0 && context.doc.calendar === undefined) {
    context.fault([...path, 'profile'], `${table.file} has weekdays, expected a calendar in the scenario`);
  }
  for (const row of table.rows) {
    const time = parseTimeOfDay(row[start]!.text);
    const amount = numberIn(table, row[value]!);
    if (typeof time === 'string') context.faultAt(row[start]!.at, path, time);
    if (!(amount >= 0 && amount <= 1e15)) {
      const allowed = 'expected a number from 0 on, its unit in the header or the scenario';
      context.faultAt(
        row[value]!.at,
        path,
        `${JSON.stringify(row[value]!.text.slice(0, 80))} is no value, ${allowed}`,
      );
    }
    for (const key of dayKeys(context, path, row[weekday], row[date])) {
      const list = rows.get(key) ?? [];
      rows.set(key, list);
      const last = list.at(-1);
      if (typeof time === 'string') continue;
      if (last !== undefined && time <= last.start) {
        context.faultAt(
          row[start]!.at,
          path,
          `does not rise, expected a start after the one before on ${key === '' ? 'the day' : key}`,
        );
      } else list.push({ start: time, value: amount, at: row[value]!.at });
    }
  }
  if (table.rows.length === 0)
    context.fault([...path, 'profile'], `${table.file} has no rows, expected some below its header`);
  return rows;
}

type Cell = { text: string; at: Position } | undefined;

function dayKeys(context: BuildContext, path: ValuePath, weekday: Cell, date: Cell): string[] {
  if (date !== undefined) {
    if (dayNumber(date.text) !== undefined) return [date.text];
    context.faultAt(
      date.at,
      path,
      `${JSON.stringify(date.text.slice(0, 80))} is no date, expected one such as 1999-02-01`,
    );
    return [];
  }
  if (weekday === undefined) return [''];
  const days = readWeekdays(weekday.text);
  if (typeof days !== 'string') return days;
  context.faultAt(weekday.at, path, days);
  return [];
}

function dayFinder(rows: RowsByDay): DayProfile {
  const pieces = new Map<string, Piece[]>();
  for (const [key, list] of rows) pieces.set(key, toPieces(list));
  const everyDay = pieces.get('') ?? [];
  const byWeekday = WEEKDAYS.some(day => pieces.has(day));
  return day => pieces.get(day.date) ?? (byWeekday ? pieces.get(day.weekday) : undefined) ?? everyDay;
}

function toPieces(rows: readonly { start: number; value: number; at: Position }[]): Piece[] {
  return rows.map(({ start, value, at }, i) => {
    const next = rows[i + 1]?.start;
    const before = rows[i - 1]?.start;
    const to = next ?? (before === undefined ? DAY : Math.min(DAY, start + (start - before)));
    return { from: start, to, value, at };
  });
}
