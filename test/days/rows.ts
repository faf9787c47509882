import type { Section } from '../support/markdown.ts';

/** A row of a table by its headings. */
export type Row = Record<string, string>;

/** Rows of the table with this first heading; none when there is no such table. */
export function rowsOf(section: Section, heading: string): Row[] {
  return section.tables.find(table => table.columns[0] === heading)?.rows ?? [];
}
