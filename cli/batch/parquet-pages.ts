/** How values stand in a page: names are those of the format, with its numbers for them. */
const ENCODINGS = { PLAIN: 0, DELTA_BINARY_PACKED: 5, RLE_DICTIONARY: 8 };
export type Encoding = keyof typeof ENCODINGS;

/** Kinds of pages, and of fields in their heads (Thrift, compact protocol). */
const [DICTIONARY_PAGE, DATA_PAGE] = [2, 3];
const [BOOLEAN_FALSE, I32, STRUCT, STOP] = [2, 5, 12, 0];

/** Which rows have a value, and how many. */
export interface Presence {
  rows: number;
  nulls: number;
  /** of 0 and 1, one a row, by runs; empty where a column always has a value */
  levels: Uint8Array;
}

/** A page with the one word of a dictionary. */
export function dictionaryPage(word: Uint8Array): Uint8Array[] {
  const size = word.length;
  const head = [...next(I32, DICTIONARY_PAGE), ...next(I32, size), ...next(I32, size)];
  const about = [skip(4, STRUCT), ...next(I32, 1), ...next(I32, ENCODINGS.PLAIN), STOP, STOP];
  return [Uint8Array.from([...head, ...about]), word];
}

/** A page of data, version 2, as it is. */
export function dataPage(
  encoding: Encoding,
  { rows, nulls, levels }: Presence,
  values: Uint8Array,
): Uint8Array[] {
  const size = levels.length + values.length;
  const head = [...next(I32, DATA_PAGE), ...next(I32, size), ...next(I32, size), skip(5, STRUCT)];
  const numbers = [rows, nulls, rows, ENCODINGS[encoding], levels.length, 0];
  const about = [...numbers.flatMap(value => next(I32, value)), skip(1, BOOLEAN_FALSE), STOP, STOP];
  return [Uint8Array.from([...head, ...about]), levels, values];
}

/** Runs of equal bits, each as its length and the bit. */
export function runs(lengths: Iterable<[length: number, bit: 0 | 1]>): Uint8Array {
  return Uint8Array.from([...lengths].flatMap(([length, bit]) => [...varint(2 * length), bit]));
}

/** A page's values that are the first word of its dictionary, each of them. */
export function firstWord(count: number): Uint8Array {
  const bits = 1;
  return Uint8Array.of(bits, ...runs([[count, 0]]));
}

/** Numbers of a block of differences, and of the parts that it is cut into. */
const [BLOCK, PARTS] = [128, 4];

/** Whole numbers from one on, each one more, by their differences. */
export function countedFrom(first: number, count: number): Uint8Array {
  const head = [...varint(BLOCK), ...varint(PARTS), ...varint(count), ...zigzag(first)];
  // the least difference, and no bits for what is above it
  const block = [...zigzag(1), ...new Array<number>(PARTS).fill(0)];
  const blocks = Math.ceil((count - 1) / BLOCK);
  return Uint8Array.from([...head, ...Array.from({ length: blocks }, () => block).flat()]);
}

/** A field of a head with its value, behind the one before. */
const next = (kind: number, value: number) => [skip(1, kind), ...zigzag(value)];
/** The mark of a field so many places behind the one before. */
const skip = (places: number, kind: number) => (places << 4) | kind;
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}
