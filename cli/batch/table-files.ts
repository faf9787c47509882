import { csvHead, csvRows } from './csv.ts';
import type { Files } from './files.ts';
import { ParquetTable } from './parquet.ts';
import { type TableColumn, TableRows } from './table.ts';
import { WholeFile, type WrittenFile } from './whole-file.ts';

/** A written table, as a manifest names it. */
export interface WrittenTable {
  rows: number;
  columns: TableColumn[];
  files: Record<string, WrittenFile>;
}

/**
 * Writes a table as CSV and as Parquet at once, in memory that does not grow.
 *
 * @param metadata - of the Parquet file, beside what each column is
 * @param fill - adds the rows
 */
export function writeTable(
  files: Files,
  folder: string,
  name: string,
  columns: readonly TableColumn[],
  metadata: Readonly<Record<string, string>>,
  fill: (rows: TableRows) => void,
): WrittenTable {
  const csv = new WholeFile(files, `${folder}/${name}.csv`);
  const binary = new WholeFile(files, `${folder}/${name}.parquet`);
  try {
    const about = JSON.stringify(Object.fromEntries(columns.map(column => [column.name, column.about])));
    const createdBy = `ccsim ${metadata.ccsim}`;
    const parquet = new ParquetTable(
      columns,
      { metadata: { ...metadata, columns: about }, createdBy },
      bytes => binary.add(bytes),
    );
    csv.add(csvHead(columns));
    let count = 0;
    const rows = new TableRows(columns.length, values => {
      count += values[0]!.length;
      csv.add(csvRows(columns, values));
      parquet.add(values);
    });
    fill(rows);
    rows.end();
    parquet.finish();
    const written = { [`${name}.csv`]: csv.finish(), [`${name}.parquet`]: binary.finish() };
    return { rows: count, columns: [...columns], files: written };
  } catch (error) {
    csv.abandon();
    binary.abandon();
    throw error;
  }
}
