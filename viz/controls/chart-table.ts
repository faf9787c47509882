import { html } from 'lit';
import { settings } from '../app/settings.ts';
import type { Chart } from '../charts/chart.ts';
import { numbers } from '../words/numbers.ts';

/** The numbers of a chart as a table; what is none is a dash. */
export function chartTable({ title, table }: Chart) {
  const { plain } = numbers(settings.language);
  const decimals = table.columns.map((_, i) => decimalsOf(table.rows.map(row => row[i])));
  const cell = (value: string | number | null, i: number) => {
    if (value === null) return '–';
    return typeof value === 'string' ? value : plain(value, decimals[i]);
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table>
      <thead>
        <tr>
          ${table.columns.map(name => html`<th scope="col"><bdi>${name}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          row =>
            html`<tr>
              ${row.map((value, i) => html`<td><bdi>${cell(value, i)}</bdi></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Digits after the point that all numbers of a column need: none for counts, two for small numbers, else one. */
function decimalsOf(cells: readonly (string | number | null | undefined)[]): number {
  const values = cells.filter(cell => typeof cell === 'number').map(value => Number(value.toPrecision(12)));
  if (values.every(Number.isInteger)) return 0;
  return Math.max(...values.map(Math.abs)) < 10 ? 2 : 1;
}
