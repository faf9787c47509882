import { editText, type Outline, outlineOf, type Plain, type ValuePath } from '../../scenarios/index.ts';

/** A map of plain values. */
export type PlainMap = { [key: string]: Plain };

/** A scenario as a form sees it: what its own file says, and what holds with the files below it. */
export interface FormDocument {
  own: Outline;
  /** with what it extends and what its contact types are like */
  whole: PlainMap;
}

const MOST_BASES = 16;

/** Reads a scenario for the form; undefined if its own text cannot be read. Faults of meaning do not matter here. */
export function readForm(files: Readonly<Record<string, string>>, path: string): FormDocument | undefined {
  const own = outlineOf(path, files[path] ?? '');
  if (!isMap(own.plain)) return undefined;
  return { own, whole: withLikes(withBases(files, path, own.plain)) };
}

/** The value at a path, undefined if there is none. */
export function valueAt(root: Plain | undefined, path: ValuePath): Plain | undefined {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isMap(value) && Object.hasOwn(value, String(step))) value = value[String(step)];
    else return undefined;
  }
  return value;
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The text of the scenario's own file with one value changed. A value that another file or type says is said anew
 * here as a whole, for half a law is none.
 *
 * @throws RangeError as `editText`
 */
export function changeValue(
  text: string,
  form: FormDocument,
  path: ValuePath,
  value: Plain | undefined,
): string {
  const anchor = path.slice(
    0,
    ['contactTypes', 'queues', 'agentGroups', 'ivr'].includes(String(path[0])) ? 3 : 2,
  );
  const isSaid = valueAt(form.own.plain, anchor) !== undefined;
  const inherited = valueAt(form.whole, anchor);
  if (isSaid || path.length <= anchor.length || inherited === undefined || value === undefined)
    return editText(text, path, value);
  return editText(text, anchor, replaced(inherited, path.slice(anchor.length), value));
}

/** A value with one inside it replaced. */
function replaced(value: Plain, path: ValuePath, by: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? replaced(item, rest, by) : item));
  const map = isMap(value) ? value : {};
  return { ...map, [String(step)]: replaced(map[String(step)] ?? {}, rest, by) };
}

function withBases(
  files: Readonly<Record<string, string>>,
  path: string,
  plain: PlainMap,
  depth = 0,
): PlainMap {
  const base = plain.extends;
  if (typeof base !== 'string' || depth > MOST_BASES) return plain;
  const folder = joined(path, base);
  const found = [
    base.endsWith('ml') || base.endsWith('.json') ? folder : `${folder}/scenario.yaml`,
    folder,
  ].find(one => Object.hasOwn(files, one));
  const below = found === undefined ? undefined : outlineOf(found, files[found]!).plain;
  return isMap(below) ? (merged(withBases(files, found!, below, depth + 1), plain) as PlainMap) : plain;
}

/** A path as seen from a file. */
function joined(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Maps merge, everything else replaces, null deletes. */
function merged(below: Plain, above: Plain): Plain {
  if (!isMap(below) || !isMap(above)) return above;
  const both: PlainMap = { ...below };
  for (const [key, value] of Object.entries(above)) {
    if (value === null) delete both[key];
    else both[key] = Object.hasOwn(below, key) ? merged(below[key]!, value) : value;
  }
  return both;
}

/** Contact types with the keys of those they are like. */
function withLikes(plain: PlainMap): PlainMap {
  const types = plain.contactTypes;
  if (!isMap(types)) return plain;
  const expand = (name: string, seen: readonly string[]): PlainMap => {
    const type = isMap(types[name]) ? types[name] : {};
    const like = type.like;
    if (typeof like !== 'string' || seen.includes(like) || !Object.hasOwn(types, like)) return type;
    const { stream: _stream, ...other } = expand(like, [...seen, name]);
    return { ...other, ...type };
  };
  return {
    ...plain,
    contactTypes: Object.fromEntries(Object.keys(types).map(name => [name, expand(name, [])])),
  };
}
