import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { comparisonOf, type ReadOption } from '../../viz/compare/comparison.ts';
import { runPiece } from '../../viz/compare/piece.ts';
import { sentenceOf } from '../../viz/compare/sentence.ts';
import type { Source } from '../../viz/run/source.ts';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { settled, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';
import { textFaults } from './text-faults.ts';

const PATH = 'erlang-a/scenario.yaml';
const TEXT = readFileSync(new URL(`../../scenarios/${PATH}`, import.meta.url), 'utf8');
const NAME = '<img src=x onerror="window.owned=1"> one agent more';
const source = (...set: string[]): Source => ({
  files: { [PATH]: TEXT },
  path: PATH,
  set: ['horizon=2 h', 'warmUp=0 h', ...set],
});
const SOURCES = [source(), source('agentGroups.desk.agents=101', `name=${JSON.stringify(NAME)}`)];

/** Opens sources in the page, as a link or Studio does. */
const OPEN = `async sources => {
  const page = document.querySelector('ccsim-frame').shadowRoot.querySelector('ccsim-compare');
  page.opened = { kind: 'scenarios', sources };
}`;

/** The sentence that the same replications give here. */
async function sentenceHere(): Promise<string> {
  const options = await Promise.all(
    SOURCES.map(
      async ({ files, path, set }): Promise<ReadOption> => ({
        loaded: await loadScenario(path, readFrom(files), { set }),
        files,
      }),
    ),
  );
  const pieces = options.map(({ loaded }) => [runPiece(loaded.scenario, '1', 0, 20)]);
  const comparison = comparisonOf(options, pieces, { seed: '1', confidence: 0.95 })!;
  return sentenceOf(comparison, 'en')
    .map(({ text }) => text)
    .join('');
}

inChromium('the page Compare', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('says what the same replications say here, shows names as they are, and plays two centers in step', async () => {
    const expected = await sentenceHere();
    await site.visit('#compare', { language: 'en' }, async page => {
      await settled(page);
      await page.evaluate(`(${OPEN})(${JSON.stringify(SOURCES)})`);
      await page.locator('.panes').waitFor();
      const words = await wordsOf(page);
      expect(words).toContain(expected);
      expect(words).toContain(NAME);
      expect(await page.evaluate('window.owned')).toBeUndefined();
      const clock = () => page.locator('ccsim-live-pair h2').textContent();
      const before = await clock();
      await page.getByRole('button', { name: 'Play in step' }).click();
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: 'Pause' }).click();
      expect(await clock()).not.toBe(before);
      expect(await textFaults(page)).toEqual([]);
      expect(await faultsOfAccess(page)).toEqual([]);
    });
  });

  it('says why a change or an option cannot be, and compares what is added by the keyboard alone', async () => {
    await site.visit('#compare', { language: 'en' }, async page => {
      await settled(page);
      await page.evaluate(`(${OPEN})(${JSON.stringify([source()])})`);
      await page.getByLabel('A with a change').focus();
      await page.keyboard.type('agentGroups.desk.agents=some');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').first().waitFor();
      expect(await wordsOf(page)).toContain('agentGroups.desk.agents: got "some"');
      const broken = [source(), source('agentGroups.desk.agents=some')];
      await page.evaluate(`(${OPEN})(${JSON.stringify(broken)})`);
      await page.getByText('B cannot be run').waitFor();
      await page.evaluate(`(${OPEN})(${JSON.stringify([source()])})`);
      await page.getByLabel('A with a change').focus();
      await page.keyboard.type('agentGroups.desk.agents=104');
      await page.keyboard.press('Enter');
      await page.locator('.panes').waitFor();
      expect(await wordsOf(page)).toMatch(/B lifts service level by \d/);
    });
  });
});
