import type { Page } from 'playwright-core';
import { hostileScenario } from './payloads.ts';

/** So many texts a hostile scenario has at most. */
const FIELDS = 20;

/** Opens scenarios in the page that is shown: of payloads, or of texts that begin with a sign. */
export const openHostile = (page: Page, name: string, rounds: readonly number[], sign?: string) => {
  const texts = sign === undefined ? undefined : Array.from({ length: FIELDS }, (_, k) => `${sign} ${k}`);
  const sources = rounds.map(round => ({
    files: { 's.json': hostileScenario(round, texts) },
    path: 's.json',
    set: [],
  }));
  return page.locator(`ccsim-${name}`).evaluate((element, given) => {
    Object.assign(element, { opened: { kind: 'scenarios', sources: given } });
  }, sources);
};

/** Whether a payload has run, or has become an element that could. */
export const harm = (page: Page) =>
  page.evaluate(`(() => {
    const found = window.owned === undefined ? [] : ['a payload ran'];
    const walk = root => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (['IFRAME', 'OBJECT', 'EMBED', 'MARQUEE', 'BASE', 'foreignObject'].includes(element.nodeName)) found.push(element.nodeName);
        if (element.nodeName.toLowerCase() === 'script' && element.textContent.includes('owned')) found.push('a script');
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) found.push(element.nodeName + ' ' + name);
          if (/^(href|src|action|data|xlink:href)$/.test(name) && /^(javascript|data:text)/.test(value)) found.push(element.nodeName + ' ' + value);
        }
      }
    };
    walk(document);
    return found;
  })()`) as Promise<string[]>;
