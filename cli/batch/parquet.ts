import { ByteWriter, type KeyValue, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { TableColumn, TableValue } from './table.ts';

/** Values of one column: any list of them. */
type ColumnValues = ArrayLike<TableValue>;

export type RowGroup = ParquetWriter['row_groups'][number];
export type ColumnChunk = RowGroup['columns'][number];

/** A row group as bytes that stand anywhere in a file; places in it count from its start. */
export interface RowGroupBytes {
  bytes: Uint8Array;
  group: RowGroup;
}

/** Writes a table as Parquet, piece by piece: each piece is a row group. */
export class ParquetTable {
  private readonly parquet: ParquetWriter;
  private readonly writer = new ByteWriter();
  private readonly columns: readonly TableColumn[];
  private readonly take: (bytes: Uint8Array) => void;

  /** @param take - is given the bytes of the file as they come */
  constructor(
    columns: readonly TableColumn[],
    { metadata, createdBy }: { metadata: Readonly<Record<string, string>>; createdBy: string },
    take: (bytes: Uint8Array) => void,
  ) {
    this.columns = columns;
    this.take = take;
    const kvMetadata: KeyValue[] = Object.entries(metadata).map(([key, value]) => ({ key, value }));
    const schema = schemaOf(columns);
    this.parquet = new ParquetWriter({ writer: this.writer, schema, kvMetadata, createdBy });
  }

  add(values: readonly ColumnValues[]): void {
    writeGroup(this.parquet, this.columns, values);
    this.give();
  }

  /** Adds a row group that was written elsewhere. */
  addWritten({ bytes, group }: RowGroupBytes): void {
    const { parquet, writer } = this;
    this.give();
    const by = BigInt(writer.offset);
    this.take(bytes);
    writer.offset += bytes.length;
    const columns = group.columns.map(column => moved(column, by));
    parquet.row_groups.push({ ...group, columns });
    parquet.num_rows += group.num_rows;
  }

  finish(): void {
    void this.parquet.finish();
    this.give();
  }

  /** Hands over what is written so far; the writer counts on from there. */
  private give(): void {
    this.take(new Uint8Array(this.writer.getBytes()));
    this.writer.index = 0;
  }
}

function writeGroup(
  parquet: ParquetWriter,
  columns: readonly TableColumn[],
  values: readonly ColumnValues[],
): void {
  const columnData = columns.map(({ name, type, optional }, k) => ({
    name,
    data: type === 'text' && !optional ? Array.from(values[k]!, value => value ?? '') : values[k]!,
    // looking for repeated numbers costs more than they would save
    ...(type === 'number' ? { encoding: 'PLAIN', statistics: false } : {}),
  }));
  void parquet.write({ columnData: columnData as never, rowGroupSize: values[0]!.length });
}

function moved(chunk: ColumnChunk, by: bigint): ColumnChunk {
  const { meta_data, file_offset } = chunk;
  const { data_page_offset, dictionary_page_offset } = meta_data!;
  return {
    ...chunk,
    file_offset: file_offset + by,
    meta_data: {
      ...meta_data!,
      data_page_offset: data_page_offset + by,
      dictionary_page_offset: dictionary_page_offset === undefined ? undefined : dictionary_page_offset + by,
    } as NonNullable<ColumnChunk['meta_data']>,
  };
}

function schemaOf(columns: readonly TableColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type, optional }): SchemaElement => {
      const repetition_type = optional || type === 'number' ? 'OPTIONAL' : 'REQUIRED';
      if (type === 'text') return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
      return { name, type: type === 'whole' ? 'INT32' : 'DOUBLE', repetition_type };
    }),
  ];
}
