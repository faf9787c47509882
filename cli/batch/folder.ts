import { messageOf, UsageError } from '../faults.ts';
import type { Files } from './files.ts';
import { Journal } from './journal.ts';
import { cutPlan, type Experiment, type PlannedPoint } from './plan.ts';
import type { Shard } from './schedule.ts';
import { guarded, guardedLater, listIfThere, readIfThere, writeWhole } from './whole-file.ts';

/** The folder of an experiment: results as files, and under `unfinished` what is not finished yet. */
export interface Folder {
  files: Files;
  path: string;
}

const MANIFEST = 'manifest.json';
export const PROVENANCE = 'provenance.json';
export const UNFINISHED = 'unfinished';
const PLAN = `${UNFINISHED}/plan.json`;

/** A file in a folder that is cut off, or holds what ccsim does not write. */
export class DamagedFile extends UsageError {
  /** without the folder */
  readonly fault: string;

  constructor(folder: string, name: string, what: string) {
    super(`${folder}/${name}: is damaged: ${what}`);
    this.fault = `${name}: is damaged: ${what}`;
  }
}

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

/** The experiment that is under way in a folder; undefined: none is. Throws DamagedFile. */
export function experimentIn(folder: Folder): Experiment | undefined {
  const found = parsedIn(folder, PLAN);
  if (found === undefined || isExperiment(found.value)) return found?.value as Experiment | undefined;
  throw new DamagedFile(folder.path, PLAN, 'it holds no experiment');
}

/** Whether a value has what is read of an experiment before it is planned anew. */
function isExperiment(value: unknown): value is Experiment {
  const { plan, request, taskSizes } = (value ?? {}) as Partial<Experiment>;
  const isPoint = (point: Partial<PlannedPoint> | null) =>
    typeof point?.hash === 'string' && Array.isArray(point.measures) && Array.isArray(point.watched);
  return (
    typeof request === 'object' &&
    request !== null &&
    [plan?.seed, plan?.ccsim, plan?.kind].every(each => typeof each === 'string') &&
    ['number', 'object'].includes(typeof plan!.replications) &&
    plan!.replications !== null &&
    Array.isArray(plan!.points) &&
    plan!.points.every(isPoint) &&
    plan!.points.length === taskSizes?.length &&
    taskSizes.every(size => Number.isSafeInteger(size) && size > 0)
  );
}

/** The manifest of a finished experiment; undefined: there is none. Throws DamagedFile. */
export function manifestIn(folder: Folder): { text: string; value: unknown } | undefined {
  return parsedIn(folder, MANIFEST);
}

/** Refuses a folder that holds anything but an unfinished experiment, and what it may hold besides. */
export function checkPlace(folder: Folder, command: string, besides: readonly string[] = []): void {
  const { files, path } = folder;
  if (manifestIn(folder) !== undefined)
    throw new UsageError(`--out ${path}: holds a finished experiment, name another folder`, command);
  if (experimentIn(folder) !== undefined) return;
  const known = [PROVENANCE, UNFINISHED, ...besides];
  const names = listIfThere(files, path).filter(name => !known.includes(name));
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
  const isSame = JSON.stringify(cutPlan(there)) === JSON.stringify(cutPlan(experiment));
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
export function writeManifest({ files, path }: Folder, text: string): void {
  writeWhole(files, `${path}/${MANIFEST}`, text);
}

/** Takes away what is left of the work on a finished experiment. */
export async function clean(folder: Folder): Promise<void> {
  const { files, path } = folder;
  for (const each of [...shardFolders(folder), `${path}/${UNFINISHED}`])
    await guardedLater(each, () => files.removeFolder(each));
}

/** A file of JSON; undefined: there is none. */
export function parsedIn(
  { files, path }: Folder,
  name: string,
): { text: string; value: unknown } | undefined {
  const bytes = readIfThere(files, `${path}/${name}`);
  if (bytes === undefined) return undefined;
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return { text, value: JSON.parse(text) };
  } catch (error) {
    throw new DamagedFile(path, name, messageOf(error));
  }
}
