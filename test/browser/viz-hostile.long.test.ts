import { expect, it } from 'vitest';
import { inChromium } from './chromium.ts';
import { harm, openHostile } from './hostile.ts';
import { PAYLOADS } from './payloads.ts';
import { settled } from './settled.ts';
import { openSite } from './site.ts';

inChromium('sixty payloads, each in every text of a scenario', () => {
  it.each(['studio', 'compare'] as const)(
    'none runs in %s',
    async name => {
      const site = await openSite();
      try {
        await site.visit(`#${name}`, {}, async page => {
          await page.locator(`ccsim-${name}`).waitFor();
          await settled(page);
          for (let round = 0; round < PAYLOADS.length; round++) {
            const other = (round + PAYLOADS.length / 2) % PAYLOADS.length;
            await openHostile(page, name, name === 'studio' ? [round] : [round, other]);
            await settled(page);
            expect(await harm(page), `round ${round}`).toEqual([]);
          }
        });
      } finally {
        await site.close();
      }
    },
    300_000,
  );
});
