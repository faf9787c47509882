import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Given } from './command.ts';
import { DONE } from './exit-codes.ts';
import { errorCode, messageOf, OutputError, UsageError } from './faults.ts';
import { type CallLog, type Role, readCallLog } from './init/call-log.ts';
import { fitLog } from './init/fit.ts';
import { ARRIVALS_FILE, arrivalsText, scenarioText } from './init/scenario-text.ts';
import { STARTER } from './init/starter.ts';
import { readText } from './read-text.ts';

const ROLES: readonly Role[] = ['date', 'time', 'wait', 'outcome', 'talk', 'type'];
/** More types than these are rarely what was meant by the column. */
const MOST_TYPES = 50;

/** `ccsim init`: a scenario to start from, with example numbers or with those of a call log. */
export const initCommand: Command = {
  name: 'init',
  usage: '[--from calls.csv]',
  about:
    'Prints a commented scenario to start from. With --from it is made of a call log: arrivals by half-hour, talk, patience.',
  example: 'ccsim init > my.yaml\nccsim init --from calls.csv --out my-center',
  options: {
    from: { value: 'FILE', about: 'a call log as CSV, one call a row' },
    out: {
      value: 'FOLDER',
      about: 'writes scenario.yaml there, and arrivals.csv by weekday; must not exist yet',
    },
    time: { value: 'COLUMN', about: 'column of the arrival: 1999-02-01 07:00:05, 07:00:05, or seconds' },
    date: { value: 'COLUMN', about: 'column of the date, if the times have none' },
    wait: { value: 'COLUMN', about: 'column of the wait: seconds or 0:01:35' },
    outcome: { value: 'COLUMN', about: 'column with answered or abandoned' },
    talk: { value: 'COLUMN', about: 'column of the talk or handle time' },
    type: { value: 'COLUMN', about: 'column of the contact type' },
  },
  notes: 'Columns are found by their usual names; the options say which they are where that fails.',
  async run(given, terminal) {
    if (given.operands.length > 0) throw new UsageError(`unexpected ${given.operands[0]}`, 'init');
    const from = given.text('from');
    const out = given.text('out');
    const log = from === undefined ? undefined : readLog(from, given);
    for (const note of log?.notes ?? []) terminal.tell(`warning: ${from}: ${note}\n`);
    const files = log === undefined ? { 'scenario.yaml': STARTER } : filesOf(from!, log, out !== undefined);
    if (out === undefined) terminal.out(files['scenario.yaml']!);
    else writeFolder(out, files);
    return DONE;
  },
};

function readLog(from: string, given: Given): CallLog {
  let text: string;
  try {
    text = readText(from);
  } catch (error) {
    const why = { ENOENT: 'there is no such file', EISDIR: 'is a folder', EACCES: 'may not be read' }[
      errorCode(error)
    ];
    throw new UsageError(`--from ${from}: ${why ?? messageOf(error)}`, 'init');
  }
  const named: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const name = given.text(role);
    if (name !== undefined) named[role] = name;
  }
  return readCallLog(from, text, named);
}

function filesOf(from: string, log: CallLog, toFolder: boolean): Record<string, string> {
  const fitted = fitLog(log.calls);
  if (fitted.types.length > MOST_TYPES) {
    throw new UsageError(
      `column ${log.columns.type} has ${fitted.types.length} different values, at most ${MOST_TYPES} contact types are made: name another with --type`,
      'init',
    );
  }
  const weekly = toFolder && fitted.dates.length > 1;
  const files: Record<string, string> = { 'scenario.yaml': scenarioText(from, log, fitted, weekly) };
  if (weekly) files[ARRIVALS_FILE] = arrivalsText(fitted);
  return files;
}

/** Nothing is overwritten: the folder must be new. */
function writeFolder(folder: string, files: Record<string, string>): void {
  try {
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST')
      throw new UsageError(`--out ${folder}: exists already, nothing was written`, 'init');
    throw new OutputError(`--out ${folder}: ${messageOf(error)}`);
  }
}
