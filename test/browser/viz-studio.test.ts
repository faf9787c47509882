import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LinkState } from '../../viz/app/page.ts';
import { inChromium } from './chromium.ts';
import { settled } from './settled.ts';
import { type Look, openSite, type Site } from './site.ts';
import { textFaults } from './text-faults.ts';

const SITES = '#studio/merge-3-sites/scenario.yaml';
const SECOND = 1e6;

/** What the page Studio says of itself. */
const STUDIO = `document.querySelector('ccsim-frame').shadowRoot.querySelector('ccsim-studio')`;
const link = (page: Page) => page.evaluate(`${STUDIO}.link()`) as Promise<LinkState>;
const moment = async (page: Page) => (await link(page)).moment ?? Number.NaN;
const answered = /days? on the same callers|дней, те же клиенты/;

async function ready(page: Page): Promise<void> {
  await page.locator('ccsim-floor').waitFor();
  await page.getByText(answered).waitFor({ state: 'attached' });
}

inChromium('Studio in Chromium', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const visit = <Result>(look: Look, use: (page: Page) => Promise<Result>) =>
    site.visit(SITES, look, async page => {
      await ready(page);
      return use(page);
    });

  it('goes through a day by keys alone, forwards and backwards, and starts nothing by itself', async () => {
    await visit({}, async page => {
      const worst = await moment(page);
      await page.waitForTimeout(400);
      expect(await moment(page)).toBe(worst);
      const press = async (key: string) => {
        await page.keyboard.press(key);
        return moment(page);
      };
      const opening = await press('Home');
      expect(opening).toBe(8 * 3600 * SECOND);
      expect(await press('Shift+ArrowRight')).toBe(opening + 60 * SECOND);
      expect(await press('Alt+ArrowRight')).toBe(opening + 1860 * SECOND);
      const before = await press('ArrowRight');
      const after = await press('ArrowRight');
      expect(after).toBeGreaterThanOrEqual(before);
      expect(await press('ArrowLeft')).toBe(before);
      expect(await press('w')).toBe(worst);
      await page.keyboard.press(' ');
      await page.waitForTimeout(600);
      expect(await press(' ')).toBeGreaterThan(worst);
    });
  });

  it('runs the replications anew when a slider moves, and holds them against the baseline', async () => {
    await visit({}, async page => {
      const slider = page.getByRole('slider', { name: 'Agents, north desk' });
      await slider.focus();
      const times: string[] = [];
      for (let k = 0; k < 3; k++) {
        await page.keyboard.press('ArrowRight');
        await settled(page);
        await page.getByText(answered).waitFor();
        times.push(
          /[\d\s]+(?=\s?ms)/.exec((await page.getByText(answered).textContent()) ?? '')?.[0].trim() ?? '',
        );
      }
      console.info(`20 replications after a step of a slider, first answer to last: ${times.join(', ')} ms`);
      const row = page.getByRole('row', { name: /^Service level/ });
      await expect.poll(() => row.textContent()).toMatch(/\+\d+\.\d ± \d/);
      const state = await link(page);
      expect(state.sources[0]!.set).toEqual(['agentGroups."north desk".agents=14']);
      await page.keyboard.press('Backspace');
      await expect.poll(async () => (await link(page)).sources[0]!.set).toEqual([]);
    });
  });

  it('goes on a phone to who leaves next and to the worst moment, under the title of its language', async () => {
    await visit({ width: 390, height: 844, language: 'ru' }, async page => {
      const worst = await moment(page);
      await page.getByRole('button', { name: 'Следующий уход' }).click();
      await expect.poll(() => moment(page)).toBeGreaterThan(worst);
      await page.getByRole('button', { name: 'Худший момент' }).click();
      await expect.poll(() => moment(page)).toBe(worst);
      expect(await page.locator('ccsim-frame .brand').textContent()).toContain(
        'Три площадки, каждая за себя',
      );
    });
  });

  it.each(['en', 'ru'] as const)('has what plays the day in one row on a laptop, in %s', async language => {
    await visit({ width: 1280, language }, async page => {
      const bar = page.locator('ccsim-transport [role=group]');
      for (const width of [1280, 1180, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(async () => [width, (await bar.boundingBox())?.height]).toEqual([width, 32]);
        const last = await bar.locator('button').last().boundingBox();
        const whole = await bar.boundingBox();
        expect(last!.x + last!.width).toBeLessThanOrEqual(whole!.x + whole!.width + 0.5);
      }
    });
  });

  it('has no target where there is no scenario', async () => {
    const figures = (page: Page) => page.locator('ccsim-figures dl').innerText();
    await site.visit('#studio/no-such', {}, async page => {
      await page.locator('ccsim-studio .strip').waitFor();
      await settled(page);
      expect(await figures(page)).toMatch(/Waiting now/u);
      expect(await figures(page)).not.toMatch(/target|of offered/u);
    });
    await site.visit('#studio', {}, async page => {
      await settled(page);
      expect(await figures(page)).toMatch(/target 80.%/u);
    });
  });

  it('shows by a link what it showed, on another reader’s screen', async () => {
    const shown = (page: Page) =>
      page.evaluate(
        `[...${STUDIO}.shadowRoot.querySelector('ccsim-figures').shadowRoot.querySelectorAll('.number')].map(n => n.textContent.trim())`,
      );
    const made = await visit({}, async page => {
      await page.getByRole('slider', { name: 'Agents, south desk' }).focus();
      await page.keyboard.press('ArrowRight');
      await settled(page);
      await page.evaluate(
        `document.activeElement.blur(), ${STUDIO}.key(new KeyboardEvent('keydown', { key: 'a' }))`,
      );
      await page.waitForTimeout(300);
      return { state: await link(page), numbers: await shown(page) };
    });
    await visit({ width: 1180 }, async page => {
      await page.evaluate(`${STUDIO}.opened = { kind: 'link', state: ${JSON.stringify(made.state)} }`);
      await expect.poll(() => link(page), { timeout: 10_000 }).toEqual(made.state);
      await expect.poll(() => shown(page)).toEqual(made.numbers);
    });
  });

  it('tells the story of the contact that is chosen by keys', async () => {
    await visit({}, async page => {
      await page.evaluate(
        `${STUDIO}.shadowRoot.querySelector('ccsim-floor').shadowRoot.querySelector('.room').focus()`,
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^Contact \d/ }).waitFor();
      expect((await link(page)).more?.selected).toMatch(/^contact \d+$/);
    });
  });

  for (const look of [
    { width: 390, height: 844, language: 'ru', theme: 'dark' },
    { width: 1180, language: 'ru' },
    { width: 800, height: 1100 },
    { width: 320, height: 700 },
  ] as const)
    it(`has no text cut off at ${look.width} px`, async () => {
      await visit(look, async page => expect(await textFaults(page)).toEqual([]));
    });
});
