import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeRoute } from '../../viz/app/route.ts';
import { linkOf } from '../../viz/lessons/lesson-link.ts';
import { lessonOf, startOf } from '../../viz/lessons/lessons.ts';
import { prepareLesson, replicationOf } from '../../viz/lessons/run-lesson.ts';
import { writeLink } from '../../viz/share/link.ts';
import { faultsOfAccess } from './axe.ts';
import { inChromium } from './chromium.ts';
import { openSite, type Site } from './site.ts';
import { textFaults } from './text-faults.ts';

const LONG = 60_000;
const LESSON = `document.querySelector('ccsim-frame').shadowRoot.querySelector('ccsim-lessons')`;

inChromium('lessons', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('are predicted, run and explained by keyboard only, with the numbers of Node', async () => {
    await site.visit('#lessons/chaining', {}, async page => {
      await tabTo(page, 'Guess for chain');
      await page.keyboard.press('PageUp');
      await tabTo(page, 'Run it');
      await page.keyboard.press('Enter');
      await page.getByText('Explain it').waitFor({ timeout: LONG });
      await tabTo(page, 'Explain it');
      await page.keyboard.press('Enter');
      await page.locator('p.sentence', { hasText: 'answered in time from 80 to 93' }).waitFor();
      const seen = await page.evaluate(`[...${LESSON}.session.result.rows[3]]`);
      const lesson = lessonOf('chaining')!;
      const here = replicationOf(await prepareLesson(lesson, startOf(lesson)), lesson.seed, 3);
      expect(seen).toEqual([...here]);
    });
  });

  it('show nothing serious to axe, nor small or cut text, in any step', async () => {
    await site.visit('#lessons/people-give-up', { width: 390, height: 844 }, async page => {
      const look = async (step: string) => {
        expect(await textFaults(page), step).toEqual([]);
        expect(await faultsOfAccess(page), step).toEqual([]);
      };
      await page.getByText('Run it').waitFor();
      await look('predict');
      await page.getByText('Run it').click();
      await page.getByText('Explain it').waitFor({ timeout: LONG });
      await look('run');
      await page.getByText('Explain it').click();
      await page.getByText('What happened').waitFor();
      await look('explain');
      await page.evaluate(`${LESSON}.barButton().press()`);
      await page.getByText('Answers: People give up').waitFor();
      await look('worksheet');
    });
  });

  it('that ask for a choice show beside it the chart that the run will fill, and mark what is chosen', async () => {
    for (const [id, width] of [
      ['pooling', 1440],
      ['when-pooling-hurts', 1920],
    ] as const)
      await site.visit(`#lessons/${id}`, { width, height: 900, language: 'ru' }, async page => {
        const chart = page.locator('ccsim-lessons .unfilled');
        const frame = chart.locator('svg .frame');
        await chart.locator('svg').waitFor();
        expect(await frame.count()).toBe(0);
        // there is nothing to be saved yet
        expect(await page.locator('ccsim-frame .tools ccsim-menu button').first().isDisabled()).toBe(true);
        await page.locator('ccsim-choice input').nth(1).check();
        await frame.waitFor({ state: 'attached' });
        const middle = async (at: Locator) => {
          const { x, width } = (await at.boundingBox())!;
          return x + width / 2;
        };
        const said = await page.locator('ccsim-choice label').nth(1).innerText();
        const name = chart.locator('svg text', { hasText: new RegExp(`^${said.trim()}$`, 'u') }).first();
        expect(Math.abs((await middle(frame)) - (await middle(name)))).toBeLessThan(2);
        expect(await textFaults(page)).toEqual([]);
        expect(await faultsOfAccess(page)).toEqual([]);
      });
    await site.visit('#lessons/pooling', { width: 390, height: 844 }, async page => {
      await page.getByText('Run it').waitFor();
      expect(await page.locator('ccsim-lessons .unfilled').count()).toBe(0);
    });
  });

  it('stop when they are told to, and keep what came', async () => {
    await site.visit('#lessons/callback-smoothing', {}, async page => {
      await page.getByText('Run it').click();
      await page.getByText(/Replication [1-9]\d* of 300/u).waitFor({ timeout: LONG });
      await page.getByText('Stop', { exact: true }).click();
      await page.getByText(/Stopped after replication [1-9]\d* of 300/u).waitFor();
    });
  });

  it('come back from a link with sliders, seed and guess, and refuse what no slider can show', async () => {
    const lesson = lessonOf('pooling')!;
    const state = linkOf({ lesson, values: { teams: 3, calls: 240 }, seed: 'class 7b', guess: [2] });
    const hostile = { ...state, more: { ...state.more, calls: '1e9' } };
    const address = async (link: typeof state) =>
      writeRoute('lessons', lesson.id, await writeLink(link, '0.1.0'));
    await site.visit(await address(state), {}, async page => {
      await page.getByText('3 teams, each with 240 calls an hour').waitFor();
      await page.getByText('Lesson 3 of 6 · seed class 7b').waitFor();
      expect(await page.evaluate(`${LESSON}.session.guess`)).toEqual([2]);
    });
    await site.visit(await address(hostile), {}, async page => {
      await page.getByText('The link says 1e9 for “Calls an hour, a team”').waitFor();
      await page.getByText('3 teams, each with 120 calls an hour').waitFor();
    });
  });

  it('fill a projector: no bar, and no text under 16 px', async () => {
    await site.visit('#lessons/power-of-one', { width: 1920, height: 1080, theme: 'dark' }, async page => {
      await page.getByText('Run it').waitFor();
      const found = (await page.evaluate(`(${smallest})(${LESSON})`)) as { size: number; bar: boolean };
      expect(found.size).toBeGreaterThanOrEqual(15.9);
      expect(found.bar).toBe(false);
      await page.getByText('Show the bar').click();
      const after = (await page.evaluate(`(${smallest})(${LESSON})`)) as { size: number; bar: boolean };
      expect([after.size < 15.9, after.bar]).toEqual([true, true]);
    });
  });
});

/** The least size of type as it is seen, and whether the bar can be reached. */
const smallest = `lesson => {
  let size = Infinity;
  const walk = root => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const box = element.getBoundingClientRect();
      if (element.tagName === 'STYLE' || box.width <= 1) continue;
      if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim() !== '')) continue;
      size = Math.min(size, parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom);
    }
  };
  walk(lesson.shadowRoot);
  const frame = document.querySelector('ccsim-frame').shadowRoot;
  return { size, bar: frame.elementFromPoint(30, 24).closest('header') !== null };
}`;

/** Walks by Tab to what has this name or text. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab');
    const here = (await page.evaluate(`(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    })()`)) as string;
    if (here.trim() === name) return;
  }
  throw new Error(`Tab leads to no ${name}`);
}
