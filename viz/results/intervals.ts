import { eachRow, numberIn } from './csv-rows.ts';
import { bytesOf, FolderError, textOf } from './folder-file.ts';
import type { ResultsFolder } from './open-folder.ts';

/** A measure in one interval of the day. */
export interface IntervalValue {
  /** in seconds since the start of the horizon */
  start: number;
  end: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

const FILE = 'intervals.csv';
/** of one measure at one point: years of half-hours */
const MOST = 100_000;
const COLUMNS = ['point', 'start_s', 'end_s', 'measure', 'value', 'low', 'high'] as const;

/** Whether a folder tells of intervals, and this measure among them may be. */
export function hasIntervals({ manifest }: ResultsFolder): boolean {
  return manifest.tables.has('intervals');
}

/** The intervals of a measure at a point, from 0, in their order; none where the folder does not tell it. */
export async function intervalsOfPoint(
  folder: ResultsFolder,
  point: number,
  measure: string,
): Promise<IntervalValue[]> {
  if (!hasIntervals(folder)) return [];
  const text = textOf(await bytesOf(folder.files, FILE), FILE);
  const found: IntervalValue[] = [];
  const wanted = String(point + 1);
  eachRow(FILE, text, COLUMNS, (fields, places, line) => {
    if (fields[places.point] !== wanted || fields[places.measure] !== measure) return;
    const number = (column: (typeof COLUMNS)[number]) =>
      numberIn(fields[places[column]]!, { file: FILE, line, column });
    const bounds = { start: number('start_s') ?? 0, end: number('end_s') ?? 0 };
    if (bounds.start < 0 || bounds.end <= bounds.start) {
      const text = `${bounds.start} – ${bounds.end}`;
      throw new FolderError({ kind: 'value', file: FILE, line, column: 'start_s, end_s', text });
    }
    if (found.length === MOST)
      throw new FolderError({ kind: 'tooMany', file: FILE, what: measure, found: MOST + 1, limit: MOST });
    found.push({ ...bounds, value: number('value'), low: number('low'), high: number('high') });
  });
  return found.sort((a, b) => a.start - b.start);
}
