import { type CSSResult, css } from 'lit';

/** The list of what can be seen. */
export const choiceStyles: CSSResult = css`
  fieldset {
    margin-top: 20px;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
    font-weight: 600;
  }
  label {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 8px;
    min-height: 26px;
    padding-left: 24px;
    color: var(--ink2);
    cursor: pointer;
  }
  label.on {
    color: var(--ink);
    font-weight: 600;
  }
  label span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  label small {
    font-size: 0.75rem;
    font-weight: 400;
    color: var(--ink3);
  }
  input[type='radio'] {
    position: absolute;
    left: 0;
    top: 6px;
    width: 14px;
    height: 14px;
    margin: 0;
    accent-color: var(--accent);
  }
  select {
    width: 100%;
  }
  summary {
    padding: 4px 0;
    color: var(--accent);
    cursor: pointer;
  }
  .rule p + p {
    margin-top: 8px;
  }
  @media (pointer: coarse) {
    label {
      min-height: 44px;
    }
  }
  @media (max-width: 719px) {
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
      gap: 0 24px;
    }
  }
  @media print {
    .choices {
      display: none;
    }
    .rule {
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
`;
