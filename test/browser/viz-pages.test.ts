import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { settled, wordsOf } from './settled.ts';
import { type Look, openSite, PAGES, type Site } from './site.ts';
import { textFaults } from './text-faults.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** languages, themes and widths, so that every two of them meet */
const LOOKS: [string, Look][] = [
  ['English, light, on a desk', { ...DESKTOP, language: 'en', theme: 'light' }],
  ['Russian, dark, on a desk', { ...DESKTOP, language: 'ru', theme: 'dark' }],
  ['English, dark, on a phone', { ...PHONE, language: 'en', theme: 'dark' }],
  ['Russian, light, on a phone', { ...PHONE, language: 'ru', theme: 'light' }],
];

inChromium('every page', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it.concurrent.each(LOOKS)('can be read by everybody, and logs no fault: %s', async (_name, look) => {
    for (const name of PAGES) {
      await site.visit(`#${name}`, look, async page => {
        await settled(page);
        const words = await wordsOf(page);
        expect(words.length, name).toBeGreaterThan(200);
        expect(/[а-я]{4}/.test(words), `${name} in Russian`).toBe(look.language === 'ru');
        expect(await textFaults(page), name).toEqual([]);
        expect(await faultsOfAccess(page), name).toEqual([]);
      });
    }
  });

  it('is found small, cut off, wide and without names when it is', async () => {
    const poor = `data:text/html,<html lang=en><title>x</title><main><p style="font-size:9px">tiny words</p>
      <p style="width:20px;overflow:hidden;white-space:nowrap">words that are cut off</p><img src="data:,">
      <p style="width:3000px">wide</p></main>`;
    const browserFaults = await site.visit('#lessons', {}, async page => {
      await page.goto('about:blank');
      await page.goto(poor.replaceAll('\n', ' '));
      return [await textFaults(page), await faultsOfAccess(page)];
    });
    expect(browserFaults[0]!.join('\n')).toMatch(/px wide(.|\n)*9px: tiny(.|\n)*cut off: words/);
    expect(browserFaults[1]!.join('\n')).toContain('image-alt');
  });
});
