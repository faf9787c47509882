import { loadOpened } from '../share/opened.ts';
import { VERSION } from '../share/version.ts';
import type { ExportItem, LinkState, Opened, PageName } from './page.ts';
import { type Route, writeRoute } from './route.ts';
import type { WORDS } from './words.ts';

type Words = (typeof WORDS)['en'];

/** A strip under the bar. */
export interface Notice {
  text: string;
  isBad?: boolean;
  /** a text to be copied by hand */
  copy?: string;
  /** offers to load the page again */
  again?: boolean;
}

/** What an address opens, and what is to be said about it. */
export async function open(
  route: Route,
  words: Words,
): Promise<{ page: PageName; opened?: Opened; notice?: Notice }> {
  try {
    if (route.isOpened) return await loadOpened();
    if (route.unknown !== '')
      return { page: route.page, notice: { text: words.noSuchPage(route.unknown), isBad: true } };
    if (route.data === undefined) return { page: route.page };
    const { readLink } = await import('../share/link.ts');
    const { state, version } = await readLink(route.data);
    const isOther = version !== VERSION;
    const withRest = route.rest === '' ? state : { ...state, rest: route.rest };
    return {
      page: route.page,
      opened: { kind: 'link', state: withRest, ...(isOther ? { version } : {}) },
      ...(isOther ? { notice: { text: words.otherVersion(version, VERSION) } } : {}),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const text = route.isOpened ? words.badOpened(why) : words.badLink(reasonOf(why, words));
    return { page: route.page, notice: { text, isBad: true } };
  }
}

const LONGEST_NAME = 60;

/** Why a link is refused, in the reader's language: what the reader may do something about has words of its own. */
export function reasonOf(why: string, words: Words): string {
  if (/damaged|letters that/u.test(why)) return words.linkDamaged;
  if (/more than \d+ (?:letters|bytes)/u.test(why)) return words.linkLarge;
  const name = /^no scenario called (.*)$/su.exec(why)?.[1];
  return name === undefined ? words.linkOther : words.linkUnknown(name.slice(0, LONGEST_NAME));
}

/** Copies a link to what a page shows. */
export async function copyLink(page: PageName, state: LinkState, words: Words): Promise<Notice> {
  let data: string;
  try {
    const { writeLink } = await import('../share/link.ts');
    data = await writeLink(state, VERSION);
  } catch {
    return { text: words.tooLong, isBad: true };
  }
  const link = `${location.href.replace(/#.*$/u, '')}${writeRoute(page, state.rest, data)}`;
  try {
    await navigator.clipboard.writeText(link);
    return { text: words.copied };
  } catch {
    return { text: words.notCopied, copy: link };
  }
}

/** Saves one thing of a page. */
export async function saveItem(item: ExportItem, words: Words): Promise<Notice> {
  try {
    await item.save();
    return { text: words.saved(item.label) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text: words.notSaved(item.label, why), isBad: true };
  }
}

/** Why a page is not shown: mostly its file did not come, of which browsers speak in words of their own. */
export function whyNot(error: unknown, words: Words): string {
  return error instanceof TypeError ? words.noFile : words.noPage(String(error));
}

export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement !== null) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => undefined);
}

/** A file that is dropped beside the places for it must not take the place of the page. */
export function keepHere(event: Event): void {
  const { dataTransfer } = event as DragEvent;
  if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
