import { createHash } from 'node:crypto';
import manifestOfPackage from '../../package.json' with { type: 'json' };
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { errorCode, messageOf, systemWords, UsageError } from '../faults.ts';
import { count } from '../print/number.ts';
import { faultsAnew } from './audit-anew.ts';
import { faultsOfTables } from './audit-tables.ts';
import { DamagedFile, experimentIn, type Folder, manifestIn, openJournal, shardFolders } from './folder.ts';
import { faultOfSeal, isManifest, type Manifest } from './manifest.ts';
import { missingText } from './missing.ts';
import { WHOLE } from './schedule.ts';
import { listIfThere } from './whole-file.ts';

/** What an audit looked at, and what is wrong. */
export interface Audited {
  files: number;
  replications: number;
  faults: string[];
  /** another version that made it, and alone could form its files anew */
  madeBy?: string;
}

/** Files that a folder may have besides those that its manifest names. */
const OTHERS = ['manifest.json', 'provenance.json'];
const PIECE = 1 << 20;

/**
 * Checks every hash of a folder of results and the shape of its tables, and forms them anew from their replications.
 * Throws UsageError where there are no results.
 */
export async function auditFolder(folder: Folder): Promise<Audited> {
  try {
    return await audited(folder);
  } catch (error) {
    if (error instanceof DamagedFile) return { files: 0, replications: 0, faults: [error.fault] };
    throw error;
  }
}

async function audited(folder: Folder): Promise<Audited> {
  const found = manifestIn(folder);
  if (found === undefined) return auditUnfinished(folder);
  const manifest = found.value;
  if (!isManifest(manifest))
    return { files: 0, replications: 0, faults: ['manifest.json: is not the manifest of an experiment'] };
  const faults = faultsOfFiles(folder, manifest);
  const broken = faultOfSeal(found.text);
  if (broken !== undefined) faults.unshift(`manifest.json: ${broken}`);
  if (faults.length === 0) faults.push(...faultsOfTables(folder.files, folder.path, manifest));
  // what was changed by hand may have any shape
  if (broken === undefined) faults.push(...(await faultsOfScenarios(manifest)));
  const isOurs = manifest.ccsim === manifestOfPackage.version;
  if (faults.length === 0 && isOurs) faults.push(...(await faultsAnew(folder.files, folder.path, manifest)));
  const replications = manifest.results.replications.reduce((sum, count) => sum + count, 0);
  const made = isOurs ? {} : { madeBy: manifest.ccsim };
  return { files: Object.keys(manifest.files).length, replications, faults, ...made };
}

function faultsOfFiles({ files, path }: Folder, manifest: Manifest): string[] {
  const faults: string[] = [];
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    try {
      const hash = createHash('sha256');
      for (let at = 0; at < bytes; at += PIECE)
        hash.update(files.readPart(`${path}/${name}`, at, Math.min(PIECE, bytes - at)));
      const digest = hash.digest('hex');
      if (digest !== sha256)
        faults.push(
          `${name}: its first ${bytes} bytes have the hash ${digest.slice(0, 12)}, expected ${sha256.slice(0, 12)}`,
        );
      else if (hasMore({ files, path }, name, bytes)) faults.push(`${name}: has more than ${bytes} bytes`);
    } catch (error) {
      const why = systemWords(error) ?? messageOf(error);
      faults.push(`${name}: ${why}${why.startsWith('ends after') ? `, expected ${bytes}` : ''}`);
    }
  }
  const known = [...OTHERS, ...Object.keys(manifest.files)];
  for (const name of listIfThere(files, path))
    if (!known.includes(name)) faults.push(`${name}: is not named by the manifest`);
  return faults;
}

function hasMore({ files, path }: Folder, name: string, bytes: number): boolean {
  try {
    return files.readPart(`${path}/${name}`, bytes, 1).length > 0;
  } catch {
    return false;
  }
}

/** The hashes of scenarios and points, where their text is whole: it names no other files, and no policy is in it. */
async function faultsOfScenarios({ ccsim, scenarios, paths, points }: Manifest): Promise<string[]> {
  if (ccsim !== manifestOfPackage.version) return [];
  const faults: string[] = [];
  for (const [s, { name, hash, text, hasPolicy }] of scenarios.entries()) {
    if (hasPolicy) continue;
    const read = readFrom({ 'scenario.json': JSON.stringify(text) });
    const hashOf = async (values: readonly string[]) => {
      const set = values.map((value, v) => `${paths[v]}=${value}`);
      return (await loadScenario('scenario.json', read, { set })).hash;
    };
    let found: string;
    try {
      found = await hashOf([]);
    } catch {
      continue;
    }
    if (found !== hash)
      faults.push(
        `manifest.json: the text of scenario ${name} has the hash ${found.slice(0, 12)}, expected ${hash.slice(0, 12)}`,
      );
    for (const [p, point] of points.entries())
      if (point.scenario === s && (await hashOf(point.values)) !== point.hash)
        faults.push(`manifest.json: point ${p + 1} is not what its scenario and values give`);
  }
  return faults;
}

/** A folder without a manifest: what it has is checked, what it lacks is told. */
function auditUnfinished(folder: Folder): Audited {
  const experiment = experimentIn(folder);
  if (experiment === undefined) return { files: 0, replications: 0, faults: [insteadOfExperiment(folder)] };
  const { journal, faults } = openJournal(folder, experiment);
  const points = experiment.plan.points.map((_, p) => journal.of(p));
  return {
    files: points.flat().length,
    replications: points.flat().reduce((sum, { task }) => sum + task.count, 0),
    faults: [...faults, 'is unfinished', ...missingText(experiment, journal, WHOLE)],
  };
}

/** What a folder holds that has neither a manifest nor an experiment under way. Throws UsageError: no results. */
function insteadOfExperiment(folder: Folder): string {
  const shards = shardFolders(folder).length;
  if (shards > 0) return `holds ${count(shards, 'part that is', 'parts that are')} not merged yet`;
  const names = namesIn(folder);
  if (names.includes('replications.csv')) return 'manifest.json: is missing';
  throw new UsageError(`${folder.path}: holds no results of ccsim`, 'audit');
}

function namesIn({ files, path }: Folder): string[] {
  try {
    return files.list(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new UsageError(`${path}: ${systemWords(error)}`, 'audit');
  }
}
