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
    text-wrap: pretty;
  }
  .sentence b {
    font-weight: 600;
    white-space: nowrap;
  }
  .sentence .tied {
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
  .waiting progress {
    width: min(16rem, 100%);
    accent-color: var(--accent);
  }
  section.apart {
    margin-top: 28px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .fault {
    margin: 16px 0 8px;
    color: var(--late);
    overflow-wrap: anywhere;
  }
  .fault li {
    color: var(--ink);
  }
  .fault .mend {
    margin-top: 4px;
    color: var(--ink2);
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
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
    }
    .printed section {
      margin-top: 16px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
    .printed h2 {
      margin-bottom: 8px;
      font-size: 0.875rem;
      break-after: avoid;
    }
    .printed dl > div {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 16px;
      padding: 2px 0;
      break-inside: avoid;
    }
    .printed :is(dt, dd) {
      overflow-wrap: anywhere;
    }
    .printed dt {
      color: var(--ink2);
    }
    .printed dd {
      font-family: var(--mono);
      font-size: 0.75rem;
    }
    :host {
      max-width: none;
      padding: 0;
    }
    /* The differences take nearly a page: what is lower stands before them, beside the sentence. */
    .two {
      display: flex;
      flex-direction: column;
      gap: 0;
    }
    .two > * + * {
      order: -1;
    }
    .two > *,
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
