import { resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Given } from '../command.ts';
import { DONE, FAILED } from '../exit-codes.ts';
import { UsageError } from '../faults.ts';
import { jsonText } from '../json.ts';
import { checkLanguage, readConfidence, readCount, readInterval, readJobs } from '../options.ts';
import { count } from '../print/number.ts';
import { type QueueAddress, readQueueAddress } from '../queue/address.ts';
import { scenarioPaths } from '../scenario-paths.ts';
import type { Terminal } from '../terminal.ts';
import { batchJson } from './batch-json.ts';
import { readBest, readDesign, readReplications, readShard } from './batch-options.ts';
import { batchTables } from './batch-tables.ts';
import { bestOf } from './best-point.ts';
import { diskFiles, type Files } from './files.ts';
import { begin, clean, experimentIn, type Folder, manifestIn, shardFolder } from './folder.ts';
import { memoryFiles } from './memory-files.ts';
import { type Experiment, planExperiment } from './plan.ts';
import { differencesOf } from './plan-difference.ts';
import { withPlan } from './plan-file.ts';
import { leftOut } from './report-text.ts';
import type { BatchRequest } from './request.ts';
import type { Results } from './results.ts';
import { type BatchMeans, runBatch, secondsOf } from './run-batch.ts';
import { type Shard, WHOLE } from './schedule.ts';
import type { Setting, SettingSource, TaskSamples } from './task.ts';
import { readVariation } from './varied-values.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

type Kind = BatchRequest['kind'];

/** Carries out `run`, `compare` or `sweep` where results are kept as tables rather than shown as one report. */
export async function batchCommand(
  kind: Kind,
  given: Given,
  terminal: Terminal,
  files: Files = diskFiles(),
): Promise<number> {
  const queue = readQueueAddress(given, kind);
  if (queue !== undefined && given.text('jobs') !== undefined)
    throw new UsageError('--jobs is of this machine; with --queue each ccsim worker has its own', kind);
  const workshop = queue === undefined ? openWorkshop() : await openQueue(queue, terminal);
  try {
    const jobs = readJobs(given, kind);
    const quiet = given.has('quiet');
    const { experiment, settings, sources, path, shard } =
      given.text('resume') === undefined
        ? await begun(kind, kind === 'sweep' ? withPlan(given) : given, files)
        : await resumed(kind, given, files, terminal);
    if (experiment === undefined) return DONE;
    const isKept = path !== undefined;
    const means: BatchMeans = {
      files: isKept ? files : memoryFiles(),
      path: path ?? 'memory',
      ...{ isKept, shard, jobs, quiet, terminal },
      runner: (own: Setting[], of: Experiment) => {
        const all = queue === undefined ? own : toBeSent(own, of, sources);
        return workshop.runner<TaskSamples>({ settings: all, seed: of.plan.seed }, secondsOf(own, of), jobs);
      },
    };
    const outcome = await runBatch(experiment, settings, means);
    if ('results' in outcome) return showAndClean(outcome.results, given, terminal, means, isKept);
    const folder = isKept ? shardFolder(means.path, shard) : undefined;
    return tellUnfinished(outcome, kind, folder ?? queue, means, terminal);
  } finally {
    workshop.close();
  }
}

/** The queue and its packages are loaded where one is named only. */
async function openQueue(address: QueueAddress, terminal: Terminal): Promise<Workshop> {
  return (await import('../queue/queue-workshop.ts')).openQueueWorkshop(address, terminal);
}

/** Settings with all that another machine needs to read them again. */
function toBeSent(settings: Setting[], { plan }: Experiment, sources: SettingSource[]): Setting[] {
  return settings.map((setting, p) => ({ ...setting, hash: plan.points[p]!.hash, source: sources[p]! }));
}

interface Begun {
  /** undefined: there is nothing left to do */
  experiment: Experiment | undefined;
  settings: Setting[];
  /** where each setting was read */
  sources: SettingSource[];
  /** undefined: nothing is kept */
  path: string | undefined;
  shard: Shard;
}

async function begun(kind: Kind, given: Given, files: Files): Promise<Begun> {
  const path = given.text('out');
  const shard = readShard(given.text('shard'), kind, process.env);
  if (shard.of > 1 && path === undefined)
    throw new UsageError('--shard needs --out DIR, in which the parts come together', kind);
  const request = await readRequest(kind, given);
  const { experiment, settings, sources } = await planExperiment(request);
  if (path !== undefined) {
    const folder = { files, path: shardFolder(path, shard) };
    if (shard.of > 1 && manifestIn({ files, path }) !== undefined)
      throw new UsageError(`--out ${path}: holds a finished experiment, name another folder`, kind);
    begin(folder, experiment, shard.of > 1, kind);
  }
  return { experiment, settings, sources, path, shard };
}

/** What was asked for on the command line. */
async function readRequest(kind: Kind, given: Given): Promise<BatchRequest> {
  checkLanguage(given, kind);
  for (const option of ['batches', 'fail-if'])
    if (given.texts(option).length > 0)
      throw new UsageError(
        `--${option} does not go with tables of replications (--out, --replications auto)`,
        kind,
      );
  const paths = scenarioPaths(given, kind, kind === 'compare' ? 2 : 1, kind === 'compare' ? 6 : 1000);
  const policies = given.texts('policy');
  if (policies.length > 1 && policies.length !== paths.length)
    throw new UsageError(
      `--policy is given ${count(policies.length, 'time')} for ${count(paths.length, 'scenario')}`,
      kind,
    );
  const best = readBest(given.text('best'), given.text('indifference'), kind);
  const taskSize = readCount(given, 'task', kind, 1);
  const interval = readInterval(given, kind);
  return {
    kind,
    paths: paths.map(path => resolve(path)),
    set: given.texts('set'),
    policies: paths.map((_, k) => {
      const file = policies.length === 1 ? policies[0] : policies[k];
      return file === undefined || file === 'none' ? null : resolve(file);
    }),
    vary: given.texts('vary').map(readVariation),
    design: readDesign(given.text('design'), kind),
    seed: given.text('seed') ?? '1',
    confidence: readConfidence(given.text('confidence') ?? '95 %', kind),
    replications: readReplications(given, kind),
    measures: given.texts('measure'),
    ...(best === undefined ? {} : { best }),
    ...(taskSize === undefined ? {} : { taskSize }),
    ...(interval === undefined ? {} : { interval }),
  };
}

/** Options that say nothing about the experiment itself. */
const FREE = ['resume', 'jobs', 'quiet', 'json', 'queue', 'insecure'];

/** The experiment of a folder, built anew: one that has changed since is refused. */
async function resumed(kind: Kind, given: Given, files: Files, terminal: Terminal): Promise<Begun> {
  const path = given.text('resume')!;
  const others = given.names().filter(name => !FREE.includes(name));
  if (others.length > 0 || given.operands.length > 0)
    throw new UsageError(
      `--resume knows all from the folder, leave out ${[...given.operands, ...others.map(name => `--${name}`)].join(' ')}`,
      kind,
    );
  const folder: Folder = { files, path };
  const there = experimentIn(folder);
  if (manifestIn(folder) !== undefined) {
    clean(folder);
    terminal.tell(`ccsim ${kind}: ${path} is finished; ccsim audit ${path} checks it\n`);
    return { experiment: undefined, settings: [], sources: [], path, shard: WHOLE };
  }
  if (there === undefined) throw new UsageError(`--resume ${path}: holds no experiment`, kind);
  if (there.plan.kind !== kind)
    throw new UsageError(`--resume ${path}: belongs to ccsim ${there.plan.kind}, not to ccsim ${kind}`, kind);
  const shard = shardOf(path);
  if (there.plan.ccsim !== manifest.version)
    throw changed(path, there.plan, { ...there.plan, ccsim: manifest.version }, kind);
  const { experiment, settings, sources } = await planExperiment(there.request);
  if (JSON.stringify(experiment.plan) !== JSON.stringify(there.plan))
    throw changed(path, there.plan, experiment.plan, kind);
  return {
    experiment: there,
    settings,
    sources,
    path: shard.of > 1 ? path.replace(/\/[^/]*\/*$/u, '') : path,
    shard,
  };
}

/** Which part a folder is of. */
function shardOf(path: string): Shard {
  const match = /(?:^|\/)shard-(\d+)-of-(\d+)\/*$/u.exec(resolve(path));
  return match === null ? WHOLE : { index: Number(match[1]) - 1, of: Number(match[2]) };
}

function changed(path: string, before: unknown, now: unknown, kind: Kind): UsageError {
  const lines = differencesOf(before, JSON.parse(JSON.stringify(now)));
  return new UsageError(
    `--resume ${path}: the experiment has changed since it was begun:\n  ${lines.join('\n  ')}\nName a new folder with --out.`,
    kind,
  );
}

/** Shows results, which are read from the journal; it is then done with, even if they cannot be shown. */
export function showAndClean(
  results: Results,
  given: Given,
  terminal: Terminal,
  folder: Folder,
  isKept = true,
): number {
  try {
    return show(results, given, terminal, isKept ? folder.path : undefined);
  } finally {
    clean(folder);
  }
}

function show(results: Results, given: Given, terminal: Terminal, folder: string | undefined): number {
  const best = bestOf(results);
  if (given.has('json')) terminal.out(jsonText(batchJson(results, best)));
  else terminal.out(batchTables(results, best, { width: terminal.width, style: terminal.style, folder }));
  let status = DONE;
  results.states.forEach((_, p) => {
    const truncated = results.truncated(p).length;
    const fault = results.fault(p);
    if (truncated > 0 && !given.has('quiet'))
      terminal.tell(`warning: point ${p + 1}: ${leftOut(truncated)}\n`);
    if (fault !== undefined) terminal.tell(`warning: point ${p + 1}: a law does not hold: ${fault}\n`);
    if (truncated > 0 || fault !== undefined) status = FAILED;
  });
  return status;
}

function tellUnfinished(
  { status, kept }: { status: number | undefined; kept: number },
  kind: Kind,
  keeper: string | QueueAddress | undefined,
  { shard, quiet, path }: BatchMeans,
  terminal: Terminal,
): number {
  if (status === undefined) {
    if (!quiet)
      terminal.tell(`part ${shard.index + 1} of ${shard.of} is done; when all are: ccsim merge ${path}\n`);
    return DONE;
  }
  const after =
    keeper === undefined
      ? 'nothing is kept without --out DIR'
      : typeof keeper === 'string'
        ? `they are kept: ccsim ${kind} --resume ${keeper} goes on`
        : 'the queue keeps them for a week: the same command goes on';
  terminal.tell(`ccsim ${kind}: interrupted after ${count(kept, 'replication')}; ${after}\n`);
  return status;
}
