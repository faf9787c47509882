import { ACTIVITIES, type Activity } from '../engine.ts';
import { listNames, suggestion } from '../nearest.ts';
import { parseDuration, parseTimeOfDay, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { type CalendarDay, dayNumber, readWeekdays } from './calendar.ts';
import type { BuildContext } from './context.ts';
import { type CsvCell, type CsvTable, findColumn, headerName } from './csv.ts';
import { type Duty, type DutyBreak, refuseBreaks } from './shift-days.ts';
import { refuseReserveName } from './shifts.ts';

const DAY = TIME_UNITS.d!;

/** The columns of a roster: what each may be named. */
const COLUMNS: Readonly<Record<keyof Columns, string[]>> = {
  agent: ['agent', 'name'],
  from: ['from', 'start'],
  to: ['to', 'end'],
  weekday: ['weekday', 'day'],
  date: ['date'],
  breaks: ['breaks'],
};
const COLUMN_NAMES = Object.values(COLUMNS).flat();

/**
 * Reads a roster: a row is one stretch of work of one agent, in columns agent, from, to, and if wanted weekday
 * (Mon-Fri) or date, and breaks (`10:00 15 min | 12:30 lunch 30 min unpaid`).
 */
export function readRoster(context: BuildContext, path: ValuePath, file: string): Duty[] {
  const table = context.table(path, file);
  if (table === undefined || table.header.length === 0) return [];
  const column = (...names: string[]) => findColumn(table, ...names);
  const columns = {
    agent: column(...COLUMNS.agent),
    from: column(...COLUMNS.from),
    to: column(...COLUMNS.to),
    weekday: column(...COLUMNS.weekday),
    date: column(...COLUMNS.date),
    breaks: column(...COLUMNS.breaks),
  };
  refuseUnread(context, path, table, Object.values(columns));
  const missing = (['agent', 'from', 'to'] as const).filter(key => columns[key] < 0);
  for (const key of missing)
    context.fault(
      path,
      `${table.file} has no column ${key}, it has ${listNames(table.header.map(headerName))}`,
    );
  if (columns.weekday >= 0 && context.doc.calendar === undefined)
    context.fault(path, `${table.file} has weekdays, expected a calendar in the scenario`);
  if (table.rows.length === 0)
    context.fault(path, `${table.file} has no rows, expected some below its header`);
  if (missing.length > 0) return [];
  const reader = new RowReader(context, path, columns);
  return table.rows.flatMap(row => reader.read(row) ?? []);
}

/** Tells of columns that would not be read. */
function refuseUnread(
  context: BuildContext,
  path: ValuePath,
  { header }: CsvTable,
  read: readonly number[],
): void {
  header.forEach((cell, index) => {
    if (read.includes(index)) return;
    const name = headerName(cell);
    const same = Object.values(COLUMNS).find(names => names.includes(name.toLowerCase()));
    const hint = suggestion(name, COLUMN_NAMES);
    context.faultAt(
      cell.at,
      path,
      same === undefined
        ? `unknown column ${JSON.stringify(name.slice(0, 80))}${hint}${hint === '' ? ',' : ''} allowed here: ${listNames(COLUMN_NAMES)}`
        : `the column ${name} is said twice, expected one of ${same.join(', ')}`,
    );
  });
}

interface Columns {
  agent: number;
  from: number;
  to: number;
  weekday: number;
  date: number;
  breaks: number;
}

/** Reads one row. */
class RowReader {
  private readonly context: BuildContext;
  private readonly path: ValuePath;
  private readonly columns: Columns;

  constructor(context: BuildContext, path: ValuePath, columns: Columns) {
    this.context = context;
    this.path = path;
    this.columns = columns;
  }

  read(row: readonly CsvCell[]): Duty | undefined {
    const { columns, context, path } = this;
    const faults = context.faultCount;
    const name = row[columns.agent]!;
    if (name.text === '' || /^\d+$/u.test(name.text) || name.text.length > 200)
      this.fault(name, 'is no name, expected free text of up to 200 letters that is not a bare integer');
    if (/^reserve(?: \d+)?$/u.test(name.text)) refuseReserveName(context, path, name.text);
    const from = this.time(row[columns.from]!);
    const end = this.time(row[columns.to]!);
    const isOn = this.days(row[columns.date], row[columns.weekday]);
    if (from % DAY === end % DAY && end - from !== DAY && context.faultCount === faults)
      this.fault(row[columns.to]!, 'is when the shift begins, expected 00:00 to 24:00 for a whole day');
    const hours = [{ from, to: end <= from ? end + DAY : end }];
    const breaks = this.breaks(row[columns.breaks], from);
    if (context.faultCount > faults) return undefined;
    const duty = { agent: name.text.normalize('NFC'), hours, breaks, isOn, path, at: name.at };
    refuseBreaks(context, duty, []);
    return duty;
  }

  private fault(cell: CsvCell, message: string): void {
    this.context.faultAt(cell.at, this.path, `${JSON.stringify(cell.text.slice(0, 80))} ${message}`);
  }

  private time(cell: CsvCell): number {
    const time = parseTimeOfDay(cell.text);
    if (typeof time === 'number') return time;
    this.context.faultAt(cell.at, this.path, time);
    return 0;
  }

  private days(date: CsvCell | undefined, weekday: CsvCell | undefined): (day: CalendarDay) => boolean {
    if (date !== undefined && date.text !== '') {
      if (dayNumber(date.text) === undefined) this.fault(date, 'is no date, expected one such as 1999-02-01');
      return day => day.date === date.text;
    }
    if (weekday === undefined || weekday.text === '') return () => true;
    const days = readWeekdays(weekday.text);
    if (typeof days !== 'string') return day => days.includes(day.weekday);
    this.context.faultAt(weekday.at, this.path, days);
    return () => false;
  }

  private breaks(cell: CsvCell | undefined, start: number): DutyBreak[] {
    if (cell === undefined || cell.text === '') return [];
    const breaks = cell.text.split('|').flatMap(text => this.pause(cell, text.trim(), start) ?? []);
    return breaks.sort((a, b) => a.from - b.from);
  }

  /** `12:30 lunch 30 min unpaid` */
  private pause(cell: CsvCell, text: string, start: number): DutyBreak | undefined {
    const match = /^(\d{1,2}:\d{2})\s+(?:([a-z]\w*)\s+)?(\d.*?)(?:\s+(paid|unpaid))?$/iu.exec(text);
    const help = 'expected breaks such as 10:00 15 min | 12:30 lunch 30 min unpaid';
    const from = parseTimeOfDay(match?.[1] ?? '');
    const length = parseDuration(match?.[3] ?? '');
    const activity = (match?.[2] ?? 'break') as Activity;
    if (match === null || typeof from === 'string' || typeof length === 'string' || length === 0)
      this.context.faultAt(cell.at, this.path, `${JSON.stringify(text.slice(0, 80))} is no break, ${help}`);
    else if (!ACTIVITIES.includes(activity))
      this.context.faultAt(
        cell.at,
        this.path,
        `${JSON.stringify(activity)} is no activity, expected ${ACTIVITIES.join(', ')}`,
      );
    else {
      const paid = match[4] === undefined ? activity !== 'lunch' : match[4] === 'paid';
      return { from: from < start ? from + DAY : from, length, activity, paid };
    }
    return undefined;
  }
}
