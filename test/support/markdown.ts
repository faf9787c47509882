import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/sources.ts';

/** A table of a page: its rows by the heading of the column. */
export interface Table {
  columns: string[];
  rows: Record<string, string>[];
}

/** What stands below one `##` heading. */
export interface Section {
  title: string;
  text: string;
  tables: Table[];
}

/** The sections of a page of the project. */
export function readSections(path: string): Section[] {
  return sectionsOf(readFileSync(join(ROOT, path), 'utf8'));
}

/** Divides a page at its `##` headings; what stands before the first is left out. */
export function sectionsOf(page: string): Section[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map(text => ({ title: text.slice(0, text.indexOf('\n')).trim(), text, tables: tablesOf(text) }));
}

/** The tables of a text: lines that start with `|`, the second one being the rule below the headings. */
function tablesOf(text: string): Table[] {
  const blocks = text.match(/(^\|.*\n?)+/gm) ?? [];
  return blocks.map(block => {
    const [columns, rule, ...rows] = block.trim().split('\n').map(cellsOf);
    if (columns === undefined || rule === undefined || !rule.every(cell => /^:?-+:?$/.test(cell)))
      throw new Error(`a table without headings: ${block}`);
    return { columns, rows: rows.map(row => rowOf(columns, row)) };
  });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map(cell => cell.trim());
}

function rowOf(columns: string[], cells: string[]): Record<string, string> {
  if (cells.length !== columns.length)
    throw new Error(`${cells.length} cells below ${columns.length} headings: ${cells.join(' | ')}`);
  return Object.fromEntries(columns.map((column, i) => [column, cells[i]!]));
}
