import { bestOf } from './best-point.ts';
import { type Folder, writeManifest } from './folder.ts';
import type { Journal } from './journal.ts';
import { manifestOf, sealedText } from './manifest.ts';
import type { Experiment } from './plan.ts';
import { reportText } from './report-text.ts';
import { type TableMeans, writeTables } from './result-tables.ts';
import { Results } from './results.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes tables, report and manifest of an experiment whose tasks are all done; the manifest last, since it says that
 * they count. The journal stays: what is shown on a screen is read from it, and where the signal was aborted, throwing its
 * reason, all can be written anew.
 */
export async function conclude(
  folder: Folder,
  experiment: Experiment,
  journal: Journal,
  means: TableMeans = {},
): Promise<Results> {
  const { files, path } = folder;
  const results = new Results(experiment, journal);
  const tables = await writeTables(results, files, path, means);
  const best = bestOf(results);
  const report = writeWhole(files, `${path}/report.md`, reportText(results, best));
  writeManifest(folder, sealedText(manifestOf(results, best, tables, report)));
  return results;
}
