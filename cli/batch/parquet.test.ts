import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { SMALL, sweep } from '../../test/support/batches.ts';
import { valuesOf } from './audit-tables.ts';
import { csvRows } from './csv.ts';
import { memoryFiles } from './memory-files.ts';
import { TableRows } from './table.ts';

describe('tables as Parquet', () => {
  it('hold what the CSV holds, and units and columns in their metadata', async () => {
    const files = memoryFiles();
    await sweep(files, ...SMALL, '--out', 'all');
    for (const name of ['points', 'replications', 'summary', 'differences']) {
      const bytes = files.read(`all/${name}.parquet`);
      const file = new Uint8Array(bytes).buffer;
      const rows = await parquetReadObjects({ file });
      const [head, ...lines] = Buffer.from(files.read(`all/${name}.csv`))
        .toString()
        .trimEnd()
        .split('\n');
      const columns = valuesOf(head!);
      expect(rows.map(row => columns.map(column => String(row[column] ?? '')))).toEqual(lines.map(valuesOf));
      const metadata = Object.fromEntries(
        parquetMetadata(file).key_value_metadata!.map(({ key, value }) => [key, value]),
      );
      expect(metadata).toMatchObject({ seed: '1', ccsim: expect.stringMatching(/^\d/u) });
      expect(JSON.parse(metadata.units!)).toMatchObject({ waitTime: 's', abandonment: 'share' });
      expect(Object.keys(JSON.parse(metadata.columns!))).toEqual(columns);
    }
  });
});

describe('tables as CSV', () => {
  it('quote what must be, and keep spreadsheets from taking a text for a formula', () => {
    const column = { name: 'a', type: 'text', about: '' } as const;
    const text = csvRows([column], [['plain', 'a,b', 'say "yes"', 'two\nlines', '=1+1', '@x', null]]);
    expect(text).toBe('plain\n"a,b"\n"say ""yes"""\n"two\nlines"\n\'=1+1\n\'@x\n\n');
    expect(valuesOf('1,"a,b","say ""yes""",,x')).toEqual(['1', 'a,b', 'say "yes"', '', 'x']);
  });

  it('are written in pieces of one size, whatever comes', () => {
    const sizes: number[] = [];
    const rows = new TableRows(1, columns => sizes.push(columns[0]!.length));
    for (let k = 0; k < 50_000; k++) rows.add(k);
    rows.end();
    expect(sizes).toEqual([20_000, 20_000, 10_000]);
  });
});
