import type { Page } from 'playwright-core';

const STILL = 400;
const LONGEST = 20_000;

/** Waits until the words of a page have stood still for a while: whatever it loads, runs and draws is there. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`(${inPage})(${STILL}, ${LONGEST})`);
}

/** All words of a page as a reader meets them, those in shadow roots too. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.evaluate(`(${words})(document.body)`)) as string;
}

/** The words of the first element that a selector finds, through all shadow roots. */
export async function wordsIn(page: Page, selector: string): Promise<string> {
  return await page
    .locator(selector)
    .first()
    .evaluate(new Function('element', `return (${words})(element)`) as () => string);
}

const words = `function words(node) {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || ['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) return '';
  const inside = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
  return inside.map(words).join(' ').replace(/\\s+/g, ' ');
}`;

const inPage = `async (still, longest) => {
  const words = ${words};
  const start = performance.now();
  let said = words(document.body);
  let since = performance.now();
  while (performance.now() - since < still) {
    if (performance.now() - start > longest) throw new Error('the page did not come to rest');
    await new Promise(next => setTimeout(next, 50));
    const now = words(document.body);
    if (now !== said) since = performance.now();
    said = now;
  }
}`;
