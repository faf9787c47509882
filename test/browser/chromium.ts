import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describe, it } from 'vitest';

/** Where the system keeps Chromium; undefined where it has none. The same list stands in test/tools/ensure-chromium.sh. */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const places = named ? [named] : ['/usr/bin/chromium', '/usr/bin/google-chrome'];
  return places.find(place => existsSync(place));
}

/** A group of tests that need Chromium: skipped with a line where there is none, a failure under CI=true. */
export function inChromium(name: string, tests: () => void): void {
  if (chromiumPath()) {
    describe(name, tests);
  } else if (process.env.CI === 'true') {
    it(`${name}: Chromium is there`, () => {
      throw new Error('no Chromium; under CI=true the browser tests must run');
    });
  } else {
    console.warn(`no Chromium: skipped "${name}"`);
    describe.skip(name, tests);
  }
}

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** Chromium without its own errands; without its sandbox for root, who cannot have it. */
export const CHROMIUM_ARGUMENTS = [
  ...asRoot,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

/** How long a browser that nobody uses waits for the next test file of its process [ms]. */
const PATIENCE = 3000;

/** Counts who uses it. */
let inUse: { browser: Promise<Browser>; users: number } | undefined;

/** Chromium, started where it does not run yet: a start takes longer than most tests. What is opened in it is apart. */
export async function useChromium(): Promise<{ browser: Browser; leave(): void }> {
  inUse ??= {
    browser: chromium.launch({ executablePath: chromiumPath()!, args: CHROMIUM_ARGUMENTS }),
    users: 0,
  };
  const used = inUse;
  used.users++;
  const leave = () => {
    if (--used.users === 0) setTimeout(() => used.users === 0 && end(used), PATIENCE);
  };
  try {
    return { browser: await used.browser, leave };
  } catch (error) {
    inUse = undefined;
    throw error;
  }
}

function end(used: NonNullable<typeof inUse>): void {
  if (inUse === used) inUse = undefined;
  void used.browser.then(browser => browser.close());
}

/**
 * Serves one page on a free port of loopback, opens it in Chromium, and gives back what `use` makes of it.
 * An error in the page, or a request for anything but the page, is thrown here.
 */
export async function withPage<Result>(html: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>(ready => site.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const { browser, leave } = await useChromium();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const faults: Error[] = [];
    page.on('pageerror', fault => faults.push(fault));
    page.on('request', request => {
      if (!/\/(favicon\.ico)?$/.test(request.url()))
        faults.push(new Error(`the page asked for ${request.url()}`));
    });
    await page.goto(address);
    const result = await use(page);
    if (faults[0]) throw faults[0];
    return result;
  } finally {
    await context.close();
    leave();
    site.close();
  }
}
