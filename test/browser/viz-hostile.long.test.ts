import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inChromium } from './chromium.ts';
import { harm, openHostile } from './hostile.ts';
import { hostileFolder, SIGNS } from './hostile-folder.ts';
import { hostileLinks } from './hostile-links.ts';
import { PAYLOADS } from './payloads.ts';
import { savedBy } from './saved.ts';
import { faultsOfSaved } from './saved-faults.ts';
import { settled, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';

const ROUNDS = PAYLOADS.map((_, round) => round);
const LONG = 600_000;

/** An empty page behind the one that is looked at. */
async function blankBeside(page: Page): Promise<Page> {
  const blank = await page.context().newPage();
  await page.bringToFront();
  return blank;
}

inChromium('sixty payloads, each in every text', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it.each(['studio', 'compare'] as const)(
    'of a scenario: none runs in %s, nor where its exports are opened',
    async name => {
      let files = 0;
      await site.visit(`#${name}`, {}, async page => {
        const blank = await blankBeside(page);
        await page.locator(`ccsim-${name}`).waitFor();
        await settled(page);
        for (const round of ROUNDS) {
          const other = (round + PAYLOADS.length / 2) % PAYLOADS.length;
          await openHostile(page, name, name === 'studio' ? [round] : [round, other]);
          await settled(page);
          expect(await harm(page), `round ${round}`).toEqual([]);
          const saved = await savedBy(page, `ccsim-${name}`);
          files += saved.length;
          for (const file of saved)
            expect(await faultsOfSaved(file, blank), `round ${round}, ${file.name}`).toEqual([]);
        }
      });
      console.log(`${name}: ${PAYLOADS.length} payloads, ${files} saved files`);
      expect(files).toBeGreaterThan(PAYLOADS.length * 6);
    },
    LONG,
  );

  it(
    'of a folder of results: none runs in Results, nor where its exports are opened',
    async () => {
      let files = 0;
      let seen = '';
      await site.visit('#results', {}, async page => {
        const blank = await blankBeside(page);
        await settled(page);
        for (const round of ROUNDS) {
          const { folder, end } = await hostileFolder(round);
          await page.locator('ccsim-results input[type=file]').setInputFiles(folder);
          await page.locator('ccsim-result-point').waitFor();
          await settled(page);
          seen += await wordsOf(page);
          expect(await harm(page), `round ${round}`).toEqual([]);
          const saved = await savedBy(page, 'ccsim-results');
          files += saved.length;
          for (const file of saved)
            expect(await faultsOfSaved(file, blank), `round ${round}, ${file.name}`).toEqual([]);
          const command = await page.locator('ccsim-result-point .command code').first().textContent();
          const file = { name: 'command.txt', bytes: Buffer.from(command ?? '') };
          expect(await faultsOfSaved(file, blank), `round ${round}`).toEqual([]);
          end();
        }
      });
      const one = (text: string) => text.replace(/\s+/g, ' ');
      const shown = PAYLOADS.filter(payload => one(seen).includes(one(payload)));
      console.log(`results: ${shown.length} payloads shown as text, ${files} saved files`);
      expect(shown).toHaveLength(PAYLOADS.length);
      expect(files).toBeGreaterThan(PAYLOADS.length * 3);
    },
    LONG,
  );

  it(
    'of a link: none runs in Lessons, nor in Studio',
    async () => {
      let links = 0;
      await site.visit('#lessons', {}, async page => {
        await page.locator('ccsim-lessons').waitFor();
        for (const round of ROUNDS)
          for (const hash of await hostileLinks(round)) {
            await page.evaluate(to => {
              location.hash = to;
            }, hash);
            await settled(page);
            expect(await harm(page), hash.slice(0, 60)).toEqual([]);
            links++;
          }
      });
      console.log(`links: ${links}`);
    },
    LONG,
  );
});

inChromium('signs that spreadsheets, shells and XML take for more', () => {
  it('are names of a scenario in all that is saved of it', async () => {
    const site = await openSite();
    try {
      await site.visit('#studio', {}, async page => {
        const blank = await blankBeside(page);
        await page.locator('ccsim-studio').waitFor();
        for (const sign of SIGNS) {
          await openHostile(page, 'studio', [0], sign);
          await settled(page);
          const saved = await savedBy(page, 'ccsim-studio');
          expect(saved.length).toBeGreaterThan(6);
          for (const file of saved)
            expect(await faultsOfSaved(file, blank), `${JSON.stringify(sign)}: ${file.name}`).toEqual([]);
        }
      });
    } finally {
      await site.close();
    }
  }, 300_000);
});
