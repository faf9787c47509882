import { parsePercent } from '../../scenarios/index.ts';
import type { Given, OptionSpec } from '../command.ts';
import { UsageError } from '../faults.ts';
import { readCount } from '../options.ts';
import { QUEUE_OPTIONS } from '../queue/address.ts';
import type { Automatic, Design } from './request.ts';
import { FLOOR, type Shard, WHOLE } from './schedule.ts';

/** Options of experiments that are kept in a folder. */
export const BATCH_OPTIONS = {
  ...QUEUE_OPTIONS,
  out: { value: 'DIR', about: 'keeps results as tables in a new folder; can be killed and resumed' },
  resume: { value: 'DIR', about: 'goes on with the experiment of a folder; all else is known from it' },
  shard: { value: 'I/N', about: 'does the I-th of N parts; “auto”: I from a batch system' },
  task: { value: 'N', about: 'replications of one task, all that is lost when killed (¼ s of work)' },
  precision: { value: 'SHARE', about: 'with --replications auto: error wished for, of the value (1 %)' },
  ceiling: { value: 'N', about: 'with --replications auto: most replications of a point (10000)' },
} as const satisfies Record<string, OptionSpec>;

/** Options of `sweep` alone. */
export const SWEEP_OPTIONS = {
  vary: { value: 'PATH=VALUES', about: 'values a|b|c, 90..110 by 5, or ×0.9|×1.1', many: true },
  design: { value: 'KIND', about: 'grid, one-at-a-time, or latin:N for N points (grid)' },
  best: { value: 'MEASURE', about: 'finds the best point: “smallest waitTime”, “largest serviceLevel”' },
  indifference: { value: 'VALUE', about: 'with --best: a difference too small to matter, such as 1 s' },
} as const satisfies Record<string, OptionSpec>;

const CEILING = 10_000;

/** Whether a command line asks for more than one report on a screen. */
export function isBatch(given: Given): boolean {
  return (
    ['out', 'resume', 'shard', 'precision', 'ceiling', 'queue'].some(
      option => given.text(option) !== undefined,
    ) || given.text('replications') === 'auto'
  );
}

/** `auto`, or how many of each point. */
export function readReplications(given: Given, command: string): number | Automatic {
  const ofAuto = ['precision', 'ceiling'].find(option => given.text(option) !== undefined);
  if (given.text('replications') === 'auto') {
    const ceiling = readCount(given, 'ceiling', command, FLOOR) ?? CEILING;
    return { relative: readPrecision(given.text('precision') ?? '1 %', command), ceiling };
  }
  if (ofAuto !== undefined) throw new UsageError(`--${ofAuto} goes with --replications auto`, command);
  return readCount(given, 'replications', command, 1) ?? 20;
}

function readPrecision(text: string, command: string): number {
  const value = parsePercent(text);
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  throw new UsageError(
    `--precision ${text}: expected a share above 0 % and below 100 %, such as 1 %`,
    command,
  );
}

/** `grid`, `one-at-a-time`, `latin:50`. */
export function readDesign(text: string | undefined, command: string): Design {
  if (text === undefined || text === 'grid') return { kind: 'grid' };
  if (text === 'one-at-a-time') return { kind: 'one-at-a-time' };
  const points = /^latin:\s*(\d{1,6})$/u.exec(text)?.[1];
  if (points !== undefined && Number(points) >= 1) return { kind: 'latin', points: Number(points) };
  throw new UsageError(
    `--design ${text}: expected grid, one-at-a-time, or latin:N such as latin:50`,
    command,
  );
}

/** Where batch systems say which part this process is, and from which number they count. */
const INDICES = [
  ['SLURM_ARRAY_TASK_ID', 'SLURM_ARRAY_TASK_MIN', 'SLURM_ARRAY_TASK_COUNT'],
  ['SGE_TASK_ID', 'SGE_TASK_FIRST', 'SGE_TASK_LAST'],
  ['JOB_COMPLETION_INDEX', '', ''],
] as const;

/** `2/8`, or `auto/8` where a batch system knows which one it is. */
export function readShard(
  text: string | undefined,
  command: string,
  environment: Readonly<Record<string, string | undefined>>,
): Shard {
  if (text === undefined) return WHOLE;
  const match = /^(auto|\d{1,6})(?:\/(\d{1,6}))?$/u.exec(text.trim());
  const refuse = (what: string): never => {
    throw new UsageError(`--shard ${text}: ${what}`, command);
  };
  if (match === null) return refuse('expected I/N such as 2/8, or auto/8 in a job of a batch system');
  const known = match[1] === 'auto' ? indexFrom(environment) : { index: Number(match[1]) - 1, of: undefined };
  if (known === undefined)
    return refuse(`none of ${INDICES.map(([name]) => name).join(', ')} is set, say which part it is`);
  const of = match[2] === undefined ? known.of : Number(match[2]);
  if (of === undefined || of < 1) return refuse('say of how many parts, as in auto/8');
  if (known.index >= 0 && known.index < of) return { index: known.index, of };
  return refuse(`part ${known.index + 1} of ${of}: there are parts 1 to ${of}`);
}

/** The index of this process among those of a batch system, from 0, and how many there are if it says. */
function indexFrom(environment: Readonly<Record<string, string | undefined>>) {
  const found = INDICES.find(([name]) => /^\d+$/u.test(environment[name] ?? ''));
  if (found === undefined) return undefined;
  const value = (name: string) =>
    /^\d+$/u.test(environment[name] ?? '') ? Number(environment[name]) : undefined;
  const [name, least, last] = found;
  const index = Number(environment[name]);
  if (name === 'JOB_COMPLETION_INDEX') return { index, of: undefined };
  const first = value(least) ?? 1;
  const all = value(last);
  const of = all === undefined ? undefined : name === 'SGE_TASK_ID' ? all - first + 1 : all;
  return { index: index - first, of };
}
