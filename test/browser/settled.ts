import type { Page } from 'playwright-core';

const STILL = 400;
/** Far more than a page takes: the machine may be busy with other tests. */
const LONGEST = 60_000;

/** Waits until no part of a page says that it is busy and its words have stood still for a while. */
export async function settled(page: Page, still = STILL): Promise<void> {
  await page.evaluate(`(${inPage})(${still}, ${LONGEST})`);
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

const busy = `function busy(node) {
  if (node.getAttribute('aria-busy') === 'true') return true;
  if (node.localName === 'ccsim-frame' && node.shadowRoot === null) return true;
  return [...(node.shadowRoot?.children ?? []), ...node.children].some(busy);
}`;

const inPage = `async (still, longest) => {
  const words = ${words};
  const busy = ${busy};
  const start = performance.now();
  let said = words(document.body);
  let since = performance.now();
  while (performance.now() - since < still) {
    if (performance.now() - start > longest) throw new Error('the page did not come to rest');
    await new Promise(next => setTimeout(next, 50));
    const now = words(document.body);
    if (now !== said || busy(document.body)) since = performance.now();
    said = now;
  }
}`;
