import { type CSSResult, css } from 'lit';

/** The options in a row, and what is added to them. */
export const optionStyles: CSSResult = css`
  ul.options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
    border: solid var(--line);
    border-width: 1px 0;
    overflow: hidden;
  }
  ul.options > li {
    min-width: 0;
    padding: 12px 24px;
    border-left: 1px solid var(--line);
    margin-left: -1px;
  }
  ul.options > li:first-child {
    padding-left: 0;
  }
  ul.options > li:last-child {
    padding-right: 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
  }
  .head .mark {
    margin-right: 0;
  }
  .head ccsim-name {
    flex: 1;
    font-weight: 600;
  }
  .about {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  .changes {
    display: grid;
    gap: 8px;
    min-width: min(20rem, 70vw);
  }
  .changes dt {
    color: var(--ink2);
    overflow-wrap: anywhere;
  }
  .changes dd {
    font-family: var(--mono);
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
    margin-top: 12px;
  }
  ccsim-popover .adding {
    display: grid;
    width: min(22rem, calc(100vw - 64px));
    margin: 0;
  }
  .adding {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 12px 24px;
    margin-top: 12px;
  }
  .adding label {
    display: grid;
    gap: 4px;
    color: var(--ink2);
  }
  .adding form {
    display: flex;
    align-items: flex-end;
    gap: 8px;
    flex: 1 1 24rem;
  }
  .adding form label {
    flex: 1;
  }
  .adding form {
    flex-wrap: wrap;
  }
  .adding form [role='alert'] {
    flex: 1 0 100%;
    color: var(--late);
    overflow-wrap: anywhere;
  }
  .adding form [role='alert']:not(:has(li)) {
    display: none;
  }
  .adding select {
    max-width: min(22rem, calc(100vw - 64px));
  }
  @media (max-width: 719px) {
    ul.options > li {
      padding: 12px 0;
      margin-left: 0;
      border-left: 0;
      border-top: 1px solid var(--line);
    }
    ul.options > li:first-child {
      border-top: 0;
    }
  }
  @media print {
    ul.options {
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    }
    ul.options > li {
      padding: 8px 16px 8px 0;
      border: 0;
    }
    .adding {
      display: none;
    }
    .about {
      display: block;
    }
  }
`;
