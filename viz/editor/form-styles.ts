import { type CSSResult, css } from 'lit';

/**
 * Two columns of fields, one where there is no room. Labels are as wide everywhere, and a number stands in one box with
 * its unit, so that the boxes of a column share both edges, whatever they hold.
 */
export const formStyles: CSSResult = css`
  .group {
    padding-bottom: 24px;
    margin-bottom: 24px;
    border-bottom: 1px solid var(--line);
  }
  .group:last-child {
    border: 0;
  }
  .group > h3 {
    margin-bottom: 12px;
    overflow-wrap: anywhere;
  }
  :host {
    --label: 7.5rem;
    container: form / inline-size;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 24px;
    max-width: 50rem;
  }
  .field {
    display: grid;
    grid-template-columns: var(--label) minmax(0, 1fr);
    gap: 0 8px;
    align-items: start;
    align-content: start;
    padding: 2px 4px;
    margin: 0 -4px;
    border-radius: 4px;
  }
  .field.lit {
    box-shadow: inset 3px 0 var(--accent);
    background: var(--sunken);
  }
  .field.long,
  .field.wide,
  .law {
    grid-column: 1 / -1;
  }
  .field.bars {
    grid-template-columns: minmax(0, 1fr);
  }
  .law {
    display: grid;
    grid-template-columns: subgrid;
    gap: 8px 24px;
  }
  @container form (min-width: 34rem) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  label,
  .label {
    min-width: 0;
    padding-block: 6px;
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  .value {
    display: flex;
    align-items: center;
    min-width: 0;
  }
  .value input,
  .value select {
    width: 100%;
    min-width: 0;
    text-overflow: ellipsis;
  }
  .value select {
    padding: 0 4px;
  }
  .measured {
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--surface);
  }
  .measured input {
    flex: 1;
    min-height: 30px;
    border: 0;
    background: none;
    text-align: right;
    outline: 0;
    box-shadow: none;
  }
  .measured:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .measured:has([aria-invalid='true']) {
    border-color: var(--late);
    box-shadow: inset 0 0 0 1px var(--late);
  }
  .unit {
    min-width: 4rem;
    padding-right: 8px;
    color: var(--ink2);
    white-space: nowrap;
  }
  /* its line hangs beside the columns, which go on straight */
  .group.inner {
    padding: 0 0 4px 14px;
    margin-left: -16px;
    border-bottom: 0;
    border-left: 2px solid var(--line);
  }
  /* the next thing of its own stands apart from the parts of the one before */
  .group.inner + .group:not(.inner) {
    padding-top: 24px;
    border-top: 1px solid var(--line);
  }
  .help,
  .note,
  .fault {
    grid-column: 1 / -1;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--ink3);
  }
  .help {
    visibility: hidden;
  }
  .field:focus-within > .help,
  .field:hover > .help,
  .wide > .help {
    visibility: visible;
  }
  .inherited:not(:focus-within) > .help,
  .inherited:focus-within > .note {
    display: none;
  }
  .fault {
    color: var(--late);
  }
  .field:has(> .fault) > .help {
    display: none;
  }
  .skills {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .ticks label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0;
  }
  .inherited input,
  .inherited select,
  .inherited .measured {
    border-style: dashed;
  }
  .field.next:not(.long) {
    grid-column-start: 1;
  }
  .acts {
    grid-column: 1 / -1;
    margin-bottom: 12px;
  }
  .acts,
  .additions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .additions {
    margin-top: 12px;
  }
  .acts button,
  .additions button {
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .stale {
    opacity: 0.6;
  }
  @media (pointer: coarse) {
    .ticks label {
      min-height: 44px;
    }
    label,
    .label {
      padding-block: 12px;
    }
  }
`;
