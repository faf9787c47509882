import { availableParallelism } from 'node:os';
import { SECOND } from '../engine/index.ts';
import { parseDuration } from '../scenarios/index.ts';
import type { Given, OptionSpec } from './command.ts';
import { UsageError } from './faults.ts';

/** Options that several commands share. */
export const OPTIONS = {
  replications: { value: 'N', about: 'independent runs (20)' },
  seed: { value: 'TEXT', about: 'any text; the same seed gives the same numbers (1)' },
  confidence: { value: 'C', about: 'confidence of the intervals (95 %)' },
  batches: { value: 'B', about: 'one long run, cut into B parts, in place of replications' },
  set: { value: 'PATH=VALUE', about: 'changes a value, as in agentGroups.desk.agents=90', many: true },
  json: { about: 'one JSON document in place of tables' },
  interval: { value: 'D', about: 'length of the intervals reported, such as 15 min' },
  measure: { value: 'NAME', about: 'shows only this measure in the tables', many: true },
  'fail-if': {
    value: 'CONDITION',
    about: 'exit status 3 if it holds, as in "serviceLevel.ofOffered < 80 %"',
    many: true,
  },
  jobs: { value: 'J', about: 'threads that simulate (one a core); the results do not depend on it' },
  lang: { value: 'en', about: 'language of the tables' },
  quiet: { about: 'no progress, no warnings' },
} as const satisfies Record<string, OptionSpec>;

/** How much is simulated, and how sure the intervals are. */
export interface Effort {
  seed: string;
  replications: number;
  /** 0: replications; else one run in so many batches */
  batches: number;
  /** in (0, 1) */
  confidence: number;
  /** threads that simulate */
  jobs: number;
}

/** Most replications and batches: each keeps its sums in memory. */
const MOST_RUNS = 1_000_000;
const MOST_JOBS = 256;

/** Reads the options on how much is simulated. Throws UsageError. */
export function readEffort(given: Given, command: string): Effort {
  const batches = readCount(given, 'batches', command, 2);
  if (batches !== undefined && given.text('replications') !== undefined) {
    throw new UsageError('--batches is one long run, it does not go with --replications', command);
  }
  checkLanguage(given, command);
  return {
    seed: given.text('seed') ?? '1',
    replications: batches === undefined ? (readCount(given, 'replications', command, 1) ?? 20) : 1,
    batches: batches ?? 0,
    confidence: readConfidence(given.text('confidence') ?? '95 %', command),
    jobs: readJobs(given, command),
  };
}

/** Threads that may simulate: as asked for, or one a core. */
export function readJobs(given: Given, command: string): number {
  return readCount(given, 'jobs', command, 1, MOST_JOBS) ?? Math.min(availableParallelism(), MOST_JOBS);
}

/** A whole number from `least` to `most`, or undefined when the option is not given. */
export function readCount(
  given: Given,
  option: string,
  command: string,
  least: number,
  most = MOST_RUNS,
): number | undefined {
  const text = given.text(option);
  if (text === undefined) return undefined;
  const value = /^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${option} ${text}: expected a whole number from ${least} to ${most}`, command);
}

/** `95 %`, `95` or `0.95`. */
export function readConfidence(text: string, command: string): number {
  const number = Number(text.replace('%', '').trim() || 'none');
  const value = number > 1 || text.includes('%') ? number / 100 : number;
  if (value >= 0.5 && value < 1) return value;
  throw new UsageError(
    `--confidence ${text}: expected a share from 50 % to below 100 %, such as 95 %`,
    command,
  );
}

/** Only English so far. */
export function checkLanguage(given: Given, command: string): void {
  const language = given.text('lang') ?? 'en';
  if (language === 'en') return;
  if (language === 'ru') throw new UsageError('--lang ru: not in this version', command);
  throw new UsageError(`--lang ${language}: expected en`, command);
}

/** Reads a quantity with one of the loader's readers; its text of what is wrong becomes a UsageError. */
export function readQuantity<T>(
  option: string,
  text: string,
  reader: (text: string) => T | string,
  command: string,
): T {
  const value = reader(text);
  if (typeof value === 'string') throw new UsageError(`--${option}: ${value}`, command);
  return value as T;
}

/** The length of a report's intervals [µs]; undefined: the scenario's own. */
export function readInterval(given: Given, command: string): number | undefined {
  const text = given.text('interval');
  if (text === undefined) return undefined;
  const interval = readQuantity('interval', text, parseDuration, command);
  if (interval >= SECOND) return interval;
  throw new UsageError(`--interval ${text}: expected 1 s or more`, command);
}
