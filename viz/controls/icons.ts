import { svg } from 'lit';

const icon = (inner: unknown) =>
  svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">${inner}</svg>`;

/** A bar and a triangle that points back. */
export const stepBackIcon = icon(svg`<path d="M3 3h2v10H3zM13 3v10L6 8z"/>`);
/** A triangle that points on, and a bar. */
export const stepOnIcon = icon(svg`<path d="M3 3l7 5-7 5zM11 3h2v10h-2z"/>`);
/** A triangle. */
export const playIcon = icon(svg`<path d="M4 2.5l9 5.5-9 5.5z"/>`);
/** Two bars. */
export const pauseIcon = icon(svg`<path d="M4 3h2.5v10H4zM9.5 3H12v10H9.5z"/>`);
/** An x. */
export const closeIcon = icon(
  svg`<path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
);
