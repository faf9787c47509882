import { type CSSResult, css } from 'lit';

/** The chosen point. */
export const pointStyles: CSSResult = css`
  .number {
    margin-top: 4px;
  }
  .number small {
    margin-left: 6px;
    font-size: 0.875rem;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink2);
  }
  .says {
    margin-bottom: 16px;
    color: var(--ink2);
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 0 48px;
  }
  .parts > * {
    min-width: 0;
  }
  @media (min-width: 964px) and (max-width: 1279px) {
    .parts > .rule {
      margin-top: 0;
      padding-top: 5px;
    }
    .parts > .rule:last-child:nth-child(odd) {
      margin-top: 16px;
      padding-top: 16px;
    }
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 16px;
  }
  .command {
    display: grid;
    gap: 8px;
    width: min(24rem, calc(100vw - 64px));
  }
  .command code {
    font-family: var(--mono);
    font-size: 0.75rem;
    overflow-wrap: anywhere;
    user-select: all;
  }
  h2 bdi {
    overflow-wrap: anywhere;
  }
  @media print {
    .parts {
      display: block;
    }
    .parts > .rule {
      margin-top: 16px !important;
      padding-top: 16px !important;
    }
    .number,
    .says {
      break-after: avoid;
    }
  }
`;
