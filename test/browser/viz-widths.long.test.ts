import { expect, it } from 'vitest';
import { inChromium } from './chromium.ts';
import { settled } from './settled.ts';
import { type Look, openSite, PAGES } from './site.ts';
import { textFaults } from './text-faults.ts';

/** Screens between a phone and a projector, and the width of WCAG's reflow. */
const SCREENS: readonly Look[] = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 844, height: 390 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
];

inChromium('screens of every width', () => {
  it.each(SCREENS)(
    'cut and hide nothing: $width × $height',
    async screen => {
      const site = await openSite();
      try {
        for (const language of ['en', 'ru'] as const)
          for (const name of PAGES)
            await site.visit(`#${name}`, { ...screen, language }, async page => {
              await settled(page);
              expect(await textFaults(page), `${name}, ${language}`).toEqual([]);
            });
      } finally {
        await site.close();
      }
    },
    300_000,
  );

  it('keep what is chosen and what is pressed apart where the system has the colours', async () => {
    const site = await openSite();
    try {
      await site.visit('#lessons', {}, async page => {
        await page.emulateMedia({ forcedColors: 'active' });
        await settled(page);
        const colours = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate(element => {
              const { color, backgroundColor, borderBottomColor, forcedColorAdjust } =
                getComputedStyle(element);
              return { color, backgroundColor, borderBottomColor, forcedColorAdjust };
            });
        const button = await colours('ccsim-lessons button.primary');
        // the system would lay its own ground under the words, in the colour of the words
        expect(button.forcedColorAdjust).toBe('none');
        expect(button.color).not.toBe(button.backgroundColor);
        const here = await colours('nav a[aria-current]');
        const other = await colours('nav a:not([aria-current])');
        expect(here.borderBottomColor).not.toBe(other.borderBottomColor);
      });
    } finally {
      await site.close();
    }
  });
});
