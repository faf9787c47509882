import { resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Given } from '../command.ts';
import { UsageError } from '../faults.ts';
import type { Terminal } from '../terminal.ts';
import type { AtWork } from './at-work.ts';
import { readShard } from './batch-options.ts';
import type { Files } from './files.ts';
import {
  begin,
  checkPlace,
  clean,
  experimentIn,
  type Folder,
  makeUnfinished,
  manifestIn,
  shardFolder,
  shardFolders,
} from './folder.ts';
import { type Experiment, planExperiment } from './plan.ts';
import { differencesOf } from './plan-difference.ts';
import { withPlan } from './plan-file.ts';
import { readRequest } from './read-request.ts';
import type { BatchRequest } from './request.ts';
import { type Shard, WHOLE } from './schedule.ts';
import type { Setting, SettingSource } from './task.ts';

type Kind = BatchRequest['kind'];

/** An experiment that a command goes on with. */
export interface Begun {
  /** undefined: there is nothing left to do */
  experiment: Experiment | undefined;
  settings: Setting[];
  /** where each setting was read */
  sources: SettingSource[];
  /** undefined: nothing is kept */
  path: string | undefined;
  shard: Shard;
}

/** What a command begins with. */
interface Means {
  files: Files;
  terminal: Terminal;
  /** enters the folder, if there is one */
  atWork: AtWork;
}

/** The experiment that the command line asks for: a new one, or that of a folder. */
export function beginBatch(kind: Kind, given: Given, means: Means): Promise<Begun> {
  if (given.text('resume') !== undefined) return resumed(kind, given, means);
  if (kind !== 'sweep') return begun(kind, given, means);
  const planned = withPlan(given);
  return begun(kind, planned.given, means).catch((error: unknown) => {
    throw planned.explain(error);
  });
}

/** A new experiment, begun in its folder if it has one. */
async function begun(kind: Kind, given: Given, { files, atWork }: Means): Promise<Begun> {
  const path = given.text('out');
  const shard = readShard(given.text('shard'), kind, process.env);
  if (shard.of > 1 && path === undefined)
    throw new UsageError('--shard needs --out DIR, in which the parts come together', kind);
  const request = readRequest(kind, given);
  const { experiment, settings, sources } = await planExperiment(request);
  if (path !== undefined) {
    const folder = { files, path: shardFolder(path, shard) };
    if (shard.of > 1 && manifestIn({ files, path }) !== undefined)
      throw new UsageError(`--out ${path}: holds a finished experiment, name another folder`, kind);
    checkPlace(folder, kind);
    do makeUnfinished(folder);
    while (!(await atWork.enter(folder.path)));
    begin(folder, experiment, shard.of > 1, kind);
  }
  return { experiment, settings, sources, path, shard };
}

/** Options that say nothing about the experiment itself. */
const FREE = ['resume', 'jobs', 'quiet', 'json', 'queue', 'insecure'];

function checkAlone(given: Given, kind: Kind): void {
  const others = given.names().filter(name => !FREE.includes(name));
  if (others.length === 0 && given.operands.length === 0) return;
  const words = [...given.operands, ...others.map(name => `--${name}`)].join(' ');
  throw new UsageError(`--resume knows all from the folder, leave out ${words}`, kind);
}

/** The experiment of a folder, built anew: one that has changed since is refused. */
async function resumed(kind: Kind, given: Given, means: Means): Promise<Begun> {
  const { files, terminal, atWork } = means;
  const path = given.text('resume')!;
  checkAlone(given, kind);
  const folder: Folder = { files, path };
  // somebody may end the work and clean up meanwhile
  while (experimentIn(folder) !== undefined && !(await atWork.enter(path)));
  await Promise.all(shardFolders(folder).map(shard => atWork.checkFree(shard)));
  const there = experimentIn(folder);
  if (manifestIn(folder) !== undefined) {
    atWork.settle();
    await clean(folder);
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
