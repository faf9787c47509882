import { type CSSResult, css } from 'lit';

/** The bar, the strip of notices and the place of the page. */
export const frameStyles: CSSResult = css`
  header {
    display: flex;
    align-items: stretch;
    gap: 32px;
    height: 48px;
    padding: 0 24px;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .brand {
    display: flex;
    align-items: center;
    font: 600 1rem/1.25rem var(--font);
    letter-spacing: -0.01em;
  }
  nav ul {
    display: flex;
    gap: 24px;
    height: 100%;
  }
  nav a {
    display: flex;
    align-items: center;
    height: 48px;
    border: solid transparent;
    border-width: 2px 0;
    color: var(--ink2);
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    color: var(--ink);
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    border-bottom-color: var(--ink);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-left: auto;
  }
  .separator {
    width: 1px;
    height: 20px;
    margin: 0 8px;
    background: var(--line);
  }
  .skip {
    position: absolute;
    z-index: 30;
    top: 8px;
    left: 8px;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  main {
    display: block;
  }
  main:focus {
    outline: none;
  }
  .opening {
    padding: 24px;
    color: var(--ink2);
    animation: come 1ms 300ms both;
  }
  @keyframes come {
    from {
      visibility: hidden;
    }
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 24px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    overflow-wrap: anywhere;
  }
  .notice input {
    flex: 1 1 20rem;
  }
  .phone {
    display: none;
  }
  .tools {
    min-width: 0;
  }
  .tools > .own {
    display: block;
    min-width: 4rem;
    max-width: 16rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 1023px) {
    header {
      gap: 14px;
      padding: 0 16px;
    }
    nav ul {
      gap: 16px;
    }
    .separator {
      display: none;
    }
  }
  @media (max-width: 719px) {
    header {
      gap: 12px;
      padding: 0 16px;
      align-items: center;
    }
    nav,
    .tools {
      display: none;
    }
    .brand {
      min-width: 0;
      flex: 1;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      display: block;
    }
    .phone {
      display: block;
    }
    .notice {
      padding: 8px 16px;
    }
    /* on a line of its own it begins where the text does */
    .notice .quiet {
      margin-left: -8px;
    }
  }
  @media (forced-colors: active) {
    nav a {
      border-color: Canvas;
    }
    nav a[aria-current] {
      border-bottom-color: Highlight;
    }
  }
  @media print {
    header,
    .notice,
    .skip {
      display: none;
    }
  }
`;
