import { type CSSResult, css } from 'lit';

/** A lesson in the system's own colours, before a class, and on paper. */
export const roomStyles: CSSResult = css`
  @media (forced-colors: active) {
    .lessons a:not([aria-current], :hover) {
      border-color: Canvas;
    }
    .progress div {
      background: Highlight;
    }
  }
  .leave {
    display: none;
  }
  @media screen and (min-width: 1800px) {
    :host([projector]) {
      position: fixed;
      inset: 0;
      z-index: 25;
      overflow: auto;
      background: var(--paper);
    }
    :host([projector]) .page {
      zoom: 1.46;
      max-width: 1270px;
      padding: 14px 0 0;
    }
    :host([projector]) :is(.strip, .lessons) {
      display: none;
    }
    :host([projector]) .question {
      max-width: none;
      margin: 2px 0 6px;
      line-height: 1.5rem;
    }
    :host([projector]) .tabs {
      margin-bottom: 8px;
    }
    :host([projector]) .leave {
      display: block;
      float: right;
    }
  }
  @media screen and (min-width: 2400px) and (min-height: 1300px) {
    :host([projector]) .page {
      zoom: 1.94;
    }
  }
  @media print {
    .page {
      max-width: none;
      padding: 0;
    }
    .strip,
    .lessons,
    .tabs,
    .controls,
    .buttons,
    .progress {
      display: none;
    }
    .grid {
      display: block;
    }
    .text {
      margin-top: 16px;
    }
    .question {
      margin-bottom: 12px;
    }
  }
`;
