import { html, nothing } from 'lit';
import { settings } from '../app/settings.ts';
import type { Chart } from '../charts/chart.ts';
import { CHART_VIEW_WORDS } from './chart-words.ts';
import type { MenuItem } from './menu.ts';
import './menu.ts';

/** The title row of a chart: its title, its unit or key, and the menu of what can be done with it. */
export function chartHead(chart: Chart, level: number, items: () => readonly MenuItem[]) {
  const more = CHART_VIEW_WORDS[settings.language].more(chart.title);
  return html`<div class="head">
    <div class="names">
      <div class="title" role="heading" aria-level=${level}><bdi>${chart.title}</bdi></div>
      ${chart.note === undefined ? nothing : html`<div class="note"><bdi>${chart.note}</bdi></div>`}
    </div>
    <ccsim-menu class="no-print" side="end" kind="quiet" .label=${more} .items=${items}>
      <span aria-hidden="true">⋯</span>
      <span class="visually-hidden">${more}</span>
    </ccsim-menu>
  </div>`;
}
