import { type CSSResult, css } from 'lit';

/** A 4 px track, a thumb of 16 px, a tick at the baseline; 24 px high, 44 px for fingers. */
export const sliderStyles: CSSResult = css`
  :host {
    --track: calc(100% - 16px);
  }
  .row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
  label {
    min-width: 0;
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  .value {
    display: inline-flex;
    align-items: baseline;
    flex: none;
    white-space: nowrap;
  }
  .unit {
    color: var(--ink2);
  }
  .unit:not(:empty) {
    margin-left: 3px;
  }
  /* digits end where units do: what is left of the field hangs over */
  .unit:empty {
    margin-left: -3px;
  }
  .value input {
    min-height: 0;
    min-width: 0;
    width: auto;
    field-sizing: content;
    padding: 0 2px;
    border-color: transparent;
    background: none;
    font-weight: 600;
    text-align: right;
  }
  .value input:hover,
  .value input:focus {
    border-color: var(--edge);
    background: var(--surface);
  }
  .changed input {
    color: var(--accent);
  }
  .track {
    position: relative;
    height: 24px;
    cursor: pointer;
    touch-action: pan-y;
    border-radius: 4px;
  }
  .rail,
  .fill,
  .tick,
  .thumb {
    position: absolute;
    pointer-events: none;
  }
  .rail,
  .fill {
    top: 10px;
    height: 4px;
  }
  .rail {
    inset-inline: 6px;
    border-radius: 2px;
    background: var(--line);
  }
  .fill {
    left: calc(8px + var(--low) * var(--track));
    width: calc(var(--span) * var(--track));
    background: var(--accent);
  }
  .fill.none {
    display: none;
  }
  .tick {
    top: 4px;
    left: calc(8px + var(--from) * var(--track) - 0.75px);
    width: 1.5px;
    height: 16px;
    background: var(--edge);
  }
  .thumb {
    top: 4px;
    left: calc(var(--at) * var(--track));
    width: 16px;
    height: 16px;
    border: 1.5px solid var(--ink2);
    border-radius: 8px;
    background: var(--surface);
  }
  .thumb.changed {
    border-color: var(--accent);
  }
  /* a ring around the whole track would run through the label above it */
  .track:focus-visible {
    outline: none;
  }
  .track:focus-visible .thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .track {
      height: 44px;
    }
    .rail,
    .fill {
      top: 20px;
    }
    .tick {
      top: 14px;
    }
    .thumb {
      top: 10px;
      left: calc(var(--at) * var(--track) - 4px);
      width: 24px;
      height: 24px;
      border-radius: 12px;
    }
    .value input {
      min-height: 44px;
      min-width: 44px;
    }
  }
  @media print {
    :host {
      break-inside: avoid;
    }
    .track {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .rail,
    .tick {
      background: CanvasText;
    }
    .fill {
      background: Highlight;
    }
  }
`;
