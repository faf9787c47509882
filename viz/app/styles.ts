import { type CSSResult, css } from 'lit';
import { fields } from './field-styles.ts';

/** Sizes: rem, so that the reader's own size of text holds. */
const type = css`
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  table {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  /* no last line of one short word */
  p {
    text-wrap: pretty;
  }
  h1 {
    font: 600 1.125rem/1.5rem var(--font);
  }
  h2,
  h3 {
    font: 600 0.875rem/1.25rem var(--font);
  }
  .page-title {
    font: 600 1.375rem/1.75rem var(--font);
  }
  .number {
    font: 600 1.75rem/2.25rem var(--font);
    letter-spacing: -0.02em;
  }
  .tick {
    font-size: 0.6875rem;
    line-height: 1rem;
    color: var(--ink3);
  }
  .caption {
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--ink3);
  }
  .quiet {
    color: var(--ink2);
  }
  .lesson-text {
    font-size: 1rem;
    line-height: 1.625rem;
  }
  .verdict {
    font: 600 2.5rem/2.75rem var(--font);
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.75rem;
  }
  .late {
    color: var(--late);
  }
  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .rule {
    border-top: 1px solid var(--line);
    margin-top: 16px;
    padding-top: 16px;
  }
  .title-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 12px;
    margin-bottom: 8px;
  }
`;

/** What every shadow root starts from. */
export const base: CSSResult = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  ${type}
  ${fields}
  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 0s !important;
      animation-duration: 0s !important;
    }
  }
  @media print {
    :host {
      print-color-adjust: exact;
    }
    .no-print,
    button:not(.link),
    select,
    input:is([type='range'], [type='radio'], [type='checkbox'], [type='file']) {
      display: none !important;
    }
    a,
    button.link {
      color: inherit !important;
      text-decoration: none !important;
    }
    input {
      min-height: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      background: none !important;
    }
    h1,
    h2,
    h3,
    summary,
    .title-row {
      break-after: avoid;
    }
    figure,
    tr,
    li,
    .block {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
