import {
  editText,
  layersOf,
  type Outline,
  outlineOf,
  type Plain,
  type ValuePath,
} from '../../scenarios/index.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import { type Reference, referencesOf } from './references.ts';

/** A scenario as a form sees it: what its own file says, and what holds with the files below it. */
export interface FormDocument {
  own: Outline;
  /** what the files below it say */
  below: PlainMap;
  /** with what it extends, types as they are written */
  written: PlainMap;
  /** with what it extends and what its contact types are like */
  whole: PlainMap;
  /** every place of `written` that calls a thing by its name */
  references: readonly Reference[];
}

/** Reads a scenario for the form; undefined if its own text cannot be read. Faults of meaning do not matter here. */
export function readForm(files: Readonly<Record<string, string>>, path: string): FormDocument | undefined {
  const own = outlineOf(path, files[path] ?? '');
  if (!isMap(own.plain)) return undefined;
  const layers = layersOf(files, path);
  const mapOf = (value: Plain | undefined) => (isMap(value) ? value : {});
  return {
    own,
    below: mapOf(layers?.below),
    written: mapOf(layers?.written),
    whole: mapOf(layers?.whole),
    references: referencesOf(mapOf(layers?.written)),
  };
}

/**
 * The text of the scenario's own file with one value changed. A value that another file or type says is said anew
 * here as a whole, for half a law is none; where it is to go, it is left out by null.
 *
 * @throws RangeError as `editText`
 */
export function changeValue(
  text: string,
  form: FormDocument,
  path: ValuePath,
  value: Plain | undefined,
): string {
  const depth = ['contactTypes', 'queues', 'agentGroups', 'ivr', 'routing'].includes(String(path[0])) ? 3 : 2;
  const anchor = path.slice(0, depth);
  const isSaid = valueAt(form.own.plain, anchor) !== undefined;
  const inherited = valueAt(form.whole, anchor);
  // maps of a file below merge with those above: what is left out of one must be said
  const isBelow = valueAt(form.below, path) !== undefined && valueAt(form.own.plain, path) === undefined;
  if (value === undefined && isBelow && path.every(step => typeof step === 'string'))
    return editText(text, path, null);
  if (isSaid || inherited === undefined) return editText(text, path, value);
  if (path.length <= anchor.length) return editText(text, path, value ?? null);
  return editText(text, anchor, replaced(inherited, path.slice(anchor.length), value));
}

/** A value with one inside it replaced, or taken out. */
function replaced(value: Plain, path: ValuePath, by: Plain | undefined): Plain {
  const [step, ...rest] = path;
  const isLast = rest.length === 0;
  if (Array.isArray(value) && typeof step === 'number') {
    if (isLast && by === undefined) return value.filter((_, i) => i !== step);
    const inner = isLast ? by! : replaced(value[step] ?? {}, rest, by);
    return step === value.length ? [...value, inner] : value.with(step, inner);
  }
  const { [String(step)]: old, ...others } = isMap(value) ? value : {};
  if (isLast && by === undefined) return others;
  const inner = isLast ? by! : replaced(old ?? {}, rest, by);
  return isMap(value) ? { ...value, [String(step)]: inner } : { [String(step)]: inner };
}
