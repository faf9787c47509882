import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../architecture/sources.ts';
import { settled } from '../browser/settled.ts';
import { type Look, openSite, type Site } from '../browser/site.ts';

/**
 * `npm run pictures [WORD…]`: a picture of every page in both languages and themes, on a desk and a phone, in
 * dist/pictures; with words, only of those whose names hold one of them. `npm run pictures -- --docs` makes those of the
 * README, in docs/pictures.
 */
interface Scene {
  /** the part of the address after # */
  hash: string;
  /** where the pages come from: the folder as built, or `ccsim view` with the results of a sweep */
  from: 'folder' | 'results';
  /** brings the page to what is shown */
  act?: (page: Page) => Promise<void>;
}

const CLI = join(ROOT, 'dist/cli/main.js');
const SCENES: Record<string, Scene> = {
  studio: { hash: '#studio', from: 'folder', act: toWorst },
  'studio-what-if': { hash: '#studio', from: 'folder', act: moveSlider },
  'studio-edit': { hash: '#studio', from: 'folder', act: edit },
  compare: { hash: '#compare', from: 'folder', act: compare },
  'compare-empty': { hash: '#compare', from: 'folder' },
  'lesson-predict': { hash: '#lessons', from: 'folder' },
  lesson: { hash: '#lessons', from: 'folder', act: explain },
  'results-empty': { hash: '#results', from: 'folder' },
  results: { hash: '#opened', from: 'results', act: waitForChart },
};
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const LOOKS: Record<string, Look> = Object.fromEntries(
  (['en', 'ru'] as const).flatMap(language =>
    (['light', 'dark'] as const).flatMap(theme => [
      [`${language}-${theme}`, { ...DESK, language, theme }],
      [`${language}-${theme}-phone`, { ...PHONE, language, theme }],
    ]),
  ),
);
/** those of the README, each with the look in which it stands there */
const DOCS: Record<string, string> = {
  studio: 'en-light',
  compare: 'en-light',
  lesson: 'en-light',
  results: 'en-light',
};

async function toWorst(page: Page): Promise<void> {
  await page.locator('ccsim-transport').waitFor({ timeout: 60_000 });
  await page.keyboard.press('w');
}

async function moveSlider(page: Page): Promise<void> {
  await toWorst(page);
  const wide = page.locator('ccsim-slider [role=slider]').nth(1);
  if (!(await wide.isVisible())) return;
  await wide.focus();
  await page.keyboard.press('Shift+ArrowRight');
}

async function edit(page: Page): Promise<void> {
  await toWorst(page);
  await page.keyboard.press('e');
  await page.locator('ccsim-editor[open]').waitFor({ state: 'attached' });
}

async function compare(page: Page): Promise<void> {
  await page.locator('ccsim-compare a, ccsim-compare button.link').nth(1).click();
  await page.locator('ccsim-compare ccsim-chart').first().waitFor({ timeout: 120_000 });
}

async function explain(page: Page): Promise<void> {
  const next = page.locator('ccsim-lessons button.primary').first();
  await next.click();
  await page.waitForFunction('true');
  await settled(page);
  await next.click();
}

async function waitForChart(page: Page): Promise<void> {
  await page.locator('ccsim-results ccsim-chart').first().waitFor({ timeout: 60_000 });
}

/** Results of a small sweep, shown by `ccsim view`; the address, and what ends it. */
async function viewOfResults(): Promise<{ address: string; end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-pictures-'));
  const results = join(folder, 'erlang-a');
  execFileSync(process.execPath, [
    ...[CLI, 'sweep', join(ROOT, 'scenarios/erlang-a')],
    ...[
      '--vary',
      'agentGroups.desk.agents=92..108 by 2',
      '--vary',
      'contactTypes.call.arrivals.poisson=×0.95|×1|×1.05',
    ],
    ...['--replications', '20', '--quiet', '--out', results],
  ]);
  const view = spawn(process.execPath, [CLI, 'view', results, '--no-open']);
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text;
      const at = /http:\/\/[^\s#]+/u.exec(said)?.[0];
      if (at) found(at);
    };
    view.stdout.on('data', hear);
    view.stderr.on('data', hear);
    view.on('exit', () => fail(new Error(said)));
  });
  const end = () => {
    view.kill('SIGINT');
    rmSync(folder, { recursive: true });
  };
  return { address, end };
}

async function take(site: Site, where: string, scene: Scene, look: Look, file: string): Promise<void> {
  await site.visit(where, look, async page => {
    await settled(page);
    await scene.act?.(page);
    await settled(page);
    await page.screenshot({ path: file });
  });
  console.log(file);
}

async function main(words: readonly string[]): Promise<void> {
  const isDocs = words.includes('--docs');
  const folder = join(ROOT, isDocs ? 'docs/pictures' : 'dist/pictures');
  mkdirSync(folder, { recursive: true });
  const wanted = Object.keys(SCENES).flatMap(scene =>
    Object.keys(LOOKS)
      .map(look => ({ scene, look, name: `${scene}-${look}` }))
      .filter(({ name, look }) => (isDocs ? DOCS[scene] === look : fits(name, words))),
  );
  const site = await openSite();
  const view = wanted.some(({ scene }) => SCENES[scene]!.from === 'results')
    ? await viewOfResults()
    : undefined;
  try {
    for (const { scene, look, name } of wanted) {
      const { hash, from } = SCENES[scene]!;
      const where = (from === 'folder' ? site.address : view!.address) + hash;
      await take(site, where, SCENES[scene]!, LOOKS[look]!, join(folder, `${isDocs ? scene : name}.png`));
    }
  } finally {
    view?.end();
    await site.close();
  }
}

function fits(name: string, words: readonly string[]): boolean {
  return words.length === 0 || words.some(word => name.includes(word));
}

await main(process.argv.slice(2));
