import { traceHashOf, traceReplication } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import type { Command, Given } from './command.ts';
import { DONE, FAILED } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { blamingPolicy, loadPolicy } from './load-policy.ts';
import { OPTIONS, readCount } from './options.ts';
import { POLICY_OPTION, readPolicy } from './policy.ts';
import { readText } from './read-text.ts';
import { scenarioPaths } from './scenario-paths.ts';
import type { Terminal } from './terminal.ts';
import { type RowWriter, rowWriter, type TraceFormat } from './trace-rows.ts';

/** `ccsim trace`: all that happens in one replication, verb by verb. */
export const traceCommand: Command = {
  name: 'trace',
  usage: 'SCENARIO',
  about: 'Prints the event log of one replication, one row a verb; times are exact.',
  example: 'ccsim trace scenarios/erlang-a --limit 1000 > log.csv',
  options: {
    seed: OPTIONS.seed,
    replication: { value: 'K', about: 'which replication, from 0 on (0)' },
    set: OPTIONS.set,
    policy: POLICY_OPTION,
    format: { value: 'csv|ndjson', about: 'form of the rows (csv)' },
    limit: { value: 'ROWS', about: 'prints the first rows only' },
    hash: { about: 'prints the fingerprint of the whole log and nothing else' },
  },
  async run(given, terminal) {
    const [path] = scenarioPaths(given, 'trace', 1, 1);
    const format = readFormat(given);
    const limit = readLimit(given);
    const replication = readCount(given, 'replication', 'trace', 0) ?? 0;
    const seed = given.text('seed') ?? '1';
    const { scenario } = await loadScenario(path!, readText, { set: given.texts('set') });
    const module = await readPolicy(given, 'trace');
    const policy = module && (await loadPolicy(module.file));
    if (given.has('hash')) {
      const hash = blamingPolicy(policy, () =>
        traceHashOf(scenario, seed, replication, undefined, policy?.make),
      );
      terminal.out(`${hash}\n`);
      return DONE;
    }
    const write = rowWriter(scenario, format, limit, text => terminal.out(text));
    const trace = () =>
      traceReplication(scenario, seed, replication, write.sink, undefined, policy?.make).status;
    return printRows(write, terminal, () => blamingPolicy(policy, trace));
  },
};

function printRows(write: RowWriter, terminal: Terminal, trace: () => string): number {
  write.header();
  let status: string;
  try {
    status = trace();
  } catch (error) {
    // The only way to leave a replication before its end.
    if (error === write.enough) return DONE;
    throw error;
  }
  if (status === 'complete') return DONE;
  terminal.tell(`ccsim trace: the limit of ${status} was reached, the log ends there\n`);
  return FAILED;
}

function readFormat(given: Given): TraceFormat {
  const text = given.text('format') ?? 'csv';
  if (text === 'csv' || text === 'ndjson') return text;
  throw new UsageError(`--format ${text}: expected csv or ndjson`, 'trace');
}

function readLimit(given: Given): number {
  const text = given.text('limit');
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new UsageError(`--limit ${text}: expected a number of rows`, 'trace');
}
