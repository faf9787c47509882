import { type CSSResult, css } from 'lit';
import { roomStyles } from './room-styles.ts';

/** The page of a lesson: two columns from 1024, one below; large and alone for a projector. */
export const lessonStyles: CSSResult = css`
  .page {
    max-width: 1240px;
    margin: 0 auto;
    padding: 24px;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 20px;
    margin-bottom: 16px;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--ink3);
  }
  .strip ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .strip a {
    color: var(--ink3);
    text-decoration: none;
    padding: 4px 0;
  }
  .strip a:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  .strip a[aria-current] {
    color: var(--ink);
    font-weight: 600;
  }
  .strip .place {
    margin-left: auto;
  }
  .strip button {
    min-height: 24px;
    color: var(--ink2);
  }
  .lessons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: -8px 0 12px;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .lessons a {
    color: var(--ink2);
    text-decoration: none;
    padding: 2px 0;
    border-bottom: 1px solid transparent;
  }
  .lessons a:hover,
  .lessons a[aria-current] {
    color: var(--ink);
    border-bottom-color: var(--ink);
  }
  h1 {
    font: 600 1.75rem/2.25rem var(--font);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .question {
    max-width: 62rem;
    margin: 4px 0 20px;
    font-size: 1.125rem;
    line-height: 1.75rem;
    color: var(--ink2);
  }
  .refused {
    margin: 0 0 12px;
    color: var(--late);
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(0, 760fr) minmax(280px, 376fr);
    gap: 64px;
  }
  .tabs {
    display: flex;
    border-bottom: 1px solid var(--line);
    margin-bottom: 16px;
  }
  .tabs ccsim-tabs {
    margin-bottom: -1px;
    min-width: 0;
  }
  .empty {
    min-height: 300px;
  }
  .unfilled {
    margin-top: 20px;
  }
  .unfilled h2 {
    margin-bottom: 8px;
    font: 600 0.875rem/1.25rem var(--font);
  }
  .progress {
    height: 2px;
    margin: 8px 0 4px;
    background: var(--line);
  }
  .progress div {
    height: 2px;
    background: var(--accent);
    transform-origin: left;
    transform: scaleX(var(--done, 0));
  }
  .status {
    min-height: 1.25rem;
    color: var(--ink2);
  }
  .text h2 {
    font: 600 1.125rem/1.5rem var(--font);
    margin: 8px 0 12px;
  }
  .text p.sentence {
    margin-bottom: 14px;
  }
  .text b {
    font-weight: 600;
  }
  .controls {
    display: grid;
    gap: 8px;
    margin-top: 20px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  .buttons button {
    font-size: 1rem;
    padding: 6px 12px;
    text-align: start;
  }
  .seed {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-top: 12px;
    color: var(--ink2);
  }
  .seed input {
    width: 8rem;
  }
  .note {
    margin-top: 12px;
  }
  @media (max-width: 1023px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
      gap: 24px;
    }
  }
  @media (max-width: 719px) {
    .page {
      padding: 16px;
    }
    .strip {
      margin-bottom: 8px;
    }
    .strip ul {
      flex: 1 1 100%;
      min-width: 0;
    }
    .strip button {
      display: none;
    }
    .lessons {
      margin-top: 0;
    }
    h1 {
      font-size: 1.375rem;
      line-height: 1.75rem;
    }
    .question {
      font-size: 1rem;
      line-height: 1.5rem;
    }
    .strip .place {
      margin-left: 0;
    }
    .tabs ccsim-tabs {
      flex: 1;
    }
    .buttons button {
      flex: 1 1 auto;
    }
  }
  ${roomStyles}
`;
