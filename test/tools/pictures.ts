import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { ROOT } from '../architecture/sources.ts';
import { useChromium } from '../browser/chromium.ts';
import { settled } from '../browser/settled.ts';
import { openSite } from '../browser/site.ts';
import { type Folders, makeFolders } from './picture-folders.ts';
import { type Look, lookName, looksOf, SCREENS } from './picture-looks.ts';
import { type Scene, scenes } from './picture-scenes.ts';

/**
 * `npm run pictures [WORD…]`: a picture of every page in every state, in both languages and themes, on a desk and a phone,
 * in dist/pictures; with words, only of those whose names hold one of them. `npm run pictures -- --docs` makes those of
 * the README, in docs/pictures. Two pages are open at a time; a scene that fails is told, and the others go on.
 */
interface Visit {
  name: string;
  scene: Scene;
  /** of one screen, and of one language where the scene asks for it */
  looks: readonly Look[];
}

/** How a browser is driven to a picture. */
interface Studio {
  browser: Browser;
  /** of the pages */
  address: string;
  /** of a picture, by the name of its scene and its look */
  file(name: string, look: Look): string;
  isWhole: boolean;
}

/** those of the README, each with the look in which it stands there */
const DOCS: readonly string[] = ['studio', 'compare', 'lesson', 'results'];
/** A visit that takes longer has failed [ms]. */
const LONGEST = 40_000;
/** After a change of language or theme words stand still for so long [ms]. */
const STILL = 200;
/** A page that is busy is looked at after so long [ms]. */
const BUSY = 900;
/** No picture is longer [px]. */
const TALLEST = 4000;

/** What is to be done. */
function visitsOf(all: Record<string, Scene>, words: readonly string[], isDocs: boolean): Visit[] {
  return Object.entries(all).flatMap(([name, scene]) => {
    const looks = looksOf(scene.screens ?? ['desk', 'phone'], scene.isForEyes ?? false);
    const isWanted = (look: Look) =>
      isDocs
        ? DOCS.includes(name) && lookName(look) === 'en-light'
        : fits(`${name}-${lookName(look)}`, words);
    const wanted = looks.filter(isWanted);
    const visit = ({ screen, language }: Look) => `${screen} ${scene.isWorded ? language : ''}`;
    return [...new Set(wanted.map(visit))].map(one => ({
      ...{ name, scene },
      looks: wanted.filter(look => visit(look) === one),
    }));
  });
}

function fits(name: string, words: readonly string[]): boolean {
  return words.length === 0 || words.some(word => name.includes(word));
}

/** Opens a scene once, and takes it in each of the looks. */
async function take(studio: Studio, { name, scene, looks }: Visit): Promise<void> {
  const { screen, language, theme } = looks[0]!;
  const { width, height } = SCREENS[screen];
  const context = await studio.browser.newContext({ viewport: { width, height }, colorScheme: theme });
  context.setDefaultTimeout(LONGEST / 2);
  try {
    const choices = JSON.stringify({ language, theme, calm: false, keys: true });
    await context.addInitScript(`localStorage.setItem('ccsim', ${JSON.stringify(choices)})`);
    if (scene.before !== undefined) await context.addInitScript(scene.before);
    const page = await context.newPage();
    const threw = new Promise<never>((_, fail) => page.on('pageerror', fail));
    const late = new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error(`not done within ${LONGEST / 1000} s`)), LONGEST).unref(),
    );
    await Promise.race([shoot(studio, page, { name, scene, looks }), threw, late]);
  } finally {
    await context.close();
  }
}

async function shoot(studio: Studio, page: Page, { name, scene, looks }: Visit): Promise<void> {
  if (scene.missing !== undefined)
    await page.route(/\/page-/u, route => (scene.missing === 'silent' ? undefined : route.abort()));
  await page.goto(studio.address + scene.hash, { waitUntil: 'commit' });
  if (scene.missing === undefined) await page.locator('ccsim-frame main > *').first().waitFor();
  if (!scene.isBusy) await settled(page, STILL);
  await scene.act?.(page);
  await (scene.isBusy ? page.waitForTimeout(BUSY) : settled(page));
  const eyes = await page.context().newCDPSession(page);
  for (const look of looks) {
    if (look !== looks[0]) await turn(page, look, scene.isBusy === true);
    await photograph(page, eyes, look, studio.isWhole, studio.file(name, look));
  }
}

/** Changes language and theme as a reader does, by the buttons of the bar. */
async function turn(page: Page, look: Look, isBusy: boolean): Promise<void> {
  await page.emulateMedia({ colorScheme: look.theme });
  const isTurned = await page.evaluate(`(${inPage})(${JSON.stringify(look)})`);
  if (isTurned === false) return;
  await (isBusy ? page.waitForTimeout(BUSY / 3) : settled(page, STILL));
  if (!isBusy) await page.evaluate(`(${faded})()`);
}

/** On a busy machine colours are on their way for longer than words. */
const faded = `async () => {
  const roots = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  await Promise.allSettled(roots.flatMap(root => root.getAnimations()).map(each => each.finished));
}`;

const inPage = `({ language, theme }) => {
  const bar = document.querySelector('ccsim-frame').shadowRoot.querySelector('.tools');
  const now = () => JSON.parse(localStorage.getItem('ccsim'));
  const before = JSON.stringify(now());
  if (now().language !== language) bar.querySelector('.separator + button').click();
  if (now().theme !== theme) bar.querySelector('.separator + button + button').click();
  return JSON.stringify(now()) !== before;
}`;

async function photograph(
  page: Page,
  eyes: CDPSession,
  { vision }: Look,
  isWhole: boolean,
  file: string,
): Promise<void> {
  await eyes.send('Emulation.setEmulatedVisionDeficiency', { type: vision ?? 'none' });
  const { width, height } = page.viewportSize()!;
  const tall = (await page.evaluate('document.scrollingElement.scrollHeight')) as number;
  const isTall = isWhole && tall > height + 1;
  // what is fixed to the foot of the window is to stand below all, not across its middle
  if (isTall) await page.setViewportSize({ width, height: Math.min(tall, TALLEST) });
  await page.screenshot({ path: file });
  if (isTall) await page.setViewportSize({ width, height });
}

async function main(words: readonly string[]): Promise<void> {
  const isDocs = words.includes('--docs');
  const folder = join(ROOT, isDocs ? 'docs/pictures' : 'dist/pictures');
  mkdirSync(folder, { recursive: true });
  let folders: Folders | undefined;
  const visits = visitsOf(
    scenes(() => folders!),
    words,
    isDocs,
  );
  if (visits.some(({ name }) => name.startsWith('results'))) folders = await makeFolders();
  const site = await openSite();
  const { browser, leave } = await useChromium();
  const studio: Studio = {
    browser,
    address: site.address,
    file: (name, look) => join(folder, `${isDocs ? name : `${name}-${lookName(look)}`}.png`),
    isWhole: !isDocs,
  };
  const failed = await everyVisit(studio, visits);
  leave();
  await site.close();
  folders?.end();
  if (failed > 0) process.exitCode = 1;
}

/** Two at a time; gives back how many failed. */
async function everyVisit(studio: Studio, visits: readonly Visit[]): Promise<number> {
  const start = performance.now();
  let failed = 0;
  let at = 0;
  let taken = 0;
  const work = async () => {
    for (let visit = visits[at++]; visit !== undefined; visit = visits[at++]) {
      const what = `${visit.name} (${visit.looks.map(lookName).join(', ')})`;
      try {
        await take(studio, visit);
        taken += visit.looks.length;
        console.log(what);
      } catch (error) {
        failed++;
        console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all([work(), work()]);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${taken} pictures in ${seconds} s, ${failed} visits failed`);
  return failed;
}

await main(process.argv.slice(2));
