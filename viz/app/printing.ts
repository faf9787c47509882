/** The width of a printed page, without its margins [px]: A4. What is laid out by hand is laid out anew for it. */
export const PRINT_WIDTH = 688;

/**
 * Calls `lay` with the width of paper when the page is about to be printed, and without one when it was; gives what ends
 * that. An element that prints narrower than the page says so by `--print-width`.
 */
export function whenPrinted(host: Element, lay: (width?: number) => void): () => void {
  const before = () =>
    lay(Number.parseFloat(getComputedStyle(host).getPropertyValue('--print-width')) || PRINT_WIDTH);
  const after = () => lay();
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
