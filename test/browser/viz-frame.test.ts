import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoadedScenario, loadScenario } from '../../scenarios/index.ts';
import { FIRST } from '../../viz/share/first.ts';
import { ROOT } from '../architecture/sources.ts';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { settled, wordsIn, wordsOf } from './settled.ts';
import { openSite, type Site } from './site.ts';

/** Gzipped script of the first load, of the page and of the workers that run its days [bytes]. */
const MOST_SCRIPT = 250_000;
/** First paint [ms]. */
const LATEST_PAINT = 1000;

/** Waits until Studio has run its day, and the days around it. */
const ready = (page: Page) => page.getByText(/20 days on the same callers/u).waitFor();
const field = (page: Page, path: string) => page.locator(`ccsim-form-pane input[id="${path}"]`);

inChromium('the frame of the pages', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('paints within a second, from script that is small', async () => {
    const before = site.asked.length;
    const paint = await site.visit('#studio', {}, async page => {
      await ready(page);
      return (await page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0].startTime",
      )) as number;
    });
    const scripts = site.asked.slice(before).filter(path => path.endsWith('.js'));
    const size = (some: string[]) =>
      some.reduce((sum, path) => sum + gzipSync(readFileSync(join(ROOT, 'dist/viz', path))).length, 0);
    const isWorker = (path: string) => path.includes('-worker');
    const firstWorker = scripts.findIndex(isWorker);
    const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    console.info(
      `first paint ${Math.round(paint)} ms; script gzipped ${kilobytes(size(scripts))}, ${kilobytes(size(scripts.slice(0, firstWorker)))} of it before the first worker; the one file ${kilobytes(statSync(join(ROOT, 'dist/ccsim.html')).size)}`,
    );
    expect(new Set(scripts.filter(isWorker)).size).toBe(2);
    expect(size(scripts)).toBeLessThan(MOST_SCRIPT);
    expect(paint).toBeLessThan(LATEST_PAINT);
  });

  it('has the first scenario ready, as the loader reads it', async () => {
    const folder = join(ROOT, 'dist/viz/assets');
    const file = readdirSync(folder).find(name => name.startsWith('ready-'))!;
    const { READY } = (await import(pathToFileURL(join(folder, file)).href)) as { READY: LoadedScenario };
    const read = (path: string) => readFileSync(join(ROOT, 'scenarios', path), 'utf8');
    expect(READY).toEqual(await loadScenario(FIRST, read));
  });

  it('goes to pages by keys, and back to them as they were left; letters can be switched off', async () => {
    await site.visit('#lessons', {}, async page => {
      const here = () => page.evaluate('location.hash');
      await settled(page);
      await page.keyboard.press('4');
      await page.waitForFunction("location.hash === '#results'");
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.getByLabel('Single keys act').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('1');
      expect(await here()).toBe('#results');
      await page.goBack();
      expect(await here()).toBe('#lessons');
    });
  });

  it('changes language and theme in place', async () => {
    await site.visit('#results', {}, async page => {
      await settled(page);
      await page.locator('ccsim-frame .tools button', { hasText: 'EN' }).click();
      await page.getByLabel('Тёмная тема').click();
      await settled(page);
      expect(
        await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.theme]'),
      ).toEqual(['ru', 'dark']);
      expect(await wordsOf(page)).toContain('Результаты');
      expect(await page.evaluate("localStorage.getItem('ccsim')")).toMatch(/"ru".*"dark"/u);
    });
  });

  it('lets no text become markup or script, and no one load anything from elsewhere', async () => {
    await site
      .visit('#results', {}, async page => {
        const attempt = (code: string) =>
          page.evaluate(`(() => { try { ${code}; return 'done' } catch (error) { return error.name } })()`);
        expect(await attempt("document.body.textContent = 'a'")).toBe('done');
        expect(await attempt("document.body.innerHTML = '<b>a</b>'")).toBe('TypeError');
        expect(await attempt("new Worker('data:text/javascript,0')")).not.toBe('done');
        expect(await attempt("trustedTypes.createPolicy('other', {})")).toBe('TypeError');
      })
      .catch((error: Error) => {
        // the browser logs each refusal as an error of the page: nothing else may be among them
        const others = error.message
          .split('\n')
          .filter(line => !/Trusted|trusted|Content Security Policy|requires/u.test(line));
        expect(others).toEqual([]);
      });
  });

  it('says that there is no page of that name, and what was opened instead', async () => {
    await site.visit('#nonsense', {}, async page => {
      await settled(page);
      expect(await wordsOf(page)).toContain('There is no page “nonsense”. Studio was opened instead.');
      expect(await page.evaluate('document.scrollingElement.scrollHeight - innerHeight')).toBe(0);
      await page.evaluate("location.hash = '#lessons'");
      await page.locator('ccsim-lessons').waitFor();
      await settled(page);
      expect(await wordsOf(page)).not.toContain('There is no page');
    });
    await site.visit('#%3Cb%3E%E2%80%AEx', { language: 'ru' }, async page => {
      await settled(page);
      expect(await wordsOf(page)).toContain('Страницы «<b> x» нет. Вместо неё открыта Студия.');
    });
    await site.visit('#', {}, async page => {
      await settled(page);
      expect(await page.locator('ccsim-frame .notice').count()).toBe(0);
    });
  });

  it('says what is wrong with a damaged link, and opens the page all the same', async () => {
    await site.visit('#studio~abc', {}, async page => {
      await settled(page);
      expect(await wordsOf(page)).toContain('The link cannot be read');
      // the strip takes its height from the columns of the page, which scroll on their own
      expect(await page.evaluate('document.scrollingElement.scrollHeight - innerHeight')).toBe(0);
      await page.locator('ccsim-frame .tools button', { hasText: 'EN' }).click();
      await settled(page);
      const words = await wordsIn(page, 'ccsim-studio');
      expect(words).toMatch(/Сколько ждали.*От звонка до ответа/u);
      expect(words).not.toMatch(/How long|Called in|The day/u);
    });
  });
});

inChromium('the editor', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('by keys alone: a field writes the text, a fault stands in both, the last valid values stay', async () => {
    await site.visit('#studio', {}, async page => {
      await page.locator('ccsim-studio button:enabled', { hasText: 'Edit' }).first().waitFor();
      await page.keyboard.press('e');
      await page.locator('ccsim-editor nav button', { hasText: 'Contacts' }).press('Enter');
      const talk = field(page, 'contactTypes.regular.talk.lognormal.mean');
      await talk.fill('3.5 min');
      await talk.press('Tab');
      const text = page.locator('ccsim-editor .cm-content');
      await text.waitFor();
      expect(await text.innerText()).toContain('talk: { lognormal: { mean: 3.5 min, sd: 208 s } }');
      expect(await faultsOfAccess(page)).toEqual([]);

      await field(page, 'contactTypes.regular.wrapUp').fill('90 q');
      await page.keyboard.press('Tab');
      await page.locator('ccsim-form-pane .fault').waitFor();
      const words = await page.locator('ccsim-form-pane .fault').innerText();
      expect(words).toMatch(/^18:13: unknown unit "q"/u);
      expect(await page.locator('ccsim-editor .fault-line').innerText()).toBe(words);
      expect(await page.getByRole('button', { name: 'Apply and run' }).isDisabled()).toBe(true);

      await text.press('Control+Home');
      await page.keyboard.type('a: [');
      await page.locator('ccsim-editor .stale').first().waitFor();
      expect(await talk.inputValue()).toBe('3.5');
      // one level back: what is offered for completion, then the sheet
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('ccsim-editor .sheet').waitFor({ state: 'detached' });
      await page.keyboard.press('e');
      await page.locator('ccsim-editor .stale').first().waitFor();
    });
  });

  it('applied, it is run: the page shows the new number', async () => {
    await site.visit('#studio', {}, async page => {
      await page.locator('ccsim-studio button:enabled', { hasText: 'Edit' }).first().waitFor();
      const command = page.locator('ccsim-studio .command code');
      expect(await command.textContent()).toContain('ccsim run scenarios/bank-inhouse/scenario.yaml ');
      await page.keyboard.press('e');
      const name = field(page, 'name');
      await name.fill('Another bank');
      await name.press('Tab');
      await page.locator('ccsim-editor footer .primary:enabled').press('Enter');
      await page.locator('ccsim-studio h1', { hasText: 'Another bank' }).waitFor();
      // what is saved by Export is what the command runs
      expect(await command.textContent()).toMatch(/^ccsim run scenario\.yaml /u);
      await page.locator('ccsim-frame .tools ccsim-menu button').first().click();
      await page.getByRole('menuitem', { name: 'Scenario file: scenario.yaml' }).waitFor();
    });
  });
});
