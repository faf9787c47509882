import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { inChromium } from './chromium.ts';
import { settled, wordsIn, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';

inChromium('the one file, opened from a disk', () => {
  const file = pathToFileURL(join(ROOT, 'dist/ccsim.html')).href;
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('runs a center, with the numbers of the folder', async () => {
    const read = (where: string) =>
      site.visit(where, {}, async page => {
        await page.locator('ccsim-transport').waitFor();
        await page.keyboard.press('End');
        await settled(page);
        return await wordsIn(page, 'ccsim-figures');
      });
    const fromDisk = await read(`${file}#studio`);
    expect(fromDisk).toMatch(/[1-9][0-9]/);
    expect(fromDisk).toBe(await read('#studio'));
  });

  it('runs a lesson', async () => {
    await site.visit(`${file}#lessons`, {}, async page => {
      await page.getByText('Run it').click();
      await page.getByText('Explain it').click({ timeout: 60_000 });
      await page.getByText('What happened').waitFor();
      expect(await wordsOf(page)).not.toContain('NaN');
    });
  });
});
