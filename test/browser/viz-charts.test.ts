import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { faultsOfAccess } from './axe.ts';
import { pageThatRuns } from './bundle.ts';
import type { ChartsPage, ChartsShown } from './charts-page.ts';
import { inChromium, withPage } from './chromium.ts';

type Ask<Key extends keyof ChartsPage> = ChartsPage[Key];

inChromium('charts in Chromium', () => {
  let html = '';
  beforeAll(async () => {
    html = await pageThatRuns(resolve(import.meta.dirname, 'charts-page.ts'), 'showCharts');
  });

  const shown = <Result>(chosen: ChartsShown, use: (page: Page) => Promise<Result>): Promise<Result> =>
    withPage(html, async page => {
      await page.evaluate(
        choice => (window as unknown as { run(choice: ChartsShown): void }).run(choice),
        chosen,
      );
      await page.waitForTimeout(100);
      return use(page);
    });
  const ask = <Result>(page: Page, what: string) => page.evaluate(`window.charts.${what}`) as Promise<Result>;

  it('keep their texts apart as the browser draws them, and have nothing seriously wrong for who cannot see them', () =>
    shown({ names: 'en', language: 'en', theme: 'light' }, async page => {
      for (const width of [320, 390, 820, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(150);
        expect(await ask<string[]>(page, 'faults()')).toEqual([]);
      }
      expect(await faultsOfAccess(page)).toEqual([]);
    }));

  it('keep hostile and Russian names apart, as text, in the dark', () =>
    shown({ names: 'hostile', language: 'ru', theme: 'dark' }, async page => {
      for (const width of [390, 820]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(150);
        expect(await ask<string[]>(page, 'faults()')).toEqual([]);
      }
      expect(await page.locator('ccsim-chart script, ccsim-chart img').count()).toBe(0);
      expect(await faultsOfAccess(page)).toEqual([]);
    }));

  it('are walked by arrows, read aloud and shown, and tell what was chosen', () =>
    shown({ names: 'en', language: 'en', theme: 'light', only: ['matrix'] }, async page => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      const said = await page.locator('[aria-live]').textContent();
      expect(said).toMatch(/^Loans, 43: \d\d\.\d\u202F% ±\u202F1\.2$/);
      expect(await page.locator('.reading').textContent()).toBe(said);
      expect(await ask<Ask<'told'>>(page, 'told')).toEqual(['matrix 1,1']);
      await page.keyboard.press('Escape');
      expect(await page.locator('.reading').count()).toBe(0);
    }));

  it('move their playhead without being laid out anew, become a picture that needs nothing, and a table', () =>
    shown({ names: 'en', language: 'en', theme: 'light', only: ['dayBand'] }, async page => {
      const before = await ask<number>(page, 'layouts()');
      const place = () => page.locator('.playhead').getAttribute('d');
      const first = await place();
      const { x, y } = (await page.locator('.stage').boundingBox())!;
      await page.mouse.move(x + 300, y + 100);
      await page.mouse.down();
      await page.mouse.move(x + 500, y + 100, { steps: 5 });
      await page.mouse.up();
      expect(await place()).not.toBe(first);
      expect((await ask<string[]>(page, 'told')).length).toBeGreaterThan(3);
      expect(await ask<number>(page, 'layouts()')).toBe(before);
      const { head, width } = await ask<{ head: number[]; width: number }>(page, 'png()');
      expect(head).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(width).toBe(1600);
      await page.locator('ccsim-menu button').click();
      await page.getByRole('menuitemradio', { name: 'Table' }).click();
      expect(await page.locator('tbody tr').count()).toBe(24);
      expect(await page.locator('.stage').isVisible()).toBe(false);
    }));

  it('take the colours of the system where it chooses them', () =>
    shown({ names: 'en', language: 'en', theme: 'light', only: ['ledger', 'heatMap'] }, async page => {
      const fills = (which: string): Promise<string[]> =>
        page.locator(which).evaluateAll(all => all.map(each => getComputedStyle(each).fill));
      const [bars, cells, digits] = ['#ledger g rect', '#heatMap g rect', '#heatMap g text'] as const;
      expect(new Set(await fills(cells)).size).toBeGreaterThan(3);
      await page.emulateMedia({ forcedColors: 'active' });
      const one = async (which: string) => {
        const found = new Set(await fills(which));
        expect(found.size).toBe(1);
        return [...found][0];
      };
      expect(await one(digits)).toBe(await one(bars));
      expect(await one(cells)).not.toBe(await one(digits));
    }));
});
