import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeResults } from '../support/results-folders.ts';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { settled, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';
import { textFaults } from './text-faults.ts';

/** Keeps what the page asks the frame to open. */
const CATCH = `addEventListener('open-page', event => {
  window.asked = { page: event.page, state: event.opened.state };
  event.stopImmediatePropagation();
}, true)`;

inChromium('the page Results', () => {
  let site: Site;
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-results-'));
  beforeAll(async () => {
    await writeResults(folder);
    site = await openSite();
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (page: Page) => {
    await settled(page);
    await page.locator('ccsim-results input[type=file]').setInputFiles(folder);
    await page.locator('ccsim-result-point').waitFor();
    await settled(page);
  };

  it('opens a folder of a sweep, shows another measure and another point, and hands a replication to Studio', async () => {
    await site.visit('#results', { language: 'en' }, async page => {
      await open(page);
      expect(await wordsOf(page)).toContain('12 files are as they were written');
      expect(await textFaults(page)).toEqual([]);
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.getByRole('radio', { name: 'Mean wait s' }).check();
      await page.getByRole('heading', { name: 'Mean wait, s' }).waitFor();
      await page.evaluate(CATCH);
      await page.getByRole('button', { name: /Watch the worst/ }).click();
      const asked = (await page.evaluate('window.asked')) as {
        page: string;
        state: { sources: { set: string[] }[]; seed: string; replication: number };
      };
      expect(asked).toMatchObject({ page: 'studio', state: { seed: '2026' } });
      expect(asked.state.sources[0]!.set).toHaveLength(2);
      expect(asked.state.replication).toBeGreaterThan(0);
    });
  });

  it('says which file was changed since it was written', async () => {
    writeFileSync(join(folder, 'report.md'), 'other');
    await site.visit('#results', { language: 'en' }, async page => {
      await open(page);
      expect(await wordsOf(page)).toContain('Changed since it was written: report.md');
    });
  });

  it('says what is missing from a folder that is none of results', async () => {
    rmSync(join(folder, 'manifest.json'));
    await site.visit('#results', { language: 'ru' }, async page => {
      await settled(page);
      await page.locator('ccsim-results input[type=file]').setInputFiles(folder);
      await page.getByRole('alert').waitFor();
      expect(await wordsOf(page)).toMatch(/Папка «ccsim-results-\w+» не открыта\..*нет manifest\.json/u);
    });
  });
});
