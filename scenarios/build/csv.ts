import type { Position } from '../fault.ts';

/** A cell with its place. */
export interface CsvCell {
  text: string;
  at: Position;
}

/** A CSV file: one header row, then rows of the same length. */
export interface CsvTable {
  file: string;
  header: CsvCell[];
  rows: CsvCell[][];
  /** what separates decimals; a comma where columns are parted by semicolons */
  decimalComma: boolean;
}

const MOST_ROWS = 2_000_000;

/** Reads a CSV text: comma, semicolon or tab, quotes as in RFC 4180; empty lines and lines after # are skipped. */
export function parseCsv(
  file: string,
  text: string,
  tell: (at: Position, message: string) => void,
): CsvTable {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const first = clean.split(/\r?\n/u, 50).find(line => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const delimiter = first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
  const table: CsvTable = { file, header: [], rows: [], decimalComma: delimiter === ';' };
  let count = 0;
  for (const row of rowsOf(file, clean, delimiter, tell)) {
    if (count++ === 0) {
      table.header = row;
      continue;
    }
    if (row.length === table.header.length) table.rows.push(row);
    else
      tell(row[0]!.at, `the row has ${row.length} cells, expected ${table.header.length} as in the header`);
    if (count > MOST_ROWS) {
      tell(row[0]!.at, `the file has more than ${MOST_ROWS} rows, at most that are read`);
      break;
    }
  }
  if (count === 0)
    tell({ file, line: 1, column: 1 }, 'the file is empty, expected a header row and rows below it');
  return table;
}

function* rowsOf(
  file: string,
  text: string,
  delimiter: string,
  tell: (at: Position, message: string) => void,
): Generator<CsvCell[]> {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  while (at < text.length) {
    const row: CsvCell[] = [];
    const comment = text[at] === '#';
    for (;;) {
      const place = { file, line, column: at - lineStart + 1 };
      const quoted = text[at] === '"' && !comment;
      const end = quoted ? quotedEnd(text, at) : bareEnd(text, at, delimiter);
      if (quoted && end > text.length) tell(place, 'a quote opens here and never closes');
      const raw = text.slice(at, end);
      row.push({ text: quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw.trim(), at: place });
      if (quoted) {
        for (let newline = raw.indexOf('\n'); newline >= 0; newline = raw.indexOf('\n', newline + 1)) {
          line++;
          lineStart = at + newline + 1;
        }
      }
      at = quoted ? bareEnd(text, end, delimiter) : end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    lineStart = at;
    if (!comment && (row.length > 1 || row[0]!.text !== '')) yield row;
  }
}

function bareEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Just after the closing quote; beyond the text if there is none. */
function quotedEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1;
  }
  return text.length + 1;
}

/** The name of a header cell without its unit: `regular [per 30 min]` is `regular`. */
export function headerName(cell: CsvCell): string {
  return cell.text.replace(/\s*[[(][^\])]*[\])]\s*$/u, '').trim();
}

/** The unit in a header cell, empty if it has none. */
export function headerUnit(cell: CsvCell): string {
  return /[[(]([^\])]*)[\])]\s*$/u.exec(cell.text)?.[1]?.trim() ?? '';
}

/** Index of the column with a name, -1 if there is none. */
export function findColumn(table: CsvTable, ...names: string[]): number {
  for (const name of names) {
    const exact = table.header.findIndex(cell => headerName(cell) === name);
    if (exact >= 0) return exact;
  }
  const lower = names.map(name => name.toLowerCase());
  return table.header.findIndex(cell => lower.includes(headerName(cell).toLowerCase()));
}

/** The number in a cell, NaN if there is none. */
export function numberIn(table: CsvTable, cell: CsvCell): number {
  const text = table.decimalComma ? cell.text.replace(',', '.') : cell.text;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
}
