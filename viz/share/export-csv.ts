import type { Table } from '../charts/chart.ts';
import { oneLine } from '../charts/text.ts';

/**
 * A table as CSV (RFC 4180) with a mark of its encoding, numbers in machine form. A text that a spreadsheet would
 * take for a formula gets an apostrophe: names come from anywhere.
 */
export function csvText(table: Table): string {
  const lines = [table.columns, ...table.rows].map(cells => cells.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(12))) : '';
  const line = oneLine(cell);
  const harmless = /^[=+\-@|]/u.test(line) && !/^[+-]?[\d.,]+$/u.test(line) ? `'${line}` : line;
  return /[",\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
