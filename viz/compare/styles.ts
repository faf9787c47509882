import { type CSSResult, css } from 'lit';

/** The marks of options. */
export const markStyles: CSSResult = css`
  .mark {
    display: inline-block;
    flex: none;
    margin-right: 8px;
    vertical-align: -1px;
    fill: var(--edge);
  }
  .option-1 {
    fill: var(--s1);
  }
  .option-2 {
    fill: var(--s2);
  }
  .option-3 {
    fill: var(--s3);
  }
`;

/** The page Compare. */
export const pageStyles: CSSResult = css`
  :host {
    max-width: 1440px;
    margin: 0 auto;
    padding: 24px 24px 32px;
  }
  .sentence {
    max-width: 56rem;
    min-height: 1.75rem;
    margin: 8px 0 24px;
    font: 400 1.125rem/1.75rem var(--font);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .sentence b {
    font-weight: 600;
    white-space: nowrap;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 568fr) minmax(0, 776fr);
    gap: 32px 48px;
    margin-top: 24px;
  }
  .effort {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .effort label {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--ink2);
  }
  .effort input {
    width: 6rem;
  }
  .running {
    position: relative;
    height: 2px;
    margin-top: 8px;
    background: var(--line);
  }
  .running i {
    position: absolute;
    inset: 0 auto 0 0;
    width: var(--share, 0%);
    background: var(--accent);
  }
  .ready {
    margin: 16px 0 24px;
  }
  .ready h2 {
    margin-bottom: 8px;
  }
  .ready li {
    padding: 2px 0;
  }
  .ready button {
    justify-content: flex-start;
    text-align: start;
  }
  .waiting {
    padding: 48px 0;
    color: var(--ink3);
  }
  section.apart {
    margin-top: 28px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .fault {
    margin: 8px 0;
    color: var(--late);
    overflow-wrap: anywhere;
  }
  .costs {
    margin-top: 32px;
  }
  @media (max-width: 1023px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 719px) {
    :host {
      padding: 16px 16px 32px;
    }
    .sentence {
      font-size: 1rem;
      line-height: 1.5rem;
      margin-bottom: 16px;
    }
    .sentence b {
      white-space: normal;
    }
  }
  @media print {
    :host {
      max-width: none;
      padding: 0;
    }
    .two {
      display: block;
    }
    .two > * + *,
    .costs {
      margin-top: 16px;
    }
    section.apart {
      margin-top: 12px;
      padding-top: 8px;
    }
    .running {
      display: none;
    }
  }
`;

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
  }
`;
