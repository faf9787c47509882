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

/** Files that a scenario must not be. */
const SCENARIOS: readonly [name: string, text: string, says: RegExp][] = [
  ['a list that holds itself', 'schema: 1\nname: &a [*a]\n', /nested more than 64 deep/u],
  ['a file that extends itself', 'extends: x.yaml\n', /goes round in a circle/u],
  ['a hundred thousand brackets', `name: ${'['.repeat(1e5)}`, /nested more than 64 deep/u],
  ['laughs by the billion', `${laughs(12)}\nname: *l11\n`, /more than 200000 values/u],
  ['a megabyte and more', `# ${'x'.repeat(1.2e6)}\n`, /1.2 MB; the limit is 1 MB/u],
  ['no text', '\u0000\u0001\u0002', /x\.yaml/u],
];

function laughs(depth: number): string {
  const lines = ['l0: &l0 [ha, ha]'];
  for (let k = 1; k < depth; k++) lines.push(`l${k}: &l${k} [${`*l${k - 1}, `.repeat(9)}*l${k - 1}]`);
  return lines.join('\n');
}

inChromium('a broken scenario', () => {
  it.each(SCENARIOS)(
    '%s: Studio says so, and goes on',
    async (_, text, says) => {
      const site = await openSite();
      const folder = mkdtempSync(join(tmpdir(), 'ccsim-broken-'));
      writeFileSync(join(folder, 'x.yaml'), text);
      try {
        await site.visit('#studio', {}, async page => {
          await page.locator('ccsim-transport').waitFor();
          await settled(page);
          await page.locator('ccsim-studio ccsim-file-opener #files').setInputFiles(join(folder, 'x.yaml'));
          await expect.poll(() => wordsOf(page), { timeout: LONGEST, interval: 100 }).toMatch(says);
          await page.evaluate('new Promise(next => requestAnimationFrame(next))');
        });
      } finally {
        await site.close();
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});
