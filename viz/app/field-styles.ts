import { type CSSResult, css } from 'lit';

/** Buttons, fields, the ring of focus. */
export const fields: CSSResult = css`
  button,
  select,
  input,
  textarea {
    font: inherit;
    font-variant-numeric: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    box-sizing: border-box;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--surface);
    color: var(--ink);
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }
  button:hover,
  .button:hover {
    background: var(--sunken);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--ink2);
    padding: 0 8px;
  }
  button.quiet:hover {
    color: var(--ink);
    background: var(--sunken);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.icon {
    width: 32px;
    padding: 0;
  }
  button.link {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  input:where([type='text'], [type='number'], [type='search'], :not([type])),
  select,
  textarea {
    box-sizing: border-box;
    min-height: 32px;
    padding: 0 8px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--surface);
    color: var(--ink);
  }
  [aria-invalid='true'] {
    border-color: var(--late);
    box-shadow: inset 0 0 0 1px var(--late);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    /* else the system lays its own ground behind the text, and the text has its colour */
    button.primary {
      forced-color-adjust: none;
    }
    button.primary:hover {
      background: HighlightText;
      color: Highlight;
    }
  }
  @media (pointer: coarse) {
    button:not(.link),
    .button,
    input:not([type='checkbox'], [type='radio']),
    select {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
