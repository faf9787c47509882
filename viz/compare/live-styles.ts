import { type CSSResult, css } from 'lit';

/** Two floors side by side. */
export const liveStyles: CSSResult = css`
  .title-row {
    align-items: center;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--ink2);
  }
  select {
    max-width: min(22rem, 60vw);
  }
  input[type='range'] {
    width: 100%;
    height: 32px;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  input[type='range']::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: 16px;
    height: 16px;
    margin-top: -6px;
    border: 1.5px solid var(--accent);
    border-radius: 8px;
    background: var(--surface);
  }
  input[type='range']::-moz-range-thumb {
    width: 13px;
    height: 13px;
    border: 1.5px solid var(--accent);
    border-radius: 8px;
    background: var(--surface);
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px 64px;
    margin-top: 8px;
  }
  .panes h3 {
    margin-bottom: 12px;
    overflow-wrap: anywhere;
  }
  ccsim-floor-key {
    margin-top: 16px;
  }
  .waiting {
    min-height: 12rem;
  }
  @media print {
    .tools {
      display: none;
    }
    .panes {
      display: block;
    }
    .panes > div {
      break-inside: avoid;
      margin-top: 12px;
    }
    .panes h3,
    ccsim-floor-key {
      margin-block: 4px;
    }
  }
  @media (max-width: 1023px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
