import { type CSSResult, css } from 'lit';

/** The page Results: what to see, what is seen, the chosen point. */
export const pageStyles: CSSResult = css`
  .whole {
    min-height: calc(100dvh - 48px - var(--notice, 0px));
  }
  .page {
    display: grid;
    grid-template: 'side middle point' auto 'side rest point' 1fr / 248px minmax(0, 1fr) 424px;
    min-height: calc(100dvh - 48px - var(--notice, 0px));
  }
  .side {
    grid-area: side;
    padding: 24px;
    background: var(--surface);
    border-right: 1px solid var(--line);
  }
  .middle {
    grid-area: middle;
    padding: 24px 32px 28px;
    min-width: 0;
  }
  .rest {
    grid-area: rest;
    padding: 0 32px 32px;
    min-width: 0;
  }
  .point {
    grid-area: point;
    padding: 24px 32px;
    background: var(--surface);
    border-left: 1px solid var(--line);
    min-width: 0;
  }
  .middle > * + *,
  .rest > * + * {
    margin-top: 28px;
  }
  .folder {
    margin-bottom: 16px;
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  .start {
    max-width: 44rem;
    padding: 24px;
  }
  .start p {
    margin-top: 8px;
  }
  .start code {
    font-family: var(--mono);
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  .start .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    margin-top: 16px;
    color: var(--ink2);
  }
  .start .over {
    outline: 2px solid var(--accent);
    outline-offset: 8px;
  }
  .fault {
    color: var(--late);
    overflow-wrap: anywhere;
  }
  .best {
    color: var(--ink2);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .key b {
    margin-right: 4px;
  }
  .scroll {
    overflow-x: auto;
  }
  summary {
    cursor: pointer;
  }
  th button.link {
    justify-content: flex-start;
    text-align: start;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 5px 12px 5px 0;
    border-top: 1px solid var(--line);
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  th:first-child,
  thead th:first-child {
    text-align: left;
    color: var(--ink2);
    white-space: normal;
  }
  thead th {
    border-top: 0;
    font-weight: 600;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  td b {
    font-weight: 600;
  }
  td small,
  .number small {
    font-size: 0.75rem;
    color: var(--ink3);
  }
  tr.chosen th,
  tr.chosen td {
    background: var(--sunken);
  }
  @media (max-width: 1279px) {
    .page {
      grid-template: 'side middle' auto 'side point' auto 'side rest' 1fr / 224px minmax(0, 1fr);
    }
    .point {
      padding: 24px;
      border: solid var(--line);
      border-width: 1px 0;
    }
    .middle,
    .rest {
      padding: 24px;
    }
  }
  @media (max-width: 719px) {
    .page {
      display: block;
    }
    .side,
    .middle,
    .rest,
    .point,
    .start {
      padding: 16px;
    }
    .side {
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }
    /* three options have room where their doubt stands under them */
    .scroll td small {
      display: block;
    }
  }
  @media print {
    .whole,
    .page {
      display: block;
      min-height: 0;
    }
    .side,
    .middle,
    .rest,
    .point {
      padding: 0;
      border: 0;
      background: none;
    }
    .page > * + * {
      margin-top: 20px;
    }
    .scroll {
      overflow: visible;
    }
    th,
    td {
      padding-block: 3px;
    }
  }
`;
