import { bestOf } from './best-point.ts';
import { type Folder, writeManifest } from './folder.ts';
import type { Journal } from './journal.ts';
import { manifestOf } from './manifest.ts';
import type { Experiment } from './plan.ts';
import { reportText } from './report-text.ts';
import { writeTables } from './result-tables.ts';
import { Results } from './results.ts';
import { type Scribe, writeHere } from './stretch.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes tables, report and manifest of an experiment whose tasks are all done; the manifest last, since it says that
 * they count. The journal stays: what is shown on a screen is read from it.
 */
export async function conclude(
  folder: Folder,
  experiment: Experiment,
  journal: Journal,
  scribe: Scribe = writeHere,
): Promise<Results> {
  const { files, path } = folder;
  const results = new Results(experiment, journal);
  const tables = await writeTables(results, files, path, scribe);
  const best = bestOf(results);
  const report = writeWhole(files, `${path}/report.md`, reportText(results, best));
  writeManifest(folder, manifestOf(results, best, tables, report));
  return results;
}
