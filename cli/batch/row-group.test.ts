import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { ParquetTable } from './parquet.ts';
import { type ColumnRun, rowGroupOfRuns } from './row-group.ts';
import type { TableColumn } from './table.ts';

const COLUMNS: TableColumn[] = [
  { name: 'word', type: 'text', about: '' },
  { name: 'same', type: 'whole', about: '' },
  { name: 'counted', type: 'whole', about: '' },
  { name: 'number', type: 'number', about: '' },
];

/** A file of groups, each with as many rows as it has numbers. */
function fileOf(groups: { word: string; from: number; numbers: number[] }[]): ArrayBuffer {
  const pieces: Uint8Array[] = [];
  const table = new ParquetTable(COLUMNS, { metadata: {}, createdBy: 'test' }, bytes => pieces.push(bytes));
  for (const { word, from, numbers } of groups) {
    const last: ColumnRun = { numbers: Float64Array.from(numbers) };
    const told: ColumnRun[] = [{ same: word }, { same: -7 }, { from }, last];
    table.addWritten(rowGroupOfRuns(COLUMNS, told, numbers.length));
  }
  table.finish();
  return new Uint8Array(Buffer.concat(pieces)).buffer;
}

const NONE = Number.NaN;

describe('a row group of runs', () => {
  it.each<[string, number[]]>([
    ['one row', [0.1]],
    ['one row without', [NONE]],
    ['numbers, some of them none', [NONE, 0.1, 1e300, NONE, NONE, -1 / 3, 5e-324]],
    ['nothing but none', [NONE, NONE, NONE]],
    ['one number all along', [1, 1, 1, 1]],
    ['zeros of both signs', [0, -0, 0]],
    ['as many differences as a block has', Array.from({ length: 129 }, (_, k) => k / 3)],
    ['one more', Array.from({ length: 130 }, (_, k) => k / 3)],
    ['a long one', Array.from({ length: 50_000 }, (_, k) => (k % 7 === 0 ? NONE : k / 3))],
  ])('is read as what it was made of: %s', async (_, numbers) => {
    for (const from of [0, -3, 2_000_000_000]) {
      const rows = await parquetReadObjects({ file: fileOf([{ word: 'é,"a"', from, numbers }]) });
      const isWrong = ({ word, same, counted, number }: Record<string, unknown>, k: number) =>
        [word, same, counted].join() !== ['é,"a"', -7, from + k].join() ||
        !Object.is(number ?? NONE, numbers[k]);
      expect(rows).toHaveLength(numbers.length);
      expect(rows.filter(isWrong)).toEqual([]);
    }
  });

  it('stands behind others, and tells its least and greatest values', async () => {
    const file = fileOf([
      { word: 'a', from: 5, numbers: [1, 2] },
      { word: 'bb', from: 7, numbers: [3, NONE, 4] },
    ]);
    const rows = await parquetReadObjects({ file });
    expect(rows.map(({ word, counted, number }) => [word, counted, number ?? null])).toEqual([
      ['a', 5, 1],
      ['a', 6, 2],
      ['bb', 7, 3],
      ['bb', 8, null],
      ['bb', 9, 4],
    ]);
    const [, second] = parquetMetadata(file).row_groups;
    const ends = second!.columns.map(({ meta_data }) => meta_data?.statistics);
    expect(ends[0]).toMatchObject({ min_value: 'bb', max_value: 'bb' });
    expect(ends[2]).toMatchObject({ min_value: 7, max_value: 9, null_count: 0n });
    expect(ends[3]).toBeUndefined();
  });
});
