import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from './memory-files.ts';
import { REPLICATIONS, type Stretch, writeHere } from './stretch.ts';
import { type TableFiles, writeTable } from './table-files.ts';

/** Counts, shares, nothing to divide by, a truncated replication, numbers very large and very small. */
const NUMERATORS = [3, 0.1, 0, Number.NaN, -1 / 3, 1e300, 5e-324, 7];
const DENOMINATORS = [1, 3, 0, Number.NaN, 1e-7, 3, 1, 0.5];

const stretch = (first: number, end: number): Stretch => ({
  ...{ point: 2, measure: 'a,"b"', unit: '=share', first },
  numerators: Float64Array.from(NUMERATORS.slice(first, end)),
  denominators: Float64Array.from(DENOMINATORS.slice(first, end)),
});

async function bytesOf(fill: (table: TableFiles) => void | Promise<void>) {
  const files = memoryFiles();
  const kind = { name: 'table', columns: REPLICATIONS, metadata: { ccsim: '1' } };
  const written = await writeTable(files, 'all', kind, fill);
  const [csv, parquet] = ['csv', 'parquet'].map(end => Buffer.from(files.read(`all/table.${end}`)));
  return { written, csv: csv!.toString('utf8'), parquet: parquet!.toString('hex') };
}

/** The same rows one by one, as any table has them. */
function addRows(table: TableFiles, numerators: readonly number[]): void {
  numerators.forEach((above, k) => {
    const below = DENOMINATORS[k]!;
    const isWhole = !Number.isNaN(above);
    const value = isWhole && below !== 0 ? above / below : null;
    table.add(2, k, 'a,"b"', '=share', value, isWhole ? above : null, isWhole ? below : null);
  });
}

const bufferOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex')).buffer;
const rowsOf = (hex: string) => parquetReadObjects({ file: bufferOf(hex) });

describe('replications that are written apart', () => {
  it('are the rows that are added one by one', async () => {
    const apart = await bytesOf(table => writeHere([stretch(0, 8)], written => table.addWritten(written)));
    const added = await bytesOf(table => addRows(table, NUMERATORS));
    expect(apart.csv).toBe(added.csv);
    expect(apart.csv.split('\n')[4]).toBe('2,3,"a,""b""",\'=share,,,');
    expect(await rowsOf(apart.parquet)).toEqual(await rowsOf(added.parquet));
    const other = await bytesOf(table => addRows(table, NUMERATORS.with(2, -0.5)));
    expect(await rowsOf(other.parquet)).not.toEqual(await rowsOf(apart.parquet));
  });

  it('stand one behind the other, each a row group, without those that were truncated', async () => {
    const both = await bytesOf(table =>
      writeHere([stretch(0, 3), stretch(4, 8)], written => table.addWritten(written)),
    );
    expect(both.written.rows).toBe(7);
    const numbers = both.csv
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => line.split(',')[1]);
    expect(numbers).toEqual(['0', '1', '2', '4', '5', '6', '7']);
    const rows = await rowsOf(both.parquet);
    expect(rows.map(row => String(row.replication))).toEqual(numbers);
    expect(rows[3]).toMatchObject({ point: 2, unit: '=share', numerator: -1 / 3, denominator: 1e-7 });
    expect(
      parquetMetadata(bufferOf(both.parquet)).row_groups.map(({ num_rows }) => Number(num_rows)),
    ).toEqual([3, 4]);
  });
});
