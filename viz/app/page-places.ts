import { type Opened, PAGES, type Page, type PageName } from './page.ts';

/** The file of each page; it is loaded when the page is first shown. */
const FILES: Readonly<Record<PageName, () => Promise<unknown>>> = {
  studio: () => import('../studio/page.ts'),
  compare: () => import('../compare/page.ts'),
  lessons: () => import('../lessons/page.ts'),
  results: () => import('../results/page.ts'),
};

interface Place {
  page: Page;
  /** what stood behind its name when it was opened */
  rest: string;
}

/** The pages that were opened: each stays as it was left. */
export class PagePlaces {
  private readonly places = new Map<PageName, Place>();

  /** What stands behind the name of a page in the address. */
  rest(name: PageName): string {
    return this.places.get(name)?.rest ?? '';
  }

  /** The page, made if need be; `opened` undefined: left as it is unless `rest` has changed. */
  async show(name: PageName, rest: string, opened: Opened | undefined): Promise<Page> {
    const found = this.places.get(name);
    if (found !== undefined) {
      if (opened !== undefined) found.page.opened = opened;
      else if (found.rest !== rest) found.page.opened = { kind: 'nothing', rest };
      found.rest = rest;
      return found.page;
    }
    await FILES[name]();
    const page = document.createElement(`ccsim-${name}`) as unknown as Page;
    page.opened = opened ?? { kind: 'nothing', rest };
    this.places.set(name, { page, rest });
    return page;
  }
}

/** The page at a place of the bar, from 0. */
export function pageAt(index: number): PageName {
  return PAGES[index]!;
}
