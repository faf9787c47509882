import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { settled } from './settled.ts';
import { openSite, type Site } from './site.ts';

/** Whether a thing is seen whole: inside the window, and nothing lies over its corners. */
async function isWhole(page: Page, thing: Locator): Promise<boolean> {
  const { width, height } = page.viewportSize()!;
  const box = (await thing.boundingBox())!;
  const isInside =
    box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height && box.height > 40;
  const isOnTop = await thing.evaluate(element => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const root = element.getRootNode() as ShadowRoot;
    const corners = [
      [left + 6, top + 6],
      [right - 6, top + 6],
      [left + 6, bottom - 6],
      [right - 6, bottom - 6],
    ] as const;
    return corners.every(([x, y]) => element.contains(root.elementFromPoint(x, y)));
  });
  return isInside && isOnTop;
}

inChromium('what is opened and typed', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it.each([[{ width: 1440, language: 'en' }], [{ width: 390, language: 'ru' }]] as const)(
    'the library is seen whole, %o',
    async look => {
      await site.visit('#studio/erlang-a/scenario.yaml', { height: 844, ...look }, async page => {
        await page.locator('ccsim-floor').waitFor();
        if (look.width === 390) await page.getByRole('tab').last().click();
        await page.locator('.buttons ccsim-menu button').click();
        expect(await isWhole(page, page.locator('.buttons [role=menu]'))).toBe(true);
        await page.keyboard.press('Escape');
        expect(await page.locator('.buttons [role=menu]').count()).toBe(0);
      });
    },
  );

  it('a field keeps its unit beside what cannot be read, and is as it was after Discard', async () => {
    await site.visit('#studio/erlang-a/scenario.yaml', { language: 'en' }, async page => {
      await page.locator('ccsim-floor').waitFor();
      await page.keyboard.press('e');
      const field = page.locator('#warmUp');
      const unit = page.locator('.value:has(#warmUp) .unit');
      const shows = async () => [await field.inputValue(), await unit.textContent()];
      await field.waitFor();
      await page.waitForTimeout(500);
      expect(await shows()).toEqual(['2', 'h']);
      await field.fill('2 parsecs');
      await page.keyboard.press('Tab');
      await page.locator('#warmUp[aria-invalid=true]').waitFor();
      expect(await shows()).toEqual(['2 parsecs', 'h']);
      await page.getByText('Discard changes').click();
      expect(await shows()).toEqual(['2', 'h']);
    });
  });

  it('a change that cannot be is told where it was typed, and the comparison stays', async () => {
    await site.visit('#compare', { language: 'en', width: 1440, height: 900 }, async page => {
      await settled(page);
      await page.getByText('Three sites:').click();
      await page.getByText(/\d replications of each/u).waitFor();
      const sentence = await page.locator('.sentence').textContent();
      await page.getByText('changes from A').last().click();
      expect(await isWhole(page, page.locator('ccsim-popover[open] [role=dialog]'))).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByText('Add an option').click();
      const field = page.locator('input[name=change]');
      await field.fill('agentGroups.nobody.agents=12');
      await page.keyboard.press('Enter');
      await page.getByText(/^agentGroups\.nobody: /u).waitFor();
      expect(await faultsOfAccess(page)).toEqual([]);
      expect(await isWhole(page, page.locator('ccsim-popover[open] [role=dialog]'))).toBe(true);
      expect(await field.inputValue()).toBe('agentGroups.nobody.agents=12');
      expect(await page.locator('.sentence').textContent()).toBe(sentence);
      expect(await page.locator('ul.options > li').count()).toBe(3);
      await field.fill((await field.getAttribute('placeholder'))!);
      await page.keyboard.press('Enter');
      await page.locator('ul.options > li').nth(3).waitFor();
      await page.getByText(/\d replications of each/u).waitFor();
    });
  });

  it('the rule of service level that was chosen is that of the table of what if, by its name', async () => {
    await site.visit('#studio/erlang-a/scenario.yaml', { language: 'en', width: 1440 }, async page => {
      const row = page.locator('ccsim-what-if tbody tr').first();
      await row.filter({ hasText: 'of offered' }).waitFor();
      const before = await row.locator('td').first().textContent();
      await page.locator('ccsim-figures ccsim-menu button').first().click();
      await page.getByRole('menuitemradio', { name: 'of answered', exact: true }).click();
      await row.filter({ hasText: 'of answered' }).waitFor();
      expect(await row.locator('td').first().textContent()).not.toBe(before);
    });
  });

  it.each(['erlang-a', 'bank-inhouse'])('a long seed stays in the side panel, %s', async name => {
    await site.visit(`#studio/${name}/scenario.yaml`, { language: 'en', width: 1440 }, async page => {
      await page.locator('ccsim-floor').waitFor();
      await page.locator('.about ccsim-popover button').first().click();
      const seed = page.locator('.about ccsim-run-choice label', { hasText: 'Seed' }).locator('input');
      await seed.fill('1234567890'.repeat(12));
      await page.keyboard.press('Enter');
      await page.locator('.about', { hasText: '12345678901234567890' }).waitFor();
      await page.keyboard.press('Escape');
      const [inside, outside] = await page.locator('.about').evaluate(about => {
        const button = about.querySelector('ccsim-popover')!.shadowRoot!.querySelector('button')!;
        const text = document.createRange();
        text.selectNodeContents(about);
        const ends = [...text.getClientRects(), button.getBoundingClientRect()].map(({ right }) => right);
        return [Math.max(...ends), about.closest('aside')!.getBoundingClientRect().right];
      });
      expect(inside).toBeLessThanOrEqual(outside);
    });
  });

  it('sliders that were moved are in the file that is saved', async () => {
    await site.visit('#studio/erlang-a/scenario.yaml', { language: 'en', width: 1440 }, async page => {
      await page.locator('ccsim-what-if tbody tr').first().waitFor();
      await page.locator('ccsim-what-if').getByRole('slider').nth(1).press('ArrowRight');
      await page.getByRole('button', { name: 'Export', exact: true }).first().click();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByText('Scenario file with the changes').click(),
      ]);
      expect(saved.suggestedFilename()).toBe('scenario-changed.yaml');
      expect(readFileSync(await saved.path(), 'utf8')).toMatch(/agents: 101/u);
    });
  });
});
