import type { Table } from '../charts/chart.ts';
import { oneLine } from '../charts/text.ts';

/**
 * A table as CSV (RFC 4180) with a mark of its encoding, numbers in machine form. A text that a spreadsheet would
 * take for a formula gets an apostrophe: names come from anywhere. So does what stands behind a semicolon, where
 * spreadsheets of many countries begin another cell, quoted or not.
 */
export function csvText(table: Table): string {
  const lines = [table.columns, ...table.rows].map(cells => cells.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(12))) : '';
  const line = oneLine(cell);
  const harmless = /^[+-]?[\d.,]+$/u.test(line) ? line : line.replace(FORMULA, "$1'$2");
  return /[",\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Where a formula may begin, in its full-width letters too. */
const FORMULA = /(^|;)(["\s]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20])/gu;
