import type { Page } from 'playwright-core';

/** Least size of type that may be read on a page [px]. */
const SMALLEST = 11;

/**
 * What a reader would stumble over: type under 11 px, a page that scrolls sideways, text cut off by its own box.
 * Walks into shadow roots; hidden and visually hidden elements are left out.
 */
export async function textFaults(page: Page): Promise<string[]> {
  return (await page.evaluate(`(${inPage})(${SMALLEST})`)) as string[];
}

const inPage = `smallest => {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth + 1) faults.push('the page is ' + root.scrollWidth + ' px wide in ' + root.clientWidth);
  const walk = node => {
    for (const element of node.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const own = [...element.childNodes].filter(n => n.nodeType === 3 && n.data.trim() !== '');
      if (own.length === 0) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || style.clipPath !== 'none') continue;
      if (element.closest('style, script, title, desc, template, option')) continue;
      const said = own.map(n => n.data.trim()).join(' ').slice(0, 40);
      if (parseFloat(style.fontSize) < smallest) faults.push(style.fontSize + ': ' + said);
      const cut = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
      if (cut) faults.push('cut off: ' + said);
    }
  };
  walk(document);
  return [...new Set(faults)];
}`;
