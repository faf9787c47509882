/** A scenario in a link: by the name of a shipped one, or with its texts. */
export interface PackedSource {
  /** its path */
  n: string;
  /** texts by path; missing: shipped */
  f?: Record<string, string>;
  /** changes as of `--set` */
  c?: string[];
}

/** What a link says, in short names. */
export interface PackedLink {
  /** the version that made it */
  v: string;
  s: PackedSource[];
  seed?: string;
  /** the replication, from 1 */
  day?: number;
  /** [µs] */
  at?: number;
  more?: Record<string, string>;
}

const MOST_SOURCES = 8;
const MOST_FILES = 50;
const MOST_CHANGES = 200;
const MOST_WORDS = 50;
const LONGEST_WORD = 2000;
const LONGEST_SEED = 200;

/**
 * Reads what a link says.
 *
 * @throws RangeError with the reason if anything in it is not as it should be
 */
export function readPacked(text: string): PackedLink {
  const link = record(json(text), 'its content');
  const read: PackedLink = {
    v: word(link.v, 'its version', 40),
    s: list(link.s, 'its scenarios', MOST_SOURCES).map(readSource),
  };
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/u.test(read.v)) throw new RangeError('its version is none');
  if (link.seed !== undefined) read.seed = word(link.seed, 'its seed', LONGEST_SEED);
  if (link.day !== undefined) read.day = whole(link.day, 'its replication', 1);
  if (link.at !== undefined) read.at = whole(link.at, 'its moment', 0);
  if (link.more !== undefined) read.more = words(link.more, 'its settings', MOST_WORDS, LONGEST_WORD);
  return read;
}

function readSource(value: unknown): PackedSource {
  const source = record(value, 'a scenario');
  const read: PackedSource = { n: word(source.n, 'the name of a scenario', 500) };
  if (source.f !== undefined) read.f = words(source.f, 'the files of a scenario', MOST_FILES);
  if (read.f !== undefined && !Object.hasOwn(read.f, read.n))
    throw new RangeError('the file of a scenario is missing');
  if (source.c !== undefined) {
    read.c = list(source.c, 'the changes', MOST_CHANGES).map(change =>
      word(change, 'a change', LONGEST_WORD),
    );
  }
  return read;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('it is damaged or cut off');
  }
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new RangeError(`${name} cannot be read`);
}

function list(value: unknown, name: string, most: number): unknown[] {
  if (Array.isArray(value) && value.length <= most) return value;
  throw new RangeError(`${name} cannot be read, at most ${most} are`);
}

function word(value: unknown, name: string, longest = Number.POSITIVE_INFINITY): string {
  if (typeof value === 'string' && value.length <= longest) return value;
  throw new RangeError(`${name} cannot be read`);
}

function whole(value: unknown, name: string, least: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  throw new RangeError(`${name} must be a whole number from ${least}`);
}

/** Texts by name. A name such as `__proto__` stays a name, for the object has none that it could change. */
function words(value: unknown, name: string, most: number, longest?: number): Record<string, string> {
  const entries = Object.entries(record(value, name));
  if (entries.length > most) throw new RangeError(`${name} cannot be read, at most ${most} are`);
  return Object.fromEntries(entries.map(([key, text]) => [key, word(text, name, longest)]));
}
