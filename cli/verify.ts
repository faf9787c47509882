import { type Parting, SECOND } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import type { Command } from './command.ts';
import { DONE, FAILED, INTERRUPTED, PROMISE_BROKEN } from './exit-codes.ts';
import { OPTIONS, readCount } from './options.ts';
import { count, duration } from './print/number.ts';
import { readText } from './read-text.ts';
import { type RowWords, rowWords } from './row-words.ts';
import { scenarioPaths } from './scenario-paths.ts';
import type { VerifiedReplication } from './verify/verify-job.ts';
import { verifyOutside } from './verify/verify-outside.ts';

/** `ccsim verify`: whether the event lists agree on a scenario, and its log keeps the laws of a contact center. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'SCENARIO',
  about:
    'Runs a replication on three event lists, one of them by others: the same log? And does the log keep the laws?',
  example: 'ccsim verify scenarios/erlang-a',
  options: {
    replications: { value: 'N', about: 'replications to verify (1)' },
    seed: OPTIONS.seed,
    set: OPTIONS.set,
    full: { about: 'to the horizon; otherwise a long one is brought forward to some 100 000 events' },
    quiet: { about: 'says nothing but what does not hold' },
  },
  async run(given, terminal) {
    const [path] = scenarioPaths(given, 'verify', 1, 1);
    const replications = readCount(given, 'replications', 'verify', 1) ?? 1;
    const { scenario } = await loadScenario(path!, readText, { set: given.texts('set') });
    const job = { scenario, seed: given.text('seed') ?? '1', replications, full: given.has('full') };
    const words = rowWords(scenario);
    let status: number = DONE;
    let finished = 0;
    const interrupted = await verifyOutside(job, verified => {
      const name = replications > 1 ? `replication ${finished}: ` : '';
      finished++;
      const lines = linesOf(verified, scenario.horizon, words).map(line => `${name}${line}\n`);
      const outcome = outcomeOf(verified);
      if (outcome !== DONE || !given.has('quiet')) terminal.out(lines.join(''));
      if (status !== PROMISE_BROKEN) status = outcome === DONE ? status : outcome;
    });
    return interrupted ? INTERRUPTED : status;
  },
};

function outcomeOf({ parting, brokenLaws, status }: VerifiedReplication): number {
  if (parting !== undefined || Object.keys(brokenLaws).length > 0) return PROMISE_BROKEN;
  return status === 'complete' ? DONE : FAILED;
}

function linesOf(verified: VerifiedReplication, horizon: number, words: RowWords): string[] {
  const { verbs, lists, hash, status, parting, brokenLaws } = verified;
  const broken = Object.entries(brokenLaws);
  const shorter =
    verified.horizon < horizon
      ? [`the first ${inWords(verified.horizon)} of ${inWords(horizon)}; --full verifies all`]
      : [];
  const ended = status === 'complete' ? [] : [`the limit of ${status} was reached, the log ends there`];
  return [
    ...shorter,
    ...ended,
    ...(parting === undefined
      ? [`identical: ${count(verbs, 'verb')} on ${lists} event lists, hash ${hash}`]
      : partingLines(parting, words)),
    ...(broken.length === 0
      ? ['laws hold']
      : broken.map(([law, fault]) => `law broken: ${law}: ${words.fault(fault)}`)),
  ];
}

function partingLines({ row, logs }: Parting, words: RowWords): string[] {
  const width = Math.max(...logs.map(({ name }) => name.length));
  return [
    `the event logs part at row ${row + 1} of the trace:`,
    ...logs.map(
      log =>
        `  ${log.name.padEnd(width)}  ${log.fault ?? (log.row === undefined ? 'the log has ended' : words.row(log.row))}`,
    ),
  ];
}

function inWords(time: number): string {
  return duration(time / SECOND);
}
