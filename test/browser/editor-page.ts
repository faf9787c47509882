import type { Page } from 'playwright-core';

/** More controls than a section has. */
const KEYS = 200;
/** The control that has the focus, through all shadow roots: what it is, and its name. */
export const focused = (page: Page) =>
  page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const root = element.getRootNode();
    const label = element.id ? root.querySelector('label[for="' + CSS.escape(element.id) + '"]')?.textContent : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.closest('label')?.textContent ?? element.textContent).trim();
  })()`) as Promise<string>;

/** Goes on by Tab to a control. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`no Tab leads to ${name}, the last was ${await focused(page)}`);
}

export const editorText = (page: Page) => page.locator('ccsim-editor .cm-content').innerText();

/** Studio with the editor open, by its key. */
export async function openEditor(page: Page): Promise<void> {
  await page
    .locator('ccsim-studio button:enabled', { hasText: /Edit|Правка/u })
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('e');
  await page.locator('ccsim-editor .cm-content').waitFor({ state: 'attached' });
}
