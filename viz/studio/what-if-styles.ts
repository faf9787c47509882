import { type CSSResult, css } from 'lit';

/** Sliders above, the table of differences below. */
export const whatIfStyles: CSSResult = css`
.head {
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 8px;
  min-height: 20px;
  margin-bottom: 8px;
}
/* it comes with the first change: nothing may move for it */
.head .caption {
  margin: 0;
}
ccsim-slider {
  margin-bottom: 7px;
}
.rule {
  margin-top: 12px;
  padding-top: 12px;
}
.rule.running {
  border-top: 2px solid var(--accent);
  padding-top: 11px;
}
table {
  width: 100%;
  hyphens: auto;
  border-collapse: collapse;
  font-size: 0.75rem;
  line-height: 1.125rem;
}
th {
  padding: 3px 0;
  font-weight: 400;
  text-align: left;
  color: var(--ink2);
}
thead th {
  font-size: 0.6875rem;
  color: var(--ink3);
}
thead th:first-child {
  font: 600 0.875rem/1.25rem var(--font);
  color: var(--ink);
}
thead th + th,
td {
  padding: 3px 0 3px 7px;
  text-align: right;
}
td {
  white-space: nowrap;
  color: var(--ink3);
}
.sure {
  color: var(--ink);
  font-weight: 600;
}
.by {
  display: block;
  line-height: 0.875rem;
}
small {
  font-size: 0.6875rem;
  font-weight: 400;
  color: var(--ink2);
}
.caption {
  margin-top: 8px;
}
.links {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin-top: 8px;
  font-size: 0.75rem;
  line-height: 1rem;
}
@media print {
  :host {
    columns: 2;
    column-gap: 32px;
  }
  .rule {
    break-inside: avoid;
    margin: 0;
    padding: 0;
    border: 0;
  }
  button {
    display: none !important;
  }
}
`;
