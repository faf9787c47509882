import { type CSSResult, css } from 'lit';

/** Studio on paper: one column, what-if behind the day, nothing to press. */
export const studioPrintStyles: CSSResult = css`
  .right {
    --print-width: 328px;
  }
  @media print {
    .app {
      display: flex !important;
      flex-direction: column;
      height: auto;
      padding: 0;
    }
    .middle,
    .left,
    .right {
      display: block !important;
      padding: 0;
      border: 0;
      overflow: visible;
    }
    .middle > *,
    .middle .caption {
      display: block;
    }
    .name {
      font-size: 1.125rem;
      line-height: 1.5rem;
    }
    section[data-part~='day'] {
      margin-top: 16px;
    }
    .middle :is(.bar, .jumps, .draft-line),
    .middle ccsim-tabs,
    .left :is(h1, .about, .drawer-head, .command),
    ccsim-floor-key + .bar {
      display: none;
    }
    .right {
      columns: 2;
      column-gap: 32px;
      margin-top: 16px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    .left {
      order: 2;
      position: static;
      width: auto;
      margin-top: 16px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
  }
`;
