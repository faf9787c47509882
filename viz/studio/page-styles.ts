import { type CSSResult, type CSSResultGroup, css } from 'lit';
import { studioNarrowStyles } from './page-narrow-styles.ts';
import { studioPrintStyles } from './page-print-styles.ts';

/** What-if, the day, readings: three columns that scroll on their own; two, one and tabs where there is less room. */
const wideStyles: CSSResult = css`
  .app {
    display: grid;
    grid-template-columns: 272px minmax(0, 1fr) 328px;
    height: calc(100dvh - 48px - var(--notice, 0px));
  }
  aside,
  .middle {
    overflow: hidden auto;
    min-width: 0;
  }
  aside {
    padding: 20px 24px 16px;
    background: var(--surface);
    --chart-ground: var(--surface);
  }
  .left {
    border-right: 1px solid var(--line);
  }
  .right {
    border-left: 1px solid var(--line);
  }
  .middle {
    position: relative;
    padding: 20px 24px 12px;
  }
  .running {
    position: absolute;
    inset: 0 0 auto;
    padding: 0 24px;
    border-top: 2px solid var(--accent);
    text-align: right;
    font-size: 0.75rem;
    line-height: 0.875rem;
    color: var(--ink2);
    animation: come 1ms 150ms both;
  }
  @keyframes come {
    from {
      visibility: hidden;
    }
  }
  h1 {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .caption.about,
  .name-line .caption {
    overflow-wrap: anywhere;
  }
  .caption.about {
    min-height: 1rem;
    margin: 2px 0 12px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 0;
    --overhang: 16px;
    margin: 0 calc(-1 * var(--overhang)) 16px 0;
  }
  /* why a file was not opened stands below all buttons, not between them */
  .buttons ccsim-file-opener {
    display: contents;
  }
  .name-line {
    display: none;
    align-items: center;
    gap: 12px;
    margin-bottom: 12px;
  }
  .name {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name-line .caption {
    flex: 1;
  }
  .strip .buttons {
    margin: 8px 0 0;
  }
  ccsim-figures {
    margin-bottom: 16px;
  }
  ccsim-floor-key {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  .bar {
    margin: 12px 0 14px;
    padding: 8px 0;
    border: solid var(--line);
    border-width: 1px 0;
  }
  .scrub {
    display: none;
  }
  .strip {
    margin-bottom: 12px;
    padding: 8px 12px;
    border-left: 2px solid var(--late);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .strip.calm {
    border-color: var(--edge);
    color: var(--ink2);
  }
  .strip li + li {
    margin-top: 4px;
  }
  .none {
    min-height: 320px;
    padding: 32px 0;
  }
  .awaited {
    min-height: 264px;
  }
  .none button {
    margin-top: 12px;
  }
  .block + .block {
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .command {
    margin-top: 12px;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .command summary {
    color: var(--ink2);
    cursor: pointer;
  }
  .command code {
    display: block;
    margin: 8px 0;
    font-family: var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .drawer-head,
  .draft-line,
  ccsim-tabs {
    display: none;
  }
  @media (max-width: 1279px) {
    .app {
      grid-template-columns: minmax(0, 1fr) 328px;
    }
    .left {
      display: none;
    }
    .name-line {
      display: flex;
    }
    .left.open {
      display: block;
      position: fixed;
      z-index: 15;
      inset: 48px auto 0 0;
      width: min(304px, 100vw);
      box-shadow: 0 4px 16px #0002;
      animation: slide 200ms ease-out;
    }
    .left.open .drawer-head {
      display: flex;
      justify-content: flex-end;
      margin: -12px -16px 0 0;
    }
  }
  @keyframes slide {
    from {
      transform: translateX(-100%);
    }
  }
  :host([calm]) .left.open {
    animation: none;
  }
  @media (max-width: 1023px) {
    .app {
      display: block;
      height: auto;
    }
    .middle,
    .right {
      overflow: visible;
    }
    .right {
      columns: 2;
      column-gap: 48px;
      border: 0;
      border-top: 1px solid var(--line);
    }
    .right .block {
      break-inside: avoid;
      margin: 0;
      padding: 0 0 16px;
      border: 0;
    }
  }
`;

export const studioStyles: CSSResultGroup = [wideStyles, studioNarrowStyles, studioPrintStyles];
