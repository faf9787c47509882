import type { TableColumn, TableValue } from './table.ts';

/** The first line of a table as CSV. */
export function csvHead(columns: readonly TableColumn[]): string {
  return `${columns.map(({ name }) => csvText(name)).join(',')}\n`;
}

/** Rows of a table as CSV (RFC 4180, line feeds): numbers in full, nothing where there is no value. */
export function csvRows(columns: readonly TableColumn[], values: readonly TableValue[][]): string {
  const texts = columns.map(({ type }, k) => {
    if (type !== 'text') return values[k]!.map(value => (value === null ? '' : String(value)));
    // few texts, many rows
    const known = new Map<TableValue, string>();
    return values[k]!.map(value => {
      const text = known.get(value) ?? (value === null ? '' : csvText(String(value)));
      known.set(value, text);
      return text;
    });
  });
  const lines: string[] = [];
  for (let row = 0; row < texts[0]!.length; row++) {
    let line = texts[0]![row]!;
    for (let k = 1; k < texts.length; k++) line += `,${texts[k]![row]}`;
    lines.push(line);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Where a formula may begin, also behind a semicolon, where some countries part columns, and in its full-width letters. */
const FORMULA = /(^|;)(["\s]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r])/gu;

/** A text in quotes where it must be; one that a spreadsheet would take for a formula gets an apostrophe first. */
export function csvText(text: string): string {
  const safe = text.replace(FORMULA, "$1'$2");
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
