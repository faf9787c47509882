import { timeOfDay } from '../print/number.ts';
import type { CallLog } from './call-log.ts';
import type { FittedLog, FittedType } from './fit.ts';

/** Seconds of a half-hour. */
const INTERVAL = 1800;
/** The week's profile goes into this file, beside the scenario. */
export const ARRIVALS_FILE = 'arrivals.csv';

/** A scenario as YAML, made of a log; with `weekly` its arrivals stand by weekday in arrivals.csv. */
export function scenarioText(file: string, log: CallLog, fitted: FittedLog, weekly: boolean): string {
  const { dates, weekdays, types, first, end } = fitted;
  const patient = types.some(({ patience }) => patience === Number.POSITIVE_INFINITY);
  const days = `${dates.length} ${dates.length === 1 ? 'day' : 'days'}`;
  const columns = Object.entries(log.columns).map(([role, name]) => `${role} from ${name}`);
  return [
    `# Made by ccsim init --from ${oneLine(file)}: ${log.calls.length} calls on ${days}, ${dates[0]} to ${dates.at(-1)}.`,
    `# Columns: ${oneLine(columns.join(', '))}.`,
    ...log.notes.map(note => `# ${oneLine(note)}.`),
    'schema: 1',
    `name: ${quoted(`Made from ${baseName(file)}`)}`,
    `calendar: { start: ${dates[0]}, days: ${Math.min(weekdays.length, dates.length)}, weekdays: [${weekdays.join(', ')}], open: "${hours(first, end)}", interval: 30 min }`,
    'promise: { serviceLevel: 80 % in 20 s, rule: ofOffered, shortAbandon: 5 s }',
    '',
    'contactTypes:',
    ...types.flatMap((type, k) => typeLines(type, typeName(type.name, k), fitted, weekly)),
    '',
    'agentGroups:',
    '  desk:',
    `    skills: [${types.map(({ name }, k) => quoted(typeName(name, k))).join(', ')}]`,
    '    # The log says nothing of staff. This is what a formula asks for, half-hour by half-hour;',
    '    # replace it by your roster: { every: 30 min, from: "07:00", count: [2, 3, 4] }',
    `    agents: { for: 80 % in 20 s, by: ${patient ? 'erlangC' : 'erlangA'}, every: 30 min }`,
    '',
  ].join('\n');
}

function typeLines(type: FittedType, name: string, { first, dates }: FittedLog, weekly: boolean): string[] {
  const share = (type.abandonment * 100).toFixed(1);
  return [
    `  ${quoted(name)}:`,
    `    # ${type.calls} calls, ${share} % of them gave up`,
    ...(weekly ? weeklyArrivals(name) : dailyArrivals(type, first, dates.length)),
    ...talkLines(type),
    ...patienceLines(type),
  ];
}

function weeklyArrivals(name: string): string[] {
  return [`    arrivals: { poisson: { profile: ${ARRIVALS_FILE}, column: ${quoted(columnName(name))} } }`];
}

function dailyArrivals({ everyDay }: FittedType, first: number, days: number): string[] {
  const note = days > 1 ? ['    # mean of all days; ccsim init --out FOLDER keeps the weekdays apart'] : [];
  return [
    ...note,
    `    arrivals: { poisson: { every: 30 min, from: "${timeOfDay(first * INTERVAL)}", count: [${everyDay.join(', ')}] } }`,
  ];
}

function talkLines({ talk }: FittedType): string[] {
  if (talk === undefined)
    return [
      '    # the log has no talk times: a guess',
      '    talk: { lognormal: { mean: 4 min, sd: 4 min } }',
    ];
  const mean = Math.max(talk.mean, 0.1).toFixed(1);
  if (talk.sd < 0.05) return [`    talk: ${mean} s`];
  return [`    talk: { lognormal: { mean: ${mean} s, sd: ${talk.sd.toFixed(1)} s } }`];
}

function patienceLines({ patience }: FittedType): string[] {
  if (patience === undefined)
    return ['    # the log has no waits: a guess', '    patience: { exponential: { mean: 3 min } }'];
  if (patience === Number.POSITIVE_INFINITY)
    return ['    # nobody gave up in the log', '    patience: never'];
  return [
    '    # all waits ÷ those who gave up: the answered count as patient at least so long',
    `    patience: { exponential: { mean: ${Math.max(patience, 0.1).toFixed(1)} s } }`,
  ];
}

/** The arrivals by weekday and half-hour as CSV, one column a type. */
export function arrivalsText({ types, weekdays, first }: FittedLog): string {
  const names = types.map(({ name }, k) => csvCell(columnName(typeName(name, k))));
  const lines = [`weekday,start,${names.join(',')}`];
  for (const day of weekdays) {
    types[0]!.byWeekday[day]!.forEach((_, slot) => {
      const counts = types.map(({ byWeekday }) => byWeekday[day]![slot]);
      lines.push(`${day},${timeOfDay((first + slot) * INTERVAL)},${counts.join(',')}`);
    });
  }
  return `${lines.join('\n')}\n`;
}

/** A name that a scenario takes: no bare integer, nothing that a line cannot hold. */
function typeName(name: string, index: number): string {
  const clean = oneLine(name).slice(0, 100);
  if (clean === '') return `type ${index + 1}`;
  return /^\d+$/u.test(clean) ? `type ${clean}` : clean;
}

/** The name as a header cell: its end must not look like a unit, and it must not be called like the columns of times. */
function columnName(name: string): string {
  const plain = name
    .replace(/[[\](){}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const taken = ['weekday', 'day', 'date', 'start', 'from', 'time', 'interval'].includes(plain.toLowerCase());
  return taken || plain === '' ? `calls ${plain}`.trim() : plain;
}

function hours(first: number, end: number): string {
  return `${timeOfDay(first * INTERVAL)}-${end === 48 ? '24:00' : timeOfDay(end * INTERVAL)}`;
}

/** The text as YAML takes it for a text: in quotes where it would be read as something else. */
function quoted(text: string): string {
  if (/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)) return JSON.stringify(text);
  return /^[\p{L}][\p{L}\p{N}_-]*$/u.test(text) ? text : JSON.stringify(text);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function csvCell(text: string): string {
  return /[",;\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function baseName(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}
