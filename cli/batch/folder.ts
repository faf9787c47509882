import { messageOf, UsageError } from '../faults.ts';
import type { Files } from './files.ts';
import { Journal } from './journal.ts';
import type { Experiment } from './plan.ts';
import type { Shard } from './schedule.ts';
import { guarded, guardedLater, listIfThere, readIfThere, writeWhole } from './whole-file.ts';

/** The folder of an experiment: results as files, and under `unfinished` what is not finished yet. */
export interface Folder {
  files: Files;
  path: string;
}

const MANIFEST = 'manifest.json';
const PROVENANCE = 'provenance.json';
const UNFINISHED = 'unfinished';
const PLAN = `${UNFINISHED}/plan.json`;

/** The folder of one shard inside that of the experiment. */
export function shardFolder(path: string, { index, of }: Shard): string {
  return of === 1 ? path : `${path}/shard-${index + 1}-of-${of}`;
}

/** The folders of shards inside a folder. */
export function shardFolders({ files, path }: Folder): string[] {
  return listIfThere(files, path)
    .filter(name => /^shard-\d+-of-\d+$/u.test(name))
    .map(name => `${path}/${name}`);
}

/** The experiment that is under way in a folder; undefined: none is. */
export function experimentIn({ files, path }: Folder): Experiment | undefined {
  const bytes = readIfThere(files, `${path}/${PLAN}`);
  return bytes === undefined ? undefined : (parsed(bytes, `${path}/${PLAN}`) as Experiment);
}

/** The manifest of a finished experiment; undefined: there is none. */
export function manifestIn({ files, path }: Folder): Record<string, unknown> | undefined {
  const bytes = readIfThere(files, `${path}/${MANIFEST}`);
  return bytes === undefined ? undefined : (parsed(bytes, `${path}/${MANIFEST}`) as Record<string, unknown>);
}

/** Refuses a folder that holds anything but an unfinished experiment. */
export function checkPlace(folder: Folder, command: string): void {
  const { files, path } = folder;
  if (manifestIn(folder) !== undefined)
    throw new UsageError(`--out ${path}: holds a finished experiment, name another folder`, command);
  if (experimentIn(folder) !== undefined) return;
  const names = listIfThere(files, path).filter(name => name !== PROVENANCE && name !== UNFINISHED);
  if (names.length > 0)
    throw new UsageError(
      `--out ${path}: is not empty (${names.slice(0, 3).join(', ')}), name a new folder`,
      command,
    );
}

/** Begins an experiment in a folder that is new or empty; one that is under way there goes on if it may. */
export function begin(folder: Folder, experiment: Experiment, mayGoOn: boolean, command: string): void {
  checkPlace(folder, command);
  const there = experimentIn(folder);
  if (there === undefined) {
    writePlan(folder, experiment);
    return;
  }
  const { path } = folder;
  const isSame = JSON.stringify(there.plan) === JSON.stringify(experiment.plan);
  if (mayGoOn && isSame) return;
  const hint = isSame ? `ccsim ${command} --resume ${path} goes on with it` : 'name another folder';
  throw new UsageError(`--out ${path}: holds an unfinished experiment, ${hint}`, command);
}

/** Where all lies that is not finished yet. */
export function unfinishedIn(path: string): string {
  return `${path}/${UNFINISHED}`;
}

/** Makes room for an experiment. */
export function makeUnfinished({ files, path }: Folder): void {
  guarded(path, () => files.makeFolder(unfinishedIn(path)));
}

/** Puts an experiment under way in a folder. */
export function writePlan({ files, path }: Folder, experiment: Experiment): void {
  makeUnfinished({ files, path });
  writeWhole(files, `${path}/${PLAN}`, `${JSON.stringify(experiment, null, 1)}\n`);
}

/** The journal of the experiment of a folder, with what is in it. */
export function openJournal(
  { files, path }: Folder,
  experiment: Experiment,
): { journal: Journal; faults: string[] } {
  const { points, seed, ccsim } = experiment.plan;
  const keys = points.map(({ hash, measures }) => ({ hash, measures: measures.map(({ name }) => name) }));
  const journal = new Journal(files, `${path}/${UNFINISHED}/results`, { points: keys, version: ccsim, seed });
  return { journal, faults: journal.open() };
}

/** Writes the manifest, which makes results count. */
export function writeManifest({ files, path }: Folder, manifest: unknown): void {
  writeWhole(files, `${path}/${MANIFEST}`, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Takes away what is left of the work on a finished experiment. */
export async function clean(folder: Folder): Promise<void> {
  const { files, path } = folder;
  for (const each of [...shardFolders(folder), `${path}/${UNFINISHED}`])
    await guardedLater(each, () => files.removeFolder(each));
}

/** What one process did for an experiment; outside the promise of equal bytes. */
export interface Deed {
  command: string;
  started: string;
  seconds: number;
  replications: number;
  jobs: number;
  shard?: string;
  ended: string;
  machine: { node: string; platform: string; cores: number; processor: string };
}

/** What was done for the experiment of a folder so far. */
export function historyIn({ files, path }: Folder): Deed[] {
  const bytes = readIfThere(files, `${path}/${PROVENANCE}`);
  if (bytes === undefined) return [];
  return (parsed(bytes, `${path}/${PROVENANCE}`) as { history: Deed[] }).history;
}

export function writeHistory({ files, path }: Folder, history: readonly Deed[]): void {
  writeWhole(files, `${path}/${PROVENANCE}`, `${JSON.stringify({ history }, null, 2)}\n`);
}

function parsed(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw new UsageError(`${path}: is damaged: ${messageOf(error)}`);
  }
}
