import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FolderFile } from '../../viz/results/folder-file.ts';
import { BROKEN } from '../support/broken-folders.ts';
import { STAFFING, writtenFolder } from '../support/results-folders.ts';
import { inChromium } from './chromium.ts';
import { settled, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';

/** Until a page says what is wrong, the browser's reading of files of a hundred megabytes included [ms]. */
const LONGEST = 15_000;

inChromium('a broken folder of results', () => {
  const state: { site?: Site; sound?: FolderFile[] } = {};
  const tooks: number[] = [];
  beforeAll(async () => {
    state.sound = await writtenFolder(STAFFING);
    state.site = await openSite();
  });
  afterAll(async () => {
    await state.site?.close();
    console.log(`${tooks.length} broken folders, the longest told after ${Math.max(...tooks)} ms`);
  });

  it.each(BROKEN.map(broken => [broken.name, broken] as const))(
    '%s: the page says so, and goes on',
    async (_, { make, says }) => {
      const folder = mkdtempSync(join(tmpdir(), 'ccsim-broken-'));
      for (const { path, size, read } of await make(state.sound!)) {
        const bytes = await read().catch(() => Buffer.alloc(size, ' '));
        writeFileSync(join(folder, path), bytes);
      }
      await state.site!.visit('#results', {}, async page => {
        await settled(page);
        const start = Date.now();
        await page.locator('ccsim-results input[type=file]').setInputFiles(folder);
        await expect.poll(() => wordsOf(page), { timeout: LONGEST, interval: 100 }).toMatch(says);
        tooks.push(Date.now() - start);
        await page.evaluate('new Promise(next => requestAnimationFrame(next))');
      });
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});
