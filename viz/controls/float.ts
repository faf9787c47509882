import { type CSSResult, css } from 'lit';
import { placeBeside } from './placing.ts';

/** The look of what floats. */
export const floatStyles: CSSResult = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: max-content;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
    box-shadow: 0 4px 16px #0002;
    color: inherit;
  }
`;

/**
 * Shows an element with `popover="manual"` above all else, beside its button, and keeps it there while the page scrolls,
 * the window changes or the element grows; what it gives ends that.
 */
export function float(list: HTMLElement, button: HTMLElement, side: 'start' | 'end'): () => void {
  list.showPopover();
  const place = () => {
    list.style.removeProperty('max-height');
    const { left, top, height } = placeBeside(
      button.getBoundingClientRect(),
      { width: list.offsetWidth, height: list.offsetHeight },
      { width: document.documentElement.clientWidth, height: window.innerHeight },
      side,
    );
    list.style.setProperty('left', `${left}px`);
    list.style.setProperty('top', `${top}px`);
    if (height < list.offsetHeight) list.style.setProperty('max-height', `${height}px`);
  };
  const scrolled = (event: Event) => {
    if (!event.composedPath().includes(list)) place();
  };
  const size = new ResizeObserver(place);
  size.observe(list);
  place();
  window.addEventListener('scroll', scrolled, { capture: true, passive: true });
  window.addEventListener('resize', place);
  return () => {
    size.disconnect();
    window.removeEventListener('scroll', scrolled, { capture: true });
    window.removeEventListener('resize', place);
    if (list.isConnected && list.matches(':popover-open')) list.hidePopover();
  };
}
