import { type CSSResult, css, unsafeCSS } from 'lit';
import { customProperties, DARK, LIGHT, type Palette } from '../charts/palette.ts';
import { CHART_RULES, FORCED_RULES, PRINT_RULES } from '../charts/style.ts';

/** Tokens that charts alone have; all others come from the page. */
function own(palette: Palette): string {
  const names = Object.entries(palette).filter(([name]) => /^(ramp|digit|tint|haze)/u.test(name));
  return customProperties(Object.fromEntries(names) as unknown as Palette);
}

/** The marks of charts, in the reader's theme; in print always the light one. */
export const chartStyles: CSSResult = unsafeCSS(
  [
    `:host{${own(LIGHT)}--ground:var(--chart-ground,var(--paper))}`,
    `@media screen{:host([data-theme=dark]){${own(DARK)}}}`,
    CHART_RULES,
    FORCED_RULES,
    PRINT_RULES,
  ].join(''),
);

/** What stands around the marks. */
export const viewStyles: CSSResult = css`
  :host {
    display: block;
    min-width: 0;
  }
  figure {
    position: relative;
    min-width: 0;
  }
  .head {
    display: flex;
    align-items: baseline;
    gap: 0 8px;
    margin-bottom: 8px;
  }
  .names {
    flex: 1 1 auto;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 12px;
    min-width: 0;
  }
  .title {
    font: 600 0.875rem/1.25rem var(--font);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .note {
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--ink3);
    overflow-wrap: anywhere;
  }
  ccsim-menu {
    margin: -6px -6px -6px -4px;
  }
  .stage {
    position: relative;
    outline-offset: 4px;
  }
  :host([seekable]) .stage {
    touch-action: pan-y;
    cursor: ew-resize;
  }
  .drawing {
    overflow: hidden;
  }
  .drawing svg {
    display: block;
    overflow: visible;
    max-width: 100%;
  }
  .reading {
    position: absolute;
    z-index: 5;
    max-width: min(18rem, 100%);
    padding: 4px 8px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--surface);
    color: var(--ink);
    font-size: 0.75rem;
    line-height: 1rem;
    pointer-events: none;
    overflow-wrap: anywhere;
  }
  .scroll {
    max-height: 22rem;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    border-bottom: 1px solid var(--line);
    text-align: end;
    white-space: pre;
    color: var(--ink);
  }
  th {
    color: var(--ink2);
    font-weight: 600;
    white-space: normal;
    vertical-align: bottom;
  }
  :is(th, td):first-child {
    text-align: start;
  }
  @media print {
    :host {
      break-inside: avoid;
    }
    .drawing svg {
      height: auto;
    }
    .scroll {
      max-height: none;
      overflow: visible;
    }
  }
`;
