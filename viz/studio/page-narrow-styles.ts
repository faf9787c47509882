import { type CSSResult, css } from 'lit';

/** Studio on a phone, one part at a time under its tabs with the transport at the bottom. */
export const studioNarrowStyles: CSSResult = css`
  @media (max-width: 599px) {
    .app {
      display: flex;
      flex-direction: column;
      padding-bottom: 116px;
    }
    .left,
    .left.open,
    .right {
      order: 1;
      position: static;
      width: auto;
      padding: 12px 16px;
      border: 0;
      box-shadow: none;
      animation: none;
      background: none;
      --chart-ground: var(--paper);
    }
    .left.open .drawer-head {
      display: none;
    }
    .left .buttons {
      --overhang: 0px;
    }
    .running {
      padding: 0 16px;
    }
    .middle {
      padding: 18px 16px 0;
    }
    .right {
      columns: 1;
    }
    ccsim-tabs {
      display: block;
      margin: 8px 0 14px;
    }
    .left,
    .right,
    .name-line,
    [data-part] {
      display: none;
    }
    .app[data-tab='floor'] section[data-part~='floor'],
    .app[data-tab='day'] section[data-part~='day'],
    .app[data-tab='waits'] .right,
    .app[data-tab='what-if'] .left {
      display: block;
    }
    .bar {
      position: fixed;
      z-index: 10;
      inset: auto 0 0;
      margin: 0;
      padding: 4px 16px 12px;
      border-width: 1px 0 0;
      background: var(--surface);
    }
    .app:not([data-tab='what-if']) .draft-line {
      display: block;
      margin-bottom: 12px;
    }
    section[data-part~='day'] {
      margin-top: 16px;
    }
    .app[data-tab='floor'] .jumps,
    .app[data-tab='day'] .jumps {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 16px;
    }
    .jumps button {
      flex: 1 0 auto;
    }
    .scrub {
      display: block;
      width: 100%;
      height: 32px;
      margin: 0;
      accent-color: var(--accent);
    }
  }
`;
