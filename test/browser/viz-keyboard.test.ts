import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inChromium } from './chromium.ts';
import { settled } from './settled.ts';
import { openSite, type Site } from './site.ts';

/** What has the focus, through all shadow roots: its name, or its words. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim().replace(/\\s+/g, ' ') || at?.localName;
})()`;

inChromium('with the keyboard alone', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const clock = (page: Page) => page.locator('ccsim-transport .clock').innerText();
  const studio = (use: (page: Page) => Promise<void>) =>
    site.visit('#studio', {}, async page => {
      await page.locator('ccsim-transport').waitFor();
      await settled(page);
      await use(page);
    });

  it('the first stop leads past the bar, and every stop is seen and has a name', async () => {
    await studio(async page => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(FOCUSED)).toBe('Skip to the content');
      const names: string[] = [];
      for (let stop = 0; stop < 45; stop++) {
        await page.keyboard.press('Tab');
        names.push((await page.evaluate(FOCUSED)) as string);
      }
      expect(names).toContain('Compare');
      expect(names).toContain('Export');
      expect(names.filter(name => ['button', 'input', 'select', 'a'].includes(name))).toEqual([]);
      // the ring of a stop in the page
      const outline = await page.evaluate(`(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at === document.body ? 'none' : getComputedStyle(at).outlineStyle;
      })()`);
      expect(outline).not.toBe('none');
    });
  });

  it('a day is played, stepped, and searched', async () => {
    await studio(async page => {
      const before = await clock(page);
      await page.keyboard.press('Space');
      await expect.poll(() => clock(page), { timeout: 10_000 }).not.toBe(before);
      await page.keyboard.press('Space');
      await page.keyboard.press('Home');
      const start = await clock(page);
      await page.keyboard.press('Shift+ArrowRight');
      const minute = await clock(page);
      expect(minute).not.toBe(start);
      await page.keyboard.press('Shift+ArrowLeft');
      expect(await clock(page)).toBe(start);
      await page.keyboard.press('w');
      const worst = await clock(page);
      expect(worst).not.toBe(start);
      await page.keyboard.press('a');
      expect(await clock(page)).not.toBe(worst);
    });
  });

  it('pages change by number, the list of keys opens and closes, and letters are letters in a field', async () => {
    await studio(async page => {
      await page.keyboard.press('?');
      await page.locator('ccsim-key-list dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('ccsim-key-list dialog[open]').waitFor({ state: 'detached' });
      await page.locator('ccsim-slider input:not([type=range])').first().focus();
      await page.keyboard.press('3');
      expect(page.url()).not.toContain('#lessons');
      await page.locator('main').focus();
      await page.keyboard.press('3');
      await page.locator('ccsim-lessons').waitFor();
      expect(page.url()).toContain('#lessons');
    });
  });

  it('a lesson is predicted, run and explained', async () => {
    await site.visit('#lessons', {}, async page => {
      await page.locator('ccsim-lessons').waitFor();
      for (let stop = 0; stop < 60 && (await page.evaluate(FOCUSED)) !== 'Run it'; stop++)
        await page.keyboard.press('Tab');
      expect(await page.evaluate(FOCUSED)).toBe('Run it');
      await page.keyboard.press('Enter');
      await page.getByText('Explain it').waitFor({ timeout: 60_000 });
      for (let stop = 0; stop < 60 && (await page.evaluate(FOCUSED)) !== 'Explain it'; stop++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('What happened').waitFor();
    });
  });
});
