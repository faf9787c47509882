import { csvText } from './csv.ts';
import type { RowGroupBytes } from './parquet.ts';
import { rowGroupOfRuns } from './row-group.ts';
import type { TableColumn } from './table.ts';

/** What the table of replications says: a row a replication and measure. */
export const REPLICATIONS: TableColumn[] = [
  { name: 'point', type: 'whole', about: 'number of the point, from 1' },
  {
    name: 'replication',
    type: 'whole',
    about: 'number of the replication, from 0; the same one of all points has the same random numbers',
  },
  { name: 'measure', type: 'text', about: 'name of the measure, as in the glossary' },
  {
    name: 'unit',
    type: 'text',
    about: 'unit of the measure: share, s, h, contacts, agents, or a currency',
  },
  {
    name: 'value',
    type: 'number',
    about: 'numerator ÷ denominator; none where the denominator is 0 or the replication was truncated',
  },
  {
    name: 'numerator',
    type: 'number',
    about: 'a ratio over replications is sum of numerators ÷ sum of denominators',
  },
  { name: 'denominator', type: 'number', about: '1 for counts and sums' },
];

/** Replications of one measure at one point, in their order, to become rows. Plain data: any thread can write it. */
export interface Stretch {
  /** number of the point, from 1 */
  point: number;
  measure: string;
  unit: string;
  /** number of the first replication */
  first: number;
  /** NaN where a replication was truncated */
  numerators: Float64Array;
  denominators: Float64Array;
}

/** The rows of a stretch as they stand in the files. */
export interface WrittenStretch {
  rows: number;
  csv: Uint8Array;
  parquet: RowGroupBytes;
}

/** Writes stretches, wherever that is, and hands them over in their order. */
export type Scribe = (stretches: Iterable<Stretch>, take: (written: WrittenStretch) => void) => Promise<void>;

/** Writes in this thread. */
export const writeHere: Scribe = async (stretches, take) => {
  for (const stretch of stretches) take(writeStretch(stretch));
};

/** Writes the rows of a stretch, the same bytes wherever it is done. */
export function writeStretch(stretch: Stretch): WrittenStretch {
  const rows = stretch.numerators.length;
  const values = valuesOf(stretch);
  return { rows, csv: linesOf(stretch, values), parquet: rowGroupOf(stretch, values) };
}

/** NaN where there is none. */
function valuesOf({ numerators, denominators }: Stretch): Float64Array {
  return numerators.map((above, k) => (denominators[k] === 0 ? Number.NaN : above / denominators[k]!));
}

/** Rows gathered to one text: longer ones cost more to collect than they save. */
const LINES = 500;
/** Characters of a number, at most: `-1.2345678901234567e-300`. */
const NUMBER = 25;

/** As `csvRows` writes them, several times as fast: most of the files are these lines. */
function linesOf({ point, measure, unit, first, numerators, denominators }: Stretch, values: Float64Array) {
  const head = `${point},`;
  const words = `,${csvText(measure)},${csvText(unit)},`;
  const widest = Buffer.byteLength(head + words) + 4 * NUMBER;
  const bytes = Buffer.allocUnsafeSlow(widest * numerators.length);
  let end = 0;
  for (let from = 0; from < numerators.length; from += LINES) {
    let text = '';
    for (let k = from; k < Math.min(from + LINES, numerators.length); k++) {
      const above = numerators[k]!;
      const below = denominators[k]!;
      const upper = textOf(above);
      const value = below === 1 ? upper : textOf(values[k]!);
      text += `${head}${first + k}${words}${value},${upper},${textOf(below)}\n`;
    }
    end += bytes.write(text, end);
  }
  return new Uint8Array(bytes.subarray(0, end));
}

const textOf = (value: number) => (Number.isNaN(value) ? '' : String(value));

function rowGroupOf(
  { point, measure, unit, first, numerators, denominators }: Stretch,
  values: Float64Array,
) {
  const numbers = [values, numerators, denominators].map(each => ({ numbers: each }));
  const runs = [{ same: point }, { from: first }, { same: measure }, { same: unit }, ...numbers];
  return rowGroupOfRuns(REPLICATIONS, runs, numerators.length);
}
