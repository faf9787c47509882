/**
 * Widths of characters in hundredths of the size of type, rounded up, of the widest face that the pages fall back to
 * (DejaVu Sans, measured): a text never fills more than is reckoned here.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    20: '\u202F',
    30: "'IJijl",
    35: ' ,./:;\\f|·‘’\u00A0',
    40: '!()-[]t',
    45: 'r',
    50: '"*_`–',
    55: '?Lcszгзсэ“”',
    60: 'FPkvxyРвктухчья',
    65: '$0123456789EKSTYabdeghnopqu{}ГЕЗТУабеийлнопрЁё«»€£',
    70: 'ABCRVXZАБВСХЧЬЭЯдцъ',
    75: 'HNUИЙКЛНПм',
    80: '&DGOQДОЦы',
    85: '#+<=>^w~Ъфю±×←→−',
    90: 'MМФЫж',
    95: '%шщ',
    100: '@Wm—…',
    110: 'ЖШЩЮ',
  }).flatMap(([width, characters]) => [...characters].map(each => [each, Number(width) / 100] as const)),
);
/** letters of other alphabets up to Hebrew; all beyond may be as wide as they are high, and wider */
const OTHER = 0.8;
const WIDE = 1.2;
/** a bold letter over a regular one */
const BOLD = 1.1;
const ELLIPSIS = '…';
/** what is longer is no name that could be read */
const MOST_LETTERS = 400;
/** lines are made even by so much at a time [px] */
const STEP = 8;

/** The most that a text fills [px]. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const each of text) sum += WIDTHS.get(each) ?? widthOf(each.codePointAt(0)!, each);
  return sum * size * (bold ? BOLD : 1);
}

function widthOf(code: number, character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  return code < 0x590 ? OTHER : WIDE;
}

/** A name as one line of text: no line breaks, no control characters, none that turn the direction of others. */
export function oneLine(name: string): string {
  const known = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}${ELLIPSIS}` : name;
  return known
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A text cut in its middle to a width [px]: `Customer … North`. */
export function elided(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = [...text];
  const cutTo = (kept: number): string => {
    const head = Math.ceil(kept / 2);
    const tail = letters.slice(letters.length - (kept - head)).join('');
    return letters.slice(0, head).join('').trimEnd() + ELLIPSIS + tail.trimStart();
  };
  let [low, high] = [0, letters.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(cutTo(middle), size, bold) <= width) low = middle;
    else high = middle - 1;
  }
  if (low > 1) return cutTo(low);
  return textWidth(ELLIPSIS, size, bold) <= width ? ELLIPSIS : '';
}

/** A text in at most so many lines of a width [px]; a word too long, and what is left over, is cut in its middle. */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, bold) <= width) {
      line = longer;
    } else if (lines.length === most - 1) {
      line = [line, ...words.slice(i)].join(' ');
      break;
    } else {
      lines.push(elided(line, width, size, bold));
      line = word;
    }
  }
  return [...lines, elided(line, width, size, bold)].filter(each => each !== '');
}

/** The same in as many lines, the last of them no lone word: all are as even as their words let them be. */
export function evenlyWrapped(text: string, width: number, size: number, most: number): string[] {
  let lines = wrapped(text, width, size, most);
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    const other = wrapped(text, narrower, size, most);
    if (other.length > lines.length || other.join(' ') !== text) break;
    lines = other;
  }
  return lines;
}
