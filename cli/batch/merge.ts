import { basename, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { messageOf, systemWords, UsageError } from '../faults.ts';
import { conclude } from './conclude.ts';
import {
  checkPlace,
  experimentIn,
  type Folder,
  manifestIn,
  openJournal,
  shardFolders,
  writePlan,
} from './folder.ts';
import { historyIn, writeHistory } from './history.ts';
import { isManifest, planIn } from './manifest.ts';
import { missingText } from './missing.ts';
import { cutPlan, type Experiment, type Plan } from './plan.ts';
import { differencesOf } from './plan-difference.ts';
import { readResult } from './result-bytes.ts';
import type { Results } from './results.ts';
import { type Shard, WHOLE } from './schedule.ts';

/** What came of bringing parts together: results, or what is missing. */
export type Merged = { results: Results } | { missing: string[]; experiment: Experiment };

/** The parts of one experiment. */
export interface Parts {
  parts: Folder[];
  experiment: Experiment;
}

/**
 * Finds the parts in folders. Throws UsageError where there are none, where they are of different experiments, or where
 * the folder that they are to be merged into holds anything else.
 */
export function findParts(folders: readonly Folder[], target: Folder): Parts {
  const parts = folders.flatMap(someParts);
  const experiment = commonExperiment(parts);
  if (folders.some(folder => isSamePlace(folder, target))) return { parts, experiment };
  checkPlace(
    target,
    'merge',
    parts
      .filter(({ path }) => resolve(path, '..') === resolve(target.path))
      .map(({ path }) => basename(path)),
  );
  const there = experimentIn(target);
  if (there !== undefined) checkSame(parts[0]!.path, cutPlan(experiment), target.path, cutPlan(there));
  return { parts, experiment };
}

/** A folder that is a part itself, and those of shards in it. */
function partsIn(folder: Folder): Folder[] {
  const own = experimentIn(folder) === undefined ? [] : [folder];
  return [...own, ...shardFolders(folder).map(path => ({ ...folder, path }))];
}

/** The parts in a folder. Throws UsageError where there are none. */
function someParts(folder: Folder): Folder[] {
  const refuse = (why: string): never => {
    throw new UsageError(`${folder.path}: ${why}`, 'merge');
  };
  try {
    folder.files.list(folder.path);
  } catch (error) {
    return refuse(systemWords(error) ?? messageOf(error));
  }
  const parts = partsIn(folder);
  if (parts.length > 0) return parts;
  return refuse(
    manifestIn(folder) === undefined
      ? 'holds no parts of an experiment'
      : 'holds a finished experiment, of which nothing is left to merge',
  );
}

const isSamePlace = (a: Folder, b: Folder) => resolve(a.path) === resolve(b.path);

/**
 * Brings the parts of one experiment together in a folder, and concludes it if nothing is missing. Throws as
 * `findParts` does, and as `checkFree` does for a part that nothing is missing of.
 */
export async function mergeParts(
  folders: readonly Folder[],
  target: Folder,
  checkFree: (path: string) => Promise<void> = async () => {},
): Promise<Merged> {
  const { parts, experiment } = findParts(folders, target);
  if (experimentIn(target) === undefined) writePlan(target, experiment);
  const { journal, faults } = openJournal(target, experiment);
  for (const part of parts) {
    if (part.path === target.path) continue;
    const own = openJournal(part, experiment);
    faults.push(...own.faults.map(fault => `${part.path}: ${fault}`));
    for (const p of experiment.plan.points.keys()) {
      // others watch whether this process still shows that it lives
      await new Promise(resolve => setImmediate(resolve));
      for (const { task } of own.journal.of(p)) {
        const stored = readResult(own.journal.bytesOf(task));
        if (typeof stored !== 'string') journal.save(task, stored.samples);
      }
    }
  }
  const missing = missingText(experiment, journal, shardsOf(parts));
  if (missing.length > 0) return { missing: [...faults, ...missing], experiment };
  const others = parts.filter(({ path }) => path !== target.path);
  await Promise.all(others.map(({ path }) => checkFree(path)));
  const histories = [...new Set([...parts.map(({ path }) => path), target.path])].flatMap(path =>
    historyIn({ files: target.files, path }),
  );
  writeHistory(target, histories);
  return { results: await conclude(target, experiment, journal) };
}

/** The experiment that all parts are of. */
function commonExperiment(parts: readonly Folder[]): Experiment {
  const [first, ...others] = parts.map(part => ({ path: part.path, experiment: experimentIn(part) }));
  if (first?.experiment === undefined)
    throw new UsageError(`${first!.path}: holds no experiment that is under way`, 'merge');
  const { plan } = first.experiment;
  for (const { path, experiment } of others)
    checkSame(first.path, cutPlan(first.experiment), path, experiment && cutPlan(experiment));
  if (plan.ccsim !== manifest.version)
    throw new UsageError(`the parts are of ccsim ${plan.ccsim}, this is ccsim ${manifest.version}`, 'merge');
  return first.experiment;
}

/** Throws UsageError where another folder has another plan, or none. */
function checkSame(firstPath: string, first: Plan, path: string, other: Plan | undefined): void {
  const lines = other === undefined ? ['no plan'] : differencesOf(first, other);
  if (lines.length === 0) return;
  throw new UsageError(
    `${path} is of another experiment than ${firstPath}:\n  ${lines.join('\n  ')}`,
    'merge',
  );
}

/** Of how many parts there are, where their folders say so. */
function shardsOf(parts: readonly Folder[]): Shard {
  const counts = parts.map(({ path }) => /-of-(\d+)$/u.exec(path)?.[1]);
  const of = counts.find(count => count !== undefined);
  return of === undefined ? WHOLE : { index: 0, of: Number(of) };
}

/**
 * Whether an experiment is finished in a folder, so that nothing is left to merge. Throws UsageError where it is, and
 * what is to be merged into it is of another one.
 */
export function isFinished(folders: readonly Folder[], target: Folder): boolean {
  const plan = finishedPlan(target);
  if (plan === undefined) return false;
  for (const folder of folders) {
    if (isSamePlace(folder, target)) continue;
    const own = finishedPlan(folder);
    const parts = own === undefined ? someParts(folder) : partsIn(folder);
    const plans = parts.map(part => ({ path: part.path, plan: experimentIn(part)?.plan }));
    if (own !== undefined) plans.push({ path: folder.path, plan: own });
    for (const each of plans) checkSame(target.path, plan, each.path, each.plan);
  }
  return true;
}

/** The plan of a finished experiment; undefined: none is finished in the folder. */
function finishedPlan(folder: Folder): Plan | undefined {
  const found = manifestIn(folder);
  if (found === undefined) return undefined;
  if (isManifest(found.value)) return planIn(found.value);
  throw new UsageError(`${folder.path}/manifest.json: is not the manifest of an experiment`, 'merge');
}
