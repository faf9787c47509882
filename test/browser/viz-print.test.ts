import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeResults } from '../support/results-folders.ts';
import { inChromium } from './chromium.ts';
import { settled } from './settled.ts';
import { openSite, type Site } from './site.ts';
import { textFaults } from './text-faults.ts';

/** The measure of a page of A4 [px]. */
const WIDTH = 688;

/** What is wrong with a page as it would be printed: controls, dark ground, charts of another width, cut words. */
const faultsOfPrint = (page: Page): Promise<string[]> =>
  page.evaluate(
    `(${(most: number) => {
      const faults: string[] = [];
      const isShown = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
      };
      const isBright = (colour: string) => {
        const parts = colour.match(/[\d.]+/gu)?.map(Number) ?? [];
        return parts[3] === 0 || (parts[0]! + parts[1]! + parts[2]!) / 3 > 150;
      };
      const walk = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          if (!isShown(element)) continue;
          if (element.matches('button:not(.link), select, input[type=range], input[type=radio], nav, header'))
            faults.push(`a control: ${element.localName} ${element.textContent?.trim().slice(0, 30)}`);
          if (element.matches('ccsim-chart .drawing svg, .drawing > svg')) {
            const width = Number(element.getAttribute('width'));
            if (width > most + 1) faults.push(`a chart of ${width} px`);
          }
          if (!element.closest('svg') && !isBright(getComputedStyle(element).backgroundColor))
            faults.push(`a dark ground: ${element.localName}`);
        }
      };
      walk(document);
      return [...new Set(faults)];
    }})(${WIDTH})`,
  ) as Promise<string[]>;

inChromium('a printed page', () => {
  let site: Site;
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-print-'));
  beforeAll(async () => {
    await writeResults(folder);
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  const ACTS: [string, string, number, (page: Page) => Promise<void>][] = [
    [
      'Studio',
      '#studio',
      3,
      async page => {
        await page.locator('ccsim-transport').waitFor();
        await settled(page);
        await page.keyboard.press('w');
      },
    ],
    [
      'Compare',
      '#compare',
      3,
      async page => {
        await settled(page);
        await page.locator('ccsim-compare .ready button').first().click();
        await page.locator('ccsim-compare ccsim-floor').first().waitFor({ timeout: 60_000 });
      },
    ],
    [
      'Compare of what has many rows',
      '#compare',
      3,
      async page => {
        await settled(page);
        await page.locator('ccsim-compare .ready button').last().click();
        await page.locator('ccsim-compare ccsim-floor').first().waitFor({ timeout: 60_000 });
      },
    ],
    [
      'a lesson',
      '#lessons/pooling',
      1,
      async page => {
        await settled(page);
        await page.locator('ccsim-lessons button.primary').first().click();
        await settled(page);
        await page.locator('ccsim-lessons button.primary').first().click();
      },
    ],
    [
      'the worksheet',
      '#lessons/pooling',
      2,
      async page => {
        await settled(page);
        await page.locator('header .own').click();
      },
    ],
    [
      'Results',
      '#results',
      3,
      async page => {
        await settled(page);
        await page.locator('ccsim-results input[type=file]').setInputFiles(folder);
        await page.locator('ccsim-result-point').waitFor();
      },
    ],
  ];

  it.each(ACTS)(
    '%s: is light, without controls, its charts of the width of paper, and as it was afterwards',
    async (_name, hash, most, act) => {
      await site.visit(hash, { theme: 'dark', language: 'ru' }, async page => {
        await act(page);
        await settled(page);
        const widths = () =>
          page.locator('ccsim-chart .drawing > svg').evaluateAll(all => all.map(svg => svg.clientWidth));
        const before = await widths();
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const pages = pdf.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
        expect(pages).toBeGreaterThan(0);
        expect(pages).toBeLessThanOrEqual(most);
        await settled(page);
        expect(await widths()).toEqual(before);
        await page.setViewportSize({ width: WIDTH, height: 1000 });
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await settled(page);
        expect(await faultsOfPrint(page)).toEqual([]);
        expect(await textFaults(page)).toEqual([]);
      });
    },
  );

  it('of Compare lists all that is another in an option, which stands behind a button on a screen', async () => {
    await site.visit('#compare', {}, async page => {
      await settled(page);
      await page.locator('ccsim-compare .ready button').last().click();
      await page.locator('ccsim-compare ccsim-floor').first().waitFor({ timeout: 60_000 });
      const buttons = page.locator('ccsim-option-list ul.options ccsim-popover button');
      const texts = await buttons.allTextContents();
      const count = texts.reduce((sum, text) => sum + Number(/\d+/u.exec(text)?.[0]), 0);
      const shown = () =>
        page
          .locator('ccsim-compare .printed dl > div')
          .evaluateAll(all => all.filter(one => one.getBoundingClientRect().height > 10).length);
      expect(count).toBeGreaterThan(1);
      expect(await shown()).toBe(0);
      await buttons.first().click();
      await page.setViewportSize({ width: WIDTH, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await settled(page);
      expect(await shown()).toBe(count);
      // what floats is closed
      expect(await page.locator('ccsim-option-list ul.options .changes:visible').count()).toBe(0);
    });
  });

  it('would be found with its bar, in the dark', async () => {
    await site.visit('#studio', { theme: 'dark' }, async page => {
      await page.locator('ccsim-transport').waitFor();
      await settled(page);
      const faults = (await faultsOfPrint(page)).join('\n');
      for (const kind of ['a control', 'a dark ground', 'a chart of']) expect(faults).toContain(kind);
    });
  });
});
