import { PAGES, type PageName } from './page.ts';

/** What the part of an address after # says: `#lessons/pooling`, `#studio~DATA`, `#opened`. */
export interface Route {
  page: PageName;
  /** what stands behind the page's name, such as the name of a lesson; plain text, at most `LONGEST_REST` */
  rest: string;
  /** the packed data of a link, undefined if there are none */
  data: string | undefined;
  /** whether the page opens what `ccsim view` was given */
  isOpened: boolean;
  /** what the address names where that is no page, as plain text; empty: it names one, or nothing */
  unknown: string;
}

const LONGEST_REST = 200;
const LONGEST_UNKNOWN = 60;

/** Reads the part of an address after #; what makes no sense leads to Studio. */
export function readRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const cut = text.indexOf('~');
  const [name = '', ...rest] = (cut < 0 ? text : text.slice(0, cut)).split('/');
  const page = PAGES.find(one => one === name);
  const isOpened = text === 'opened';
  return {
    page: page ?? 'studio',
    rest: page === undefined ? '' : plain(rest.join('/')).slice(0, LONGEST_REST),
    data: page === undefined || cut < 0 ? undefined : text.slice(cut + 1),
    isOpened,
    unknown: page === undefined && !isOpened ? shown(text) : '',
  };
}

/** The part of an address after #, with it. */
export function writeRoute(page: PageName, rest = '', data?: string): string {
  const path = rest === '' ? page : `${page}/${rest.split('/').map(escaped).join('/')}`;
  return `#${path}${data === undefined ? '' : `~${data}`}`;
}

/** A name as it may stand in an address, where ~ begins the data. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('~', '%7E');
}

/** The beginning of an address as it may stand in a sentence: nothing hidden, nothing that turns what follows. */
function shown(text: string): string {
  const whole = (plain(text) || text).replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  const letters = [...whole];
  return letters.length > LONGEST_UNKNOWN ? `${letters.slice(0, LONGEST_UNKNOWN - 1).join('')}…` : whole;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
