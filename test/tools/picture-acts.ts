import type { Locator, Page } from 'playwright-core';
import { settled } from '../browser/settled.ts';

/** What a scene does before its pictures are taken. */
export type Act = (page: Page) => Promise<void>;

/** One after the other. */
export function inTurn(...acts: readonly Act[]): Act {
  return async page => {
    for (const act of acts) await act(page);
  };
}

export const rest: Act = page => settled(page);
export const press =
  (...keys: string[]): Act =>
  async page => {
    for (const key of keys) await page.keyboard.press(key);
  };
/** Presses the first thing that a selector finds and that is shown. */
export const click =
  (selector: string, index = 0): Act =>
  page =>
    page.locator(`${selector} >> visible=true`).nth(index).click();
export const see =
  (selector: string): Act =>
  page =>
    page.locator(selector).first().waitFor({ state: 'attached' });
/** Fills a field and leaves it. */
export const type =
  (selector: string, text: string, key = 'Tab'): Act =>
  async page => {
    await page.locator(selector).first().fill(text);
    await page.keyboard.press(key);
  };
/** Gives files or a folder to the field that a button opens. */
export const give =
  (selector: string, what: Parameters<Locator['setInputFiles']>[0] | (() => string)): Act =>
  page =>
    page
      .locator(selector)
      .first()
      .setInputFiles(typeof what === 'function' ? what() : what);
/** On a phone alone. */
export const onPhone =
  (act: Act): Act =>
  async page => {
    if (page.viewportSize()!.width < 600) await act(page);
  };
/** What is looked at comes to the top of what scrolls. */
export const show =
  (selector: string): Act =>
  page =>
    page
      .locator(selector)
      .first()
      .evaluate(element => element.scrollIntoView({ block: 'start' }));

/** A tab of the phone, from 0. */
export const tab = (index: number): Act => onPhone(click('ccsim-studio ccsim-tabs [role=tab]', index));
/** Opens the menu of the frame: on a phone the one that holds all. */
export const frameMenu: Act = async page => {
  const isPhone = page.viewportSize()!.width < 600;
  await page
    .locator(isPhone ? 'header > ccsim-menu button' : '.tools ccsim-menu button')
    .first()
    .click();
};

/** Chooses who waits or talks: the one that so many arrows lead to. */
export function choose(kind: 'contact' | 'agent'): Act {
  return async page => {
    await page.locator('ccsim-floor .room').first().focus();
    // on a desk agents stand at the right of those who wait, on a phone below them
    const isPhone = page.viewportSize()!.width < 600;
    for (let k = 0; k < 30; k++) {
      const isDown = kind === 'contact' ? k === 0 : isPhone;
      await page.keyboard.press(isDown ? 'ArrowDown' : 'ArrowRight');
      await page.keyboard.press('Enter');
      const state = (await page.evaluate(SELECTED)) as string | undefined;
      if (state === kind) return;
    }
    throw new Error(`no ${kind} could be chosen on the floor`);
  };
}
const SELECTED = `document.querySelector('ccsim-frame').shadowRoot.querySelector('ccsim-studio').selected?.kind`;

/** Scripts that run before a page's own. */
export const SILENT_WORKERS = `globalThis.Worker = class extends EventTarget {
  postMessage() {}
  terminate() {}
}`;
/** Workers answer once so often, then no more: a run that is on its way. */
export function halting(answers: number): string {
  return `{
    const Whole = Worker;
    let left = ${answers};
    globalThis.Worker = class extends Whole {
      addEventListener(type, hear, how) {
        if (type !== 'message') return super.addEventListener(type, hear, how);
        super.addEventListener(type, event => left-- > 0 && (hear.handleEvent ?? hear).call(hear, event), how);
      }
    };
  }`;
}
/** From now on no worker is told anything: what is asked of it does not come. */
export const deafWorkers: Act = page => page.evaluate('void (Worker.prototype.postMessage = () => {})');
/** Files are never read. */
export const SILENT_FILES = `File.prototype.arrayBuffer = File.prototype.text = () => new Promise(() => {});`;
