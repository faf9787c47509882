/** The width of a printed page, without its margins [px]: A4. What is laid out by hand is laid out anew for it. */
export const PRINT_WIDTH = 688;

/**
 * Calls `before` when the page is about to be printed, and `after` when it was; gives what ends that. An element that
 * prints narrower than the page says so by `--print-width`.
 */
export function whenPrinted(host: Element, before: (width: number) => void, after: () => void): () => void {
  const start = () =>
    before(Number.parseFloat(getComputedStyle(host).getPropertyValue('--print-width')) || PRINT_WIDTH);
  addEventListener('beforeprint', start);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', start);
    removeEventListener('afterprint', after);
  };
}
