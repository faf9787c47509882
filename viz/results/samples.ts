import { differenceEstimate, type RatioData } from '../../engine/index.ts';
import { eachRow, numberIn } from './csv-rows.ts';
import { bytesOf, FolderError, textOf } from './folder-file.ts';
import type { Cell, ResultsFolder } from './open-folder.ts';

/** One measure of one point, replication by replication; NaN where one was truncated. */
export interface Samples {
  numerators: Float64Array;
  denominators: Float64Array;
}

const FILE = 'replications.csv';
const COLUMNS = ['point', 'replication', 'measure', 'numerator', 'denominator'] as const;

/** The replications of a measure at every point, from 0; empty where a point does not have it. */
export async function samplesOf(folder: ResultsFolder, measure: string): Promise<Samples[]> {
  const text = textOf(await bytesOf(folder.files, FILE), FILE);
  const all = folder.manifest.points.map(({ measures, replications }) => {
    const count = measures.some(({ name }) => name === measure) ? replications : 0;
    return { numerators: new Float64Array(count).fill(NaN), denominators: new Float64Array(count).fill(NaN) };
  });
  const rows = eachRow(FILE, text, COLUMNS, (fields, places, line) => {
    if (fields[places.measure] !== measure) return;
    const number = (column: (typeof COLUMNS)[number]) =>
      numberIn(fields[places[column]]!, { file: FILE, line, column });
    const own = all[(number('point') ?? 0) - 1];
    const k = number('replication') ?? -1;
    if (own === undefined || !(k in own.numerators)) {
      const column = own === undefined ? 'point' : 'replication';
      throw new FolderError({ kind: 'value', file: FILE, line, column, text: fields[places[column]]! });
    }
    own.numerators[k] = number('numerator') ?? NaN;
    own.denominators[k] = number('denominator') ?? NaN;
  });
  const expected = folder.manifest.tables.get('replications') ?? rows;
  if (rows !== expected) throw new FolderError({ kind: 'rows', file: FILE, found: rows, expected });
  return all;
}

/** The value of each replication; null where it was truncated or has nothing to divide by. */
export function valuesOf({ numerators, denominators }: Samples): (number | null)[] {
  return Array.from(numerators, (numerator, k) => {
    const value = numerator / denominators[k]!;
    return Number.isFinite(value) ? value : null;
  });
}

/** The difference b − a over the replications that both have, paired under common random numbers. */
export function pairedDifference(a: Samples, b: Samples, confidence: number, isFixed: boolean): Cell {
  const count = Math.min(a.numerators.length, b.numerators.length);
  const both = Array.from({ length: count }, (_, k) => k).filter(
    k => !Number.isNaN(a.numerators[k]! + b.numerators[k]!),
  );
  const pick = ({ numerators, denominators }: Samples): RatioData => ({
    numerators: Float64Array.from(both, k => numerators[k]!),
    denominators: Float64Array.from(both, k => denominators[k]!),
  });
  if (both.length === 0)
    return { value: null, low: null, high: null, replications: 0, isExact: false, note: '' };
  const { estimate, exact, warning } = differenceEstimate(pick(b), pick(a), confidence, { fixed: isFixed });
  return {
    ...(estimate ?? { value: null, low: null, high: null }),
    ...{ replications: both.length, isExact: exact, note: warning ?? '' },
  };
}
