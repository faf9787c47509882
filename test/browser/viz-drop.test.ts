import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { writeResults } from '../support/results-folders.ts';
import { inChromium } from './chromium.ts';
import { dropOn } from './drop.ts';
import { settled, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';

inChromium('files and folders that are dropped', () => {
  let site: Site;
  const place = mkdtempSync(join(tmpdir(), 'ccsim-drop-'));
  const results = join(place, 'staffing');
  const bank = join(place, 'my-bank');
  const other = join(place, 'other.yaml');
  beforeAll(async () => {
    mkdirSync(results);
    await writeResults(results);
    cpSync(join(ROOT, 'scenarios/bank-inhouse'), bank, { recursive: true });
    cpSync(join(ROOT, 'scenarios/erlang-a/scenario.yaml'), other);
    writeFileSync(join(place, 'notes.txt'), 'nothing of ours');
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
    rmSync(place, { recursive: true });
  });

  it('a folder of results opens in Results, from a page without any and in place of another', async () => {
    await site.visit('#results', {}, async page => {
      await settled(page);
      await dropOn(page, 'ccsim-results', [results]);
      await page.locator('ccsim-result-point').waitFor();
      await settled(page);
      expect(await wordsOf(page)).toContain('12 files are as they were written');
      expect(await wordsOf(page)).toContain('staffing');
      await dropOn(page, 'ccsim-results', [join(place, 'notes.txt')]);
      await page.getByRole('alert').waitFor();
      expect(await wordsOf(page)).toContain('There is no manifest.json among the files (notes.txt)');
      await dropOn(page, 'ccsim-results', [results]);
      await page.locator('ccsim-result-point').waitFor();
    });
  });

  it('a scenario opens in Studio, with its tables where it is a folder; a folder of results in Results', async () => {
    await site.visit('#studio', {}, async page => {
      await page.locator('ccsim-transport').waitFor();
      const title = () => page.locator('ccsim-studio h1').first().textContent();
      await dropOn(page, 'ccsim-studio', [other]);
      await expect.poll(title, { timeout: 20_000 }).toBe('Erlang A, 100 agents');
      await settled(page);
      await dropOn(page, 'ccsim-studio', [bank]);
      await expect.poll(title, { timeout: 20_000 }).toBe('Bank, in-house');
      await settled(page);
      await dropOn(page, 'ccsim-studio', [join(place, 'notes.txt')]);
      await page.locator('ccsim-studio').getByRole('alert').waitFor();
      await dropOn(page, 'ccsim-studio', [results]);
      await page.locator('ccsim-result-point').waitFor();
      expect(new URL(page.url()).hash).toBe('#results');
    });
  });

  it('a file beside the places for it leaves the page as it is', async () => {
    await site.visit('#lessons', {}, async page => {
      await settled(page);
      const before = page.url();
      // a browser without a screen opens nothing that is dropped: what counts is that it was told not to
      await page.evaluate(`addEventListener('dragover', event => {
        window.told = [event.defaultPrevented, event.dataTransfer.dropEffect];
      })`);
      for (const place of ['ccsim-frame', 'ccsim-lessons']) {
        await page.evaluate('window.told = undefined');
        await dropOn(page, place, [other]);
        expect(await page.evaluate('window.told'), place).toEqual([true, 'none']);
      }
      await settled(page);
      expect(page.url()).toBe(before);
      expect(await page.locator('ccsim-lessons').count()).toBe(1);
    });
  });
});
