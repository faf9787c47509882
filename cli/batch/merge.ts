import manifest from '../../package.json' with { type: 'json' };
import { UsageError } from '../faults.ts';
import { conclude } from './conclude.ts';
import {
  experimentIn,
  type Folder,
  historyIn,
  manifestIn,
  openJournal,
  shardFolders,
  writeHistory,
  writePlan,
} from './folder.ts';
import { missingText } from './missing.ts';
import type { Experiment } from './plan.ts';
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

/** Finds the parts in folders. Throws UsageError where there are none, or they are of different experiments. */
export function findParts(folders: readonly Folder[]): Parts {
  const parts = folders.flatMap(folder => [
    ...(experimentIn(folder) === undefined ? [] : [folder]),
    ...shardFolders(folder).map(path => ({ ...folder, path })),
  ]);
  return { parts, experiment: commonExperiment(parts) };
}

/**
 * Brings the parts of one experiment together in a folder, and concludes it if nothing is missing. Throws as
 * `findParts` does, and as `checkFree` does for a part that nothing is missing of.
 */
export async function mergeParts(
  folders: readonly Folder[],
  target: Folder,
  checkFree: (path: string) => Promise<void> = async () => {},
): Promise<Merged> {
  const { parts, experiment } = findParts(folders);
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
    throw new UsageError('there are no parts of an experiment to merge', 'merge');
  const { plan } = first.experiment;
  for (const { path, experiment } of others) {
    const lines = experiment === undefined ? ['no plan'] : differencesOf(plan, experiment.plan);
    if (lines.length > 0)
      throw new UsageError(
        `${path} is of another experiment than ${first.path}:\n  ${lines.join('\n  ')}`,
        'merge',
      );
  }
  if (plan.ccsim !== manifest.version)
    throw new UsageError(`the parts are of ccsim ${plan.ccsim}, this is ccsim ${manifest.version}`, 'merge');
  return first.experiment;
}

/** Of how many parts there are, where their folders say so. */
function shardsOf(parts: readonly Folder[]): Shard {
  const counts = parts.map(({ path }) => /-of-(\d+)$/u.exec(path)?.[1]);
  const of = counts.find(count => count !== undefined);
  return of === undefined ? WHOLE : { index: 0, of: Number(of) };
}

/** Whether an experiment is finished in a folder, so that nothing is left to merge. */
export function isFinished(folder: Folder): boolean {
  return manifestIn(folder) !== undefined;
}
