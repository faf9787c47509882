import { svg } from 'lit';

/** Half dark, half light. */
export const themeIcon = svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/></svg>`;

/** Three lines. */
export const menuIcon = svg`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" stroke-width="1.75"/></svg>`;

/** A question mark. */
export const helpIcon = svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="12.5" r="1" fill="currentColor"/></svg>`;
