import { csvHead, csvRows } from './csv.ts';
import type { Files } from './files.ts';
import { ParquetTable } from './parquet.ts';
import type { WrittenStretch } from './stretch.ts';
import { type TableColumn, TableRows, type TableValue } from './table.ts';
import { WholeFile, type WrittenFile } from './whole-file.ts';

/** A written table, as a manifest names it. */
export interface WrittenTable {
  rows: number;
  columns: TableColumn[];
  files: Record<string, WrittenFile>;
}

/** What a table is filled with, beside its rows. */
export interface TableKind {
  name: string;
  columns: readonly TableColumn[];
  /** of the Parquet file, beside what each column is */
  metadata: Readonly<Record<string, string>>;
}

/** A table that is written as CSV and as Parquet at once, in memory that does not grow. */
export class TableFiles {
  private readonly kind: TableKind;
  private readonly csv: WholeFile;
  private readonly binary: WholeFile;
  private readonly parquet: ParquetTable;
  private readonly rows: TableRows;
  private count = 0;

  constructor(files: Files, folder: string, kind: TableKind) {
    const { name, columns, metadata } = kind;
    this.kind = kind;
    this.csv = new WholeFile(files, `${folder}/${name}.csv`);
    this.binary = new WholeFile(files, `${folder}/${name}.parquet`);
    const about = JSON.stringify(Object.fromEntries(columns.map(column => [column.name, column.about])));
    const options = { metadata: { ...metadata, columns: about }, createdBy: `ccsim ${metadata.ccsim}` };
    this.parquet = new ParquetTable(columns, options, bytes => this.binary.add(bytes));
    this.csv.add(csvHead(columns));
    this.rows = new TableRows(columns.length, values => {
      this.count += values[0]!.length;
      this.csv.add(csvRows(columns, values));
      this.parquet.add(values);
    });
  }

  add(...row: TableValue[]): void {
    this.rows.add(...row);
  }

  /** Adds rows that were written elsewhere. */
  addWritten({ rows, csv, parquet }: WrittenStretch): void {
    this.rows.end();
    this.count += rows;
    this.csv.add(csv);
    this.parquet.addWritten(parquet);
  }

  finish(): WrittenTable {
    const { name, columns } = this.kind;
    this.rows.end();
    this.parquet.finish();
    const written = { [`${name}.csv`]: this.csv.finish(), [`${name}.parquet`]: this.binary.finish() };
    return { rows: this.count, columns: [...columns], files: written };
  }

  abandon(): void {
    this.csv.abandon();
    this.binary.abandon();
  }
}

/** Writes a table; nothing is left of it where that fails. */
export async function writeTable(
  files: Files,
  folder: string,
  kind: TableKind,
  fill: (table: TableFiles) => void | Promise<void>,
): Promise<WrittenTable> {
  const table = new TableFiles(files, folder, kind);
  try {
    await fill(table);
    return table.finish();
  } catch (error) {
    table.abandon();
    throw error;
  }
}
