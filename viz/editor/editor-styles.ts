import { type CSSResult, css } from 'lit';

/** A sheet under the bar: parts of the scenario, form, text; below 1024 px form and text are two tabs. */
export const editorStyles: CSSResult = css`
  .sheet {
    position: fixed;
    z-index: 15;
    inset: 48px 0 0;
    display: grid;
    grid-template-columns: 216px minmax(0, 1fr) minmax(24rem, 36%);
    grid-template-rows: minmax(0, 1fr);
    background: var(--paper);
    animation: slide 200ms ease-out;
  }
  @keyframes slide {
    from {
      transform: translateY(24px);
      opacity: 0;
    }
  }
  nav {
    padding: 20px 24px;
    border-right: 1px solid var(--line);
    background: var(--surface);
    overflow: auto;
  }
  nav button {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    /* the longest name fits in bold too; a number of faults that does not stands below it */
    width: calc(100% + 16px);
    padding: 4px 8px;
    margin-inline: -8px;
    border-color: transparent;
    background: none;
    color: var(--ink2);
    text-align: start;
  }
  nav button[aria-current] {
    color: var(--ink);
    font-weight: 600;
  }
  nav .late {
    font-weight: 600;
    white-space: nowrap;
  }
  .form {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .fields {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 20px 32px;
  }
  .fields h1 {
    margin-bottom: 16px;
    font: 600 1.375rem/1.75rem var(--font);
  }
  .stale {
    margin-bottom: 16px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 12px 32px;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  footer .caption {
    flex: 1 1 12rem;
  }
  .text {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  .text .title-row {
    padding: 16px 16px 4px;
    margin: 0;
    align-items: center;
  }
  .text .title-row select {
    max-width: 60%;
  }
  .text ccsim-text-pane {
    flex: 1;
  }
  .others {
    padding: 4px 16px;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .tabs {
    display: none;
  }
  @media (max-width: 1023px) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto auto minmax(0, 1fr);
    }
    .tabs {
      display: block;
      background: var(--surface);
    }
    nav {
      padding: 0;
      border: 0;
      border-bottom: 1px solid var(--line);
      overflow: hidden;
    }
    /* a name that is cut at the edge fades there: more can be scrolled to */
    nav ul {
      display: flex;
      gap: 8px;
      padding: 4px 32px 4px 12px;
      overflow-x: auto;
      scroll-padding-inline: 32px;
      mask-image: linear-gradient(90deg, #0000, #000 12px, #000 calc(100% - 32px), #0000);
    }
    nav button {
      flex-wrap: nowrap;
      gap: 6px;
      width: auto;
      margin: 0;
      white-space: nowrap;
    }
    .fields,
    footer {
      padding-inline: 16px;
    }
    .text {
      border: 0;
    }
    [data-tab='form'] .text,
    [data-tab='text'] .form,
    [data-tab='text'] nav {
      display: none;
    }
    [data-tab='text'] .text {
      grid-row: 2 / -1;
    }
  }
  @media print {
    .sheet {
      display: none;
    }
  }
`;
