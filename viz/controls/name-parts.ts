/** Letters written from right to left. */
const LEFTWARD = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
/** Letters that stay at the end of a name that is too long. */
const END = 8;

/**
 * A name in two parts, of which the first gives way when there is no room: `Cards, Nor…st desk`. Names from right to
 * left, and short ones, are not cut. No letter is torn from its accents.
 */
export function nameParts(name: string): [start: string, end: string] {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)];
  if (letters.length <= 2 * END || LEFTWARD.test(name)) return [name, ''];
  const cut = letters[letters.length - END]!.index;
  return [name.slice(0, cut), name.slice(cut)];
}
