import { type CSSResult, css } from 'lit';

/** Two columns of fields, label left, value and unit right; one column where there is no room. */
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
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: 8px 32px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
    align-content: start;
    padding: 2px 4px;
    margin: 0 -4px;
    border-radius: 4px;
  }
  .field.lit {
    box-shadow: inset 3px 0 var(--accent);
    background: var(--sunken);
  }
  .field.long {
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 9rem) minmax(0, 24rem);
  }
  .field.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  label,
  .label {
    min-width: 0;
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  .value {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .value input {
    width: 6rem;
    text-align: right;
  }
  .value input.words {
    width: 100%;
    text-align: left;
  }
  .value select {
    width: 100%;
  }
  .law {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    gap: 8px 32px;
  }
  .group.inner {
    padding: 0 0 4px 16px;
    border-bottom: 0;
    border-left: 2px solid var(--line);
  }
  .kind .value select {
    width: auto;
    max-width: 13rem;
  }
  .unit {
    min-width: 3.25rem;
    color: var(--ink2);
    white-space: nowrap;
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
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .skills label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
  }
  .inherited input,
  .inherited select {
    border-style: dashed;
  }
  .additions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  .stale {
    opacity: 0.6;
  }
  @media (pointer: coarse) {
    .skills label {
      min-height: 44px;
    }
  }
`;
