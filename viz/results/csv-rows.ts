import { FolderError } from './folder-file.ts';

/** Where each wanted column stands in the rows of a table. */
export type Places<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Goes through the rows of a CSV (RFC 4180) without keeping them.
 *
 * @param wanted - names of columns that must be there; others are passed over
 * @param row - is told the fields of a row, its line and where columns stand; the array is used again
 * @returns how many rows there are; FolderError on a missing column or a row of another width
 */
export function eachRow<Name extends string>(
  file: string,
  text: string,
  wanted: readonly Name[],
  row: (fields: readonly string[], places: Places<Name>, line: number) => void,
): number {
  const cursor = { at: 0, line: 1 };
  const head = fieldsFrom(text, cursor);
  const missing = wanted.find(name => !head.includes(name));
  if (missing !== undefined) throw new FolderError({ kind: 'columns', file, missing });
  const places = Object.fromEntries(wanted.map(name => [name, head.indexOf(name)])) as Places<Name>;
  let rows = 0;
  while (cursor.at < text.length) {
    const { line } = cursor;
    const fields = fieldsFrom(text, cursor);
    if (fields.length !== head.length)
      throw new FolderError({
        kind: 'fields',
        ...{ file, line, found: fields.length, expected: head.length },
      });
    row(fields, places, line);
    rows++;
  }
  return rows;
}

/** The first row of a CSV: the names of its columns. */
export function headOf(text: string): string[] {
  return fieldsFrom(text, { at: 0, line: 1 });
}

/** The fields of the row at the cursor, which moves behind it. */
function fieldsFrom(text: string, cursor: { at: number; line: number }): string[] {
  let end = text.indexOf('\n', cursor.at);
  if (end < 0) end = text.length;
  const row = text.slice(cursor.at, end);
  if (row.includes('"')) return quotedFields(text, cursor);
  cursor.at = end + 1;
  cursor.line++;
  const fields = (row.endsWith('\r') ? row.slice(0, -1) : row).split(',');
  for (let k = 0; k < fields.length; k++) if (fields[k]!.startsWith("'")) fields[k] = plain(fields[k]!);
  return fields;
}

function quotedFields(text: string, cursor: { at: number; line: number }): string[] {
  const fields: string[] = [];
  let field = '';
  while (cursor.at < text.length) {
    const letter = text[cursor.at];
    if (letter === '"') field += quotedText(text, cursor);
    else if (letter === '\n') break;
    else if (letter === ',') {
      fields.push(plain(field));
      field = '';
      cursor.at++;
    } else field += bareText(text, cursor);
  }
  cursor.at++;
  cursor.line++;
  return [...fields, plain(field)];
}

/** What stands between the quote at the cursor and the one that ends it, or the end of the text. */
function quotedText(text: string, cursor: { at: number; line: number }): string {
  const start = cursor.at + 1;
  let end = text.indexOf('"', start);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) end = text.length;
  cursor.at = end + 1;
  const found = text.slice(start, end);
  for (let at = found.indexOf('\n'); at >= 0; at = found.indexOf('\n', at + 1)) cursor.line++;
  return found.replaceAll('""', '"');
}

/** What stands at the cursor until a quote, a comma or the end of the row. */
function bareText(text: string, cursor: { at: number }): string {
  const rest = /[^",\n]*/uy;
  rest.lastIndex = cursor.at;
  const [found = ''] = rest.exec(text) ?? [];
  cursor.at += found.length;
  return found.replaceAll('\r', '');
}

/** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
function plain(field: string): string {
  return /^'[=+\-@\t\r]/u.test(field) ? field.slice(1) : field;
}

/** No measure comes near it; sums and axes of larger numbers are not exact, then infinite. */
const LARGEST = 1e15;

/** A number of a table; null where the field is empty, FolderError where it is something else. */
export function numberIn(
  field: string,
  { file, line, column }: { file: string; line: number; column: string },
): number | null {
  if (field === '') return null;
  const value = Number(field);
  if (!(Math.abs(value) <= LARGEST) || field.trim() !== field)
    throw new FolderError({ kind: 'value', file, line, column, text: field.slice(0, 40) });
  return value;
}
