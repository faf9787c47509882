/** A column of a table: what it holds, and the unit of its numbers. */
export interface TableColumn {
  name: string;
  type: 'whole' | 'number' | 'text';
  /** there may be none, where a number always may; without it, no text is an empty one */
  optional?: true;
  /** what it is, for the metadata */
  about: string;
}

/** A value of a table; null: there is none. */
export type TableValue = number | string | null;

/** Rows of one piece: also one row group of Parquet. */
export const PIECE = 20_000;

/** Rows gathered until there are enough of them to be written. */
export class TableRows {
  readonly columns: TableValue[][];
  private readonly flush: (columns: TableValue[][]) => void;

  constructor(width: number, flush: (columns: TableValue[][]) => void) {
    this.columns = Array.from({ length: width }, () => []);
    this.flush = flush;
  }

  add(...row: TableValue[]): void {
    row.forEach((value, k) => {
      this.columns[k]!.push(value);
    });
    if (this.columns[0]!.length >= PIECE) this.end();
  }

  end(): void {
    if (this.columns[0]!.length === 0) return;
    this.flush(this.columns);
    for (const column of this.columns) column.length = 0;
  }
}
