import { ByteWriter, type KeyValue, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { TableColumn, TableValue } from './table.ts';

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

  add(values: readonly TableValue[][]): void {
    const columnData = this.columns.map(({ name, type, optional }, k) => ({
      name,
      data: type === 'text' && !optional ? values[k]!.map(value => value ?? '') : values[k]!,
      // looking for repeated numbers costs more than they would save
      ...(type === 'number' ? { encoding: 'PLAIN', statistics: false } : {}),
    }));
    void this.parquet.write({ columnData: columnData as never, rowGroupSize: values[0]!.length });
    this.give();
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
