import type { ArrivalsSpec } from '../engine.ts';
import type { ArrivalsKeys } from '../schema/arrivals.ts';
import { parseDuration, parseTimeOfDay, printDuration } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import { type CsvCell, type CsvTable, findColumn, headerName, headerUnit, numberIn } from './csv.ts';
import type { Timeline } from './timeline.ts';

type ReplayKeys = NonNullable<ArrivalsKeys['replay']>;
type FileKeys = Extract<ReplayKeys, { file: string }>;
type InlineKeys = Exclude<ReplayKeys, FileKeys>;

/** One contact of a log. */
interface Logged {
  time: number;
  talk: number;
}

/** Reads the instants of a log, in place or from a file. */
export function buildReplay(
  context: BuildContext,
  timeline: Timeline,
  path: ValuePath,
  said: ReplayKeys,
): ArrivalsSpec {
  const hasTalk = said.talk !== undefined;
  const logged =
    'file' in said ? readFile(context, timeline, path, said) : readInline(context, timeline, path, said);
  // stable, so that contacts of one instant keep the log's order
  logged.sort((a, b) => a.time - b.time);
  return {
    kind: 'replay',
    times: logged.map(({ time }) => time),
    talk: hasTalk ? logged.map(({ talk }) => talk) : undefined,
  };
}

function readInline(context: BuildContext, timeline: Timeline, path: ValuePath, said: InlineKeys): Logged[] {
  if (said.talk !== undefined && said.talk.length !== said.times.length) {
    context.fault(
      [...path, 'talk'],
      `has ${said.talk.length} durations, expected ${said.times.length}, as many as times`,
    );
  }
  return said.times.map((text, i) => {
    const here = [...path, 'times', i];
    const time = context.read(here, text.includes(':') ? parseTimeOfDay(text) : parseDuration(text), 0);
    if (time >= timeline.horizon && timeline.horizon > 0) context.fault(here, beyond(text, timeline));
    const talk = said.talk?.[i];
    return {
      time,
      talk: talk === undefined ? 0 : context.read([...path, 'talk', i], parseDuration(talk), 0),
    };
  });
}

function beyond(text: string, timeline: Timeline): string {
  return `${text} is not before the horizon, expected less than ${printDuration(timeline.horizon)}`;
}

/** Reads the rows of a log; those of days that the calendar does not have are left out. */
function readFile(context: BuildContext, timeline: Timeline, path: ValuePath, said: FileKeys): Logged[] {
  const table = context.table([...path, 'file'], said.file);
  if (table === undefined || table.header.length === 0) return [];
  const column = (key: 'time' | 'date' | 'talk', name: string): number =>
    findNamed(context, [...path, key], table, name);
  const time = column('time', said.time ?? 'time');
  const date = said.date === undefined ? -1 : column('date', said.date);
  const talk = said.talk === undefined ? -1 : column('talk', said.talk);
  const filters = Object.entries(said.where ?? {}).map(([name, value]) => ({
    index: findNamed(context, [...path, 'where', name], table, name),
    value,
  }));
  if (time < 0) return [];
  const clock = new LogClock(timeline, table, table.header[time]!);
  const logged: Logged[] = [];
  for (const row of table.rows) {
    if (filters.some(({ index, value }) => index >= 0 && row[index]!.text !== value)) continue;
    const instant = clock.read(row[time]!, date >= 0 ? row[date]! : undefined);
    if (typeof instant === 'string') context.faultAt(row[time]!.at, path, instant);
    else if (instant !== undefined) {
      logged.push({
        time: instant,
        talk: talk < 0 ? 0 : readTalk(context, path, table, row[talk]!, table.header[talk]!),
      });
    }
  }
  if (logged.length === 0)
    context.fault([...path, 'file'], `${table.file} has no contact inside the time simulated, expected some`);
  return logged;
}

/** Turns the instants of a log into engine time. */
class LogClock {
  private readonly timeline: Timeline;
  private readonly table: CsvTable;
  private readonly unit: string;
  private readonly starts = new Map<string, number>();

  constructor(timeline: Timeline, table: CsvTable, header: CsvCell) {
    this.timeline = timeline;
    this.table = table;
    this.unit = headerUnit(header) === '' ? 's' : headerUnit(header);
    for (const day of timeline.days) this.starts.set(day.date, day.start);
  }

  /** The instant, a text that says what is wrong, or undefined if it is on no day of the calendar. */
  read(cell: CsvCell, date: CsvCell | undefined): number | string | undefined {
    const dated = /^(\d{4}-\d{2}-\d{2})[T ](.+)$/u.exec(cell.text);
    const day = date?.text ?? dated?.[1];
    const start = day === undefined ? 0 : this.starts.get(day);
    if (start === undefined) return undefined;
    const text = dated?.[2] ?? cell.text;
    const bare = numberIn(this.table, cell);
    const time = text.includes(':')
      ? parseTimeOfDay(text)
      : parseDuration(Number.isNaN(bare) ? text : `${bare} ${this.unit}`);
    if (typeof time === 'string') return time;
    const instant = start + time;
    if (instant < this.timeline.horizon) return instant;
    return day === undefined ? beyond(cell.text, this.timeline) : undefined;
  }
}

function findNamed(context: BuildContext, path: ValuePath, table: CsvTable, name: string): number {
  const index = findColumn(table, name);
  if (index < 0) {
    const names = table.header.map(headerName).join(', ');
    context.fault(path, `${table.file} has no column ${JSON.stringify(name)}, it has ${names}`);
  }
  return index;
}

function readTalk(
  context: BuildContext,
  path: ValuePath,
  table: CsvTable,
  cell: CsvCell,
  header: CsvCell,
): number {
  const bare = numberIn(table, cell);
  const unit = headerUnit(header) === '' ? 's' : headerUnit(header);
  const talk = parseDuration(Number.isNaN(bare) ? cell.text : `${bare} ${unit}`);
  if (typeof talk === 'number') return talk;
  context.faultAt(cell.at, path, talk);
  return 0;
}
