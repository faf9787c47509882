import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../architecture/sources.ts';
import { useChromium } from './chromium.ts';

/** The pages by the word of their address. */
export const PAGES = ['studio', 'compare', 'lessons', 'results'] as const;
export type PageName = (typeof PAGES)[number];

/** How a page is looked at. */
export interface Look {
  language?: 'en' | 'ru';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  calm?: boolean;
}

/** A browser on the pages as they are shipped; each page opened tells of its faults. */
export interface Site {
  /** such as http://127.0.0.1:4711/ */
  address: string;
  /** the paths that browsers have asked for, in order */
  asked: readonly string[];
  /**
   * Opens an address, by default that of the site with this hash, and gives back what `use` makes of it.
   * Whatever the page logs as an error, throws, or asks for elsewhere is thrown here.
   */
  visit<Result>(where: string, look: Look, use: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What a page is waited for [ms]: far more than it takes, but on a busy machine. */
const LONGEST = 60_000;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the static build from a folder as any web host would, files to be kept for a while, and starts Chromium. */
export async function openSite(folder = join(ROOT, 'dist/viz')): Promise<Site> {
  const asked: string[] = [];
  const host = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://a');
    asked.push(pathname);
    const path = join(folder, decodeURIComponent(pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>(ready => host.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  const { browser, leave } = await useChromium();
  return {
    address,
    asked,
    visit: async (where, look, use) => {
      const context = await browser.newContext(contextOf(look));
      try {
        await context.addInitScript(chooseText(look));
        context.setDefaultTimeout(LONGEST);
        const page = await context.newPage();
        const faults = faultsOf(page);
        await page.goto(/^(https?|file):/.test(where) ? where : address + where);
        const result = await use(page);
        if (faults.length > 0) throw new Error(faults.join('\n'));
        return result;
      } finally {
        await context.close();
      }
    },
    close: async () => {
      leave();
      host.close();
    },
  };
}

function contextOf({ width = 1440, height = 900, theme = 'light', calm = false }: Look) {
  return {
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: calm ? ('reduce' as const) : ('no-preference' as const),
  };
}

/** The choices of a reader who has been here before. */
function chooseText({ language = 'en', theme = 'light', calm = false }: Look): string {
  const choices = JSON.stringify({ language, theme, calm, keys: true });
  return `try { localStorage.setItem('ccsim', ${JSON.stringify(choices)}) } catch {}`;
}

/** Fills up with what goes wrong in a page. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', fault => faults.push(`the page threw ${fault.message}`));
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) faults.push(`the page says: ${message.text()}`);
  });
  let own: string | undefined;
  page.on('request', request => {
    const { protocol, host } = new URL(request.url());
    if (['data:', 'blob:'].includes(protocol)) return;
    own ??= `${protocol}${host}`;
    if (`${protocol}${host}` !== own) faults.push(`the page asked for ${request.url()}`);
  });
  return faults;
}
