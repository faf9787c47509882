/** A CSV file's header and rows; row k stands in line lines[k] of the file. */
export interface CsvText {
  header: string[];
  rows: string[][];
  lines: number[];
}

/** Reads comma, semicolon or tab separated values with quotes as in RFC 4180; empty lines are skipped. */
export function readCsv(text: string): CsvText {
  const clean = text.replace(/^\uFEFF/u, '');
  const first = /^.*$/mu.exec(clean)?.[0] ?? '';
  const delimiter = first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
  const table: CsvText = { header: [], rows: [], lines: [] };
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|\\r|$)`, 'gy');
  let row: string[] = [];
  let line = 1;
  let started = line;
  while (cell.lastIndex <= clean.length) {
    const match = cell.exec(clean);
    if (match === null) break;
    const [, quoted, bare = '', end] = match;
    row.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    line += quoted?.split('\n').length ?? 1;
    line -= 1;
    if (end === delimiter) continue;
    if (row.length > 1 || row[0] !== '') {
      if (table.header.length === 0) table.header = row;
      else {
        table.rows.push(row);
        table.lines.push(started);
      }
    }
    if (end === '') break;
    row = [];
    started = ++line;
  }
  return table;
}
