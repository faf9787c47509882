import { type CSSResult, css, unsafeCSS } from 'lit';
import { properties, stronger } from './tokens.ts';

/** The themes as custom properties, which reach into every shadow root. For the document. */
const themes = unsafeCSS(
  [
    `:root{${properties('light')}--ribbon:.16;color-scheme:light}`,
    `@media screen{:root[data-theme=dark]{${properties('dark')}--ribbon:.18;color-scheme:dark}}`,
    `@media (prefers-contrast:more){:root{${stronger('light')}}}`,
    `@media screen and (prefers-contrast:more){:root[data-theme=dark]{${stronger('dark')}}}`,
    `@media print{:root{--ribbon:.19;--paper:#FFFFFF}}`,
    `@media (forced-colors:active){:root:root{${properties('forced')}}}`,
  ].join(''),
);

/** Sheets of the document itself: themes, faces, the page's ground. */
export const page: CSSResult = css`
  ${themes}
  :root {
    --font:
      -apple-system, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans',
      'Helvetica Neue', Arial, sans-serif;
    --mono:
      ui-monospace, 'SF Mono', 'Cascadia Mono', 'Segoe UI Mono', 'Liberation Mono', Menlo, Consolas,
      monospace;
    background: var(--paper);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 400 0.875rem/1.25rem var(--font);
    font-variant-numeric: tabular-nums lining-nums;
  }
  ccsim-frame {
    display: block;
  }
  #said {
    position: fixed;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @page {
    size: A4;
    margin: 14mm 14mm 16mm;
    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 7.5pt sans-serif;
      color: #5f6a75;
    }
  }
`;
