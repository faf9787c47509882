import type { Page } from 'playwright-core';

/** A file that a page would hand to its reader. */
export interface Saved {
  name: string;
  bytes: Buffer;
}

/**
 * Carries out every export of the page that is shown, and keeps the files in place of saving them. Call it in a page
 * whose own exports are there.
 */
export async function savedBy(page: Page, element: string): Promise<Saved[]> {
  const saved = await page.locator(element).evaluate(async node => {
    const blobs = new Map<string, Blob>();
    const files: { name: string; blob: Blob }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      const address = createObjectURL.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, blob: blobs.get(this.href)! });
    };
    try {
      const shown = node as unknown as { exports(): { save(): unknown }[] };
      for (const item of shown.exports()) await item.save();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const lettersOf = async (blob: Blob) => {
      let letters = '';
      for (const byte of new Uint8Array(await blob.arrayBuffer())) letters += String.fromCharCode(byte);
      return letters;
    };
    return Promise.all(files.map(async ({ name, blob }) => ({ name, letters: await lettersOf(blob) })));
  });
  return saved.map(({ name, letters }) => ({ name, bytes: Buffer.from(letters, 'latin1') }));
}
