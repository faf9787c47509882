import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pack } from '../../viz/share/packed.ts';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { editorText, focused, openEditor, tabTo } from './editor-page.ts';
import { openSite, type Site } from './site.ts';

/** Left and right edges of every box in which something is typed or chosen, each once [px]. */
const edgesOfBoxes = (page: Page) =>
  page
    .locator('ccsim-editor .field:not(.wide) .value')
    .evaluateAll(boxes =>
      ['left', 'right'].map(side =>
        [...new Set(boxes.map(box => Math.round(box.getBoundingClientRect()[side as 'left'])))].sort(
          (a, b) => a - b,
        ),
      ),
    );

inChromium('the form of the editor', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('by keys alone: another law, a contact type put in, renamed and taken away, each undone by one step', async () => {
    await site.visit('#studio', {}, async page => {
      await openEditor(page);
      const before = await editorText(page);
      await tabTo(page, 'Contacts');
      await page.keyboard.press('Enter');

      await tabTo(page, 'Talk');
      await page.keyboard.press('g');
      expect(await editorText(page)).toContain('talk: { gamma: { mean: 193 s, sd: 208 s } }');
      expect(await focused(page)).toBe('Talk');
      await page.keyboard.press('Control+z');
      expect(await editorText(page)).toBe(before);

      await tabTo(page, 'Add a contact type');
      await page.keyboard.press('Enter');
      await page.keyboard.type('chat');
      await page.keyboard.press('Enter');
      await page.locator('#said', { hasText: 'Added: contact type chat.' }).waitFor({ state: 'attached' });
      expect(await focused(page)).toBe('Arrivals');
      expect(await editorText(page)).toContain('skills: [regular, new, stock, internet, message, chat]');

      await page.keyboard.press('Shift+Tab');
      expect(await focused(page)).toBe('Remove chat');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('stock');
      await page.keyboard.press('Enter');
      await page.getByText('This name is taken.').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('web chat');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove web chat' }).waitFor();
      expect(await focused(page)).toBe('Rename web chat');
      expect(await editorText(page)).toContain('internet, message, web chat]');

      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('It is in use:').waitFor();
      expect(await page.locator('ccsim-thing-head .asked li').allInnerTexts()).toEqual(['agent group team']);
      expect(await faultsOfAccess(page)).toEqual([]);
      await tabTo(page, 'Remove it all the same');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove web chat' }).waitFor({ state: 'detached' });
      expect(await editorText(page)).toBe(before);
      expect(await focused(page)).not.toBe('');
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: 'Remove web chat' }).waitFor();
    });
  });

  it('keeps a field whose value is cleared, the focus beside it, and takes what is typed there again', async () => {
    await site.visit('#studio', {}, async page => {
      await openEditor(page);
      const before = await editorText(page);
      await tabTo(page, 'Contacts');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Talk, mean');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Tab');
      await page.locator('ccsim-editor .field .fault').waitFor();
      expect(await focused(page)).toBe('Talk, spread');
      const mean = page.locator('ccsim-editor .field', { has: page.locator('.fault') });
      expect(await mean.locator('label').innerText()).toBe('Talk, mean');
      expect(await mean.locator('.fault').count()).toBe(1);
      await page.keyboard.press('Shift+Tab');
      expect(await focused(page)).toBe('Talk, mean');
      await page.keyboard.type('-3');
      await page.keyboard.press('Tab');
      expect(await editorText(page)).toContain('mean: -3 s,');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.type('193');
      await page.keyboard.press('Tab');
      await page.locator('ccsim-editor .field .fault').waitFor({ state: 'detached' });
      expect(await editorText(page)).toBe(before);
    });
  });

  it('tells on the Edit button of Studio of a draft that waits, and of its faults, in Russian on a phone too', async () => {
    await site.visit('#studio', { language: 'ru', width: 390, height: 844 }, async page => {
      await openEditor(page);
      const field = page.locator('ccsim-form-pane input[id="promise.shortAbandon"]');
      await field.fill('7 s');
      await field.press('Tab');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Правка · черновик' }).press('Enter');
      // a Russian unit is written as files have it, and read in Russian
      await field.fill('8 сек');
      await field.press('Tab');
      await expect.poll(() => field.inputValue()).toBe('8');
      expect(await field.locator('xpath=../*[@class="unit"]').innerText()).toBe('с');
      expect(await page.locator('ccsim-form-pane .fault').count()).toBe(0);
      await field.fill('7 секунд');
      await field.press('Tab');
      await page.locator('ccsim-form-pane .fault').waitFor();
      expect(await page.locator('ccsim-form-pane .fault').innerText()).toMatch(
        /неизвестная единица «секунд».*ожидается длительность/u,
      );
      expect(await page.locator('ccsim-form-pane .fault').getAttribute('lang')).toBe('ru');
      await page.keyboard.press('Escape');
      const button = page.getByRole('button', { name: 'Правка · 1 ошибка' });
      await button.waitFor();
      expect((await button.boundingBox())!.x + (await button.boundingBox())!.width).toBeLessThanOrEqual(390);
    });
  });

  it('stands its boxes in straight columns, whatever they hold: two on a desk, one where there is less room', async () => {
    await site.visit('#studio', { language: 'ru' }, async page => {
      await openEditor(page);
      for (const [width, columns] of [
        [1440, 2],
        [1024, 1],
        [390, 1],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        for (const section of [2, 4, 6]) {
          await page.locator('ccsim-editor nav button').nth(section).click();
          await page.locator('ccsim-editor .unit').first().waitFor();
          const [left, right] = await edgesOfBoxes(page);
          expect([width, section, left!.length, right!.length]).toEqual([width, section, columns, columns]);
        }
      }
    });
  });

  it('puts in and takes away rings, rules, breaks and branches, which have no name, each undone by one step', async () => {
    const visit = async (folder: string, language: 'en' | 'ru', use: (page: Page) => Promise<void>) => {
      const data = await pack(JSON.stringify({ v: '0.1.0', s: [{ n: `${folder}/scenario.yaml` }] }));
      await site.visit(`#studio~${data}`, { language }, async page => {
        await openEditor(page);
        await use(page);
      });
    };
    const section = (page: Page, index: number) => page.locator('ccsim-editor nav button').nth(index).click();
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
    await visit('bullseye', 'ru', async page => {
      await section(page, 3);
      const before = await editorText(page);
      await press(page, 'Удалить круг 2');
      await page.locator('#said', { hasText: 'Удалено. Отмена вернёт.' }).waitFor({ state: 'attached' });
      expect(await editorText(page)).toContain('- groups: [specialists, generalists]');
      await page.keyboard.press('Control+z');
      expect(await editorText(page)).toBe(before);

      await page.getByRole('button', { name: 'Защитить правилом' }).first().click();
      expect(await editorText(page)).toContain('openRing: 3');
      const limit = page.getByLabel('Уровень ниже');
      expect(await limit.inputValue()).toBe('70');
      await limit.fill('65');
      await limit.press('Tab');
      expect(await editorText(page)).toContain('serviceLevel: below 65 %');
      await page.getByLabel('Открывает').selectOption('2');
      expect(await editorText(page)).toContain('openRing: 2');
      await page.getByLabel('Пока не выше').fill('60');
      await page.getByLabel('Пока не выше').press('Tab');
      await page.locator('ccsim-form-pane .fault').waitFor();
      expect(await page.locator('ccsim-form-pane .field:has(.fault) label').innerText()).toBe('Пока не выше');
      expect(await faultsOfAccess(page)).toEqual([]);
    });
    await visit('absence-and-reserve', 'en', async page => {
      await section(page, 4);
      await page.getByRole('button', { name: 'Add a break' }).first().click();
      expect(await focused(page)).toBe('What it is');
      expect(await editorText(page)).toContain('- { activity: break, after: 195 min, length: 15 min }');
      await press(page, 'Remove: Shift early, break 1');
      expect(await editorText(page)).not.toContain('after: 2 h');
    });
    await visit('morning-from-a-log', 'en', async page => {
      await section(page, 2);
      await page.getByRole('button', { name: 'Add one like it' }).last().click();
      expect(await editorText(page)).toMatch(/mixture: \[\{ share: 40 %,.*share: 40 %,/su);
      expect(await focused(page)).toBe('Patience 3, share');
    });
  });

  it('puts its words for faults above the numbers of Studio too, with the place, in the language of the page', async () => {
    const path = 'mine/scenario.yaml';
    const text = 'schema: 1\nname: Mine\ncontactTypes: {}\nagentGroup: {}\n';
    const data = await pack(JSON.stringify({ v: '0.1.0', s: [{ n: path, f: { [path]: text } }] }));
    for (const [language, words] of [
      ['ru', /^mine\/scenario\.yaml, строка 4, столбец 1: неизвестный ключ «agentGroup»/u],
      ['en', /^mine\/scenario\.yaml, line 4, column 1: unknown key "agentGroup"/u],
    ] as const)
      await site.visit(`#studio~${data}`, { language }, async page => {
        const fault = page
          .locator('ccsim-studio .strip li', { hasText: 'agentGroup"' })
          .or(page.locator('ccsim-studio .strip li', { hasText: '«agentGroup»' }));
        await fault.first().waitFor();
        expect(await fault.first().innerText()).toMatch(words);
        expect(await fault.first().locator('bdi').last().getAttribute('lang')).toBe(language);
      });
  });
});
