import { linesOf, valuesOf } from './audit-tables.ts';
import { type BestPoint, bestOf } from './best-point.ts';
import { ComparedFiles } from './compared-files.ts';
import type { Files } from './files.ts';
import { type Footing, KeptTable } from './kept-table.ts';
import { type Manifest, manifestOf, planIn } from './manifest.ts';
import type { Experiment } from './plan.ts';
import { differencesOf } from './plan-difference.ts';
import { reportText } from './report-text.ts';
import { writeTables } from './result-tables.ts';
import { type Interval, Results } from './results.ts';

const REPORT = 'report.md';

/**
 * Forms all files anew from the table of replications and the plan in the manifest, as they were formed when they were
 * written, and tells which are others. Hashes, columns and rows must be right already.
 */
export async function faultsAnew(files: Files, folder: string, sealed: Manifest): Promise<string[]> {
  const { sha256: _sha256, ...manifest } = sealed as Manifest & { sha256?: string };
  const compared = new ComparedFiles(files, manifest);
  const results = new AuditedResults(files, folder, manifest);
  const undone = results.states.findIndex(({ done }) => !done);
  if (undone >= 0)
    return [`manifest.json: point ${undone + 1} has fewer replications than its plan asks for`];
  const tables = await writeTables(results, compared.files, folder, {});
  const best = bestOf(results);
  const faults = [
    ...compared.faults(Object.values(tables)),
    ...faultsOfReport(results, best, Buffer.from(files.read(`${folder}/${REPORT}`)).toString()),
  ];
  if (faults.length > 0) return faults;
  const formed = JSON.parse(JSON.stringify(manifestOf(results, best, tables, manifest.files[REPORT]!)));
  return differencesOf(manifest, formed).map(line => `manifest.json: ${line}, by its plan and replications`);
}

/** A report shows the usual measures, or those that were asked for, which the plan has: that stands in no other file. */
function faultsOfReport(results: Results, best: BestPoint | undefined, text: string): string[] {
  if (reportText(results, best) === text) return [];
  results.experiment.request.measures.push('those of the plan');
  return reportText(results, best) === text ? [] : [`${REPORT}: is not what the replications give`];
}

/** Results as a folder's own replications give them; by interval, what its table says: its sums are kept nowhere. */
class AuditedResults extends Results {
  private readonly intervals: Iterator<string>;

  constructor(files: Files, folder: string, manifest: Manifest) {
    const lines = (name: string) =>
      linesOf(files, `${folder}/${name}.csv`, manifest.files[`${name}.csv`]?.bytes ?? 0);
    super(
      experimentOf(manifest),
      new KeptTable(files, folder, manifest, footingIn(lines('summary'), manifest)),
    );
    this.intervals = lines('intervals');
    this.intervals.next();
  }

  override *byInterval(point: number): Generator<Interval> {
    const told = this.experiment.plan.points[point]!.intervals;
    for (const [k, start] of told?.starts.entries() ?? [])
      for (const measure of told!.measures) {
        const [replications, ...bounds] = valuesOf(this.intervals.next().value ?? '').slice(5);
        const [value = null, low = null, high = null] = bounds.map(text =>
          text === '' ? null : Number(text),
        );
        const end = told!.starts[k + 1] ?? told!.end;
        yield { start, end, measure, replications: Number(replications), value, low, high };
      }
  }
}

/** The experiment of a manifest; of what was asked for, it is only looked at whether measures were. */
function experimentOf(manifest: Manifest): Experiment {
  return { plan: planIn(manifest), request: { measures: [] as string[] } } as unknown as Experiment;
}

/** The events that measures rest on, as far as notes of the summary say. */
function footingIn(lines: Iterable<string>, { points }: Manifest) {
  const notes = new Map<string, Footing>();
  for (const line of lines) {
    const [point, , measure, ...others] = valuesOf(line);
    const [, events, samples] =
      /^rests on (?:(\d+) events|events in (\d+) samples), fewer than \d+$/u.exec(others.at(-1) ?? '') ?? [];
    if (events !== undefined) notes.set(`${point} ${measure}`, { count: Number(events), samples: 0 });
    if (samples !== undefined)
      notes.set(`${point} ${measure}`, { count: Number.POSITIVE_INFINITY, samples: Number(samples) });
  }
  return (point: number, measure: number) =>
    notes.get(`${point + 1} ${points[point]!.measures[measure]!.name}`);
}
