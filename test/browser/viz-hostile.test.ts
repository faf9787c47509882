import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inChromium } from './chromium.ts';
import { harm, openHostile } from './hostile.ts';
import { PAYLOADS } from './payloads.ts';
import { settled, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';

/** Fields of a hostile scenario that hold payloads one after the other: rounds this far apart give every payload a place. */
const FIELDS = 11;

inChromium('hostile names', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('stay text in Studio: every payload, as it is written', async () => {
    await site.visit('#studio', {}, async page => {
      await page.locator('ccsim-transport').waitFor();
      let words = '';
      for (let round = 0; round < PAYLOADS.length; round += FIELDS) {
        await openHostile(page, 'studio', [round]);
        await settled(page);
        await page.keyboard.press('w');
        words += await wordsOf(page);
        expect(await harm(page), `round ${round}`).toEqual([]);
      }
      const one = (text: string) => text.replace(/\s+/g, ' ');
      const shown = PAYLOADS.filter(payload => one(words).includes(one(payload)));
      expect(shown.length).toBeGreaterThan(PAYLOADS.length / 3);
    });
  });

  it('stay text in Compare', async () => {
    await site.visit('#compare', {}, async page => {
      await page.locator('ccsim-compare').waitFor();
      for (const round of [0, 2 * FIELDS, 4 * FIELDS]) {
        await openHostile(page, 'compare', [round, round + FIELDS]);
        await settled(page);
        expect(await harm(page), `round ${round}`).toEqual([]);
      }
    });
  });

  it('stay text in what is saved from a page', async () => {
    await site.visit('#studio', {}, async page => {
      await page.locator('ccsim-transport').waitFor();
      await openHostile(page, 'studio', [7]);
      await settled(page);
      const saved: string[] = [];
      page.on(
        'download',
        download => void download.path().then(path => saved.push(readFileSync(path, 'utf8'))),
      );
      await page.locator('ccsim-studio').evaluate(async element => {
        const studio = element as unknown as { exports(): { label: string; save(): unknown }[] };
        for (const item of studio.exports()) if (!item.label.endsWith('PNG')) await item.save();
      });
      await expect.poll(() => saved.length, { timeout: 10_000 }).toBeGreaterThan(6);
      const drawings = saved.filter(text => text.startsWith('<svg'));
      expect(drawings.length).toBeGreaterThan(1);
      for (const text of drawings) {
        await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
        expect(await page.evaluate('window.owned')).toBe(undefined);
        expect(
          await page.evaluate('document.querySelectorAll("script, parsererror, foreignObject").length'),
        ).toBe(0);
      }
    });
  });

  it('would be seen if one of them ran, or became an element', async () => {
    await site.visit('#lessons', {}, async page => {
      await page.goto('about:blank');
      expect(await harm(page)).toEqual([]);
      await page.setContent(`<p>${PAYLOADS[7]}</p>`);
      await expect.poll(() => harm(page)).toContain('a payload ran');
      expect(await harm(page)).toContain('IMG onerror');
    });
  });
});
