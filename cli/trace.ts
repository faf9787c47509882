import { type TraceSink, traceHashOf, traceReplication } from '../engine/index.ts';
import manifest from '../package.json' with { type: 'json' };
import { loadScenario } from '../scenarios/index.ts';
import { diskFiles } from './batch/files.ts';
import type { Command, Given } from './command.ts';
import { DONE, FAILED } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { blamingPolicy, loadPolicy } from './load-policy.ts';
import { OPTIONS, readCount } from './options.ts';
import { hashUnder, POLICY_OPTION, readPolicy } from './policy.ts';
import { readText } from './read-text.ts';
import { scenarioPaths } from './scenario-paths.ts';
import type { Terminal } from './terminal.ts';
import { formOf, type WantedTrace } from './trace-form.ts';
import { type RowWriter, rowWriter, type TraceFormat, untilEnough } from './trace-rows.ts';

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
    out: { value: 'FILE', about: 'writes them into a new file: .parquet, .csv or .ndjson' },
    limit: { value: 'ROWS', about: 'prints the first rows only' },
    hash: { about: 'prints the fingerprint of the whole log and nothing else' },
  },
  async run(given, terminal) {
    const [path] = scenarioPaths(given, 'trace', 1, 1);
    const format = readFormat(given);
    const limit = readLimit(given);
    const out = readOut(given);
    const replication = readCount(given, 'replication', 'trace', 0) ?? 0;
    const seed = given.text('seed') ?? '1';
    const { scenario, hash } = await loadScenario(path!, readText, { set: given.texts('set') });
    const module = await readPolicy(given, 'trace');
    const policy = module && (await loadPolicy(module.file));
    if (given.has('hash')) {
      const own = () => traceHashOf(scenario, seed, replication, undefined, policy?.make);
      terminal.out(`${blamingPolicy(policy, own)}\n`);
      return DONE;
    }
    const trace: Trace = sink =>
      blamingPolicy(
        policy,
        () => traceReplication(scenario, seed, replication, sink, undefined, policy?.make).status,
      );
    const about = { scenario: scenario.name, hash: hashUnder(hash, module), seed, replication };
    const wanted = { scenario, about: { ccsim: manifest.version, ...about }, limit };
    if (out === undefined)
      return statusOf(printRows(rowWriter(scenario, format, limit, terminal.out), trace), terminal);
    return statusOf(await writeFile(out, wanted, trace), terminal);
  },
};

/** The exit status of a log that ended so. */
function statusOf(ended: string, terminal: Terminal): number {
  if (ended === 'complete') return DONE;
  terminal.tell(`ccsim trace: the limit of ${ended} was reached, the log ends there\n`);
  return FAILED;
}

type Trace = (sink: TraceSink) => string;

function printRows(write: RowWriter, trace: Trace): string {
  write.header();
  return untilEnough(write.enough, () => trace(write.sink));
}

/** Into a file; what writes files is loaded only then. */
async function writeFile(path: string, wanted: WantedTrace, trace: Trace): Promise<string> {
  const { writeTrace } = await import('./trace-file.ts');
  return writeTrace(diskFiles(), path, wanted, trace);
}

function readOut(given: Given): string | undefined {
  const path = given.text('out');
  if (path === undefined) return undefined;
  if (given.has('hash')) throw new UsageError('--hash prints one line, it does not go with --out', 'trace');
  if (given.text('format') !== undefined)
    throw new UsageError('--format does not go with --out: the ending of its name says the form', 'trace');
  formOf(path);
  return path;
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
