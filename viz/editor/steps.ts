import { editText, type Plain, renameKey, type ValuePath } from '../../scenarios/index.ts';
import { changeValue, type FormDocument, readForm } from './document.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';

/** One small change of a scenario's text: a value, or the name of a key. */
export type Step =
  | { path: ValuePath; value: Plain | undefined }
  /** written in the file itself, whatever stands below it: null leaves out what another file says */
  | { path: ValuePath; own: Plain | undefined }
  | { path: ValuePath; name: string };

/** The files of a draft, and which of them is run. */
export interface DraftFiles {
  files: Readonly<Record<string, string>>;
  path: string;
}

/**
 * The text of the scenario's own file after some steps, each of which sees what those before it have made.
 *
 * @throws RangeError where a step finds nothing to change
 */
export function applySteps({ files, path }: DraftFiles, steps: readonly Step[]): string {
  let text = files[path] ?? '';
  for (const step of steps) {
    if ('name' in step) text = renameKey(text, step.path, step.name);
    else if ('own' in step) text = editText(text, step.path, step.own);
    else {
      const form = readForm({ ...files, [path]: text }, path);
      if (form === undefined) throw new RangeError('not well-formed');
      text = changeValue(text, form, step.path, step.value);
    }
  }
  return text;
}

/**
 * The steps that put one map of a single key in the place of another: the key gets its new name, and only what
 * differs under it is written, so that comments stay where they stand.
 */
export function replaceSteps(
  form: FormDocument,
  path: ValuePath,
  oldKey: string | undefined,
  next: Plain | undefined,
  nextKey: string | undefined,
): Step[] {
  const old = oldKey === undefined ? undefined : valueAt(form.own.plain, [...path, oldKey]);
  if (old === undefined || nextKey === undefined || !isMap(next)) return [{ path, value: next }];
  const renamed: Step[] = oldKey === nextKey ? [] : [{ path: [...path, oldKey!], name: nextKey }];
  return [...renamed, ...differenceSteps([...path, nextKey], old, next[nextKey]!)];
}

function differenceSteps(path: ValuePath, old: Plain, next: Plain): Step[] {
  if (!isMap(old) || !isMap(next)) return isSame(old, next) ? [] : [{ path, own: next }];
  const changed = Object.keys(next).filter(key => !isSame(old[key], next[key]));
  const gone = Object.keys(old).filter(key => !Object.hasOwn(next, key));
  if (!keepsOrder(old, next)) return [{ path, own: next }];
  return [
    ...changed.map(key => ({ path: [...path, key], own: next[key]! })),
    ...gone.map(key => ({ path: [...path, key], own: undefined })),
  ];
}

/** Whether the keys that both have stand before those that are new. */
function keepsOrder(old: PlainMap, next: PlainMap): boolean {
  const isNew = Object.keys(next).map(key => !Object.hasOwn(old, key));
  return isNew.lastIndexOf(false) < (isNew.includes(true) ? isNew.indexOf(true) : Number.POSITIVE_INFINITY);
}

function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A key goes, and does not come back from a file below. */
export function goneStep(form: FormDocument, path: ValuePath): Step {
  const isOverlaid = [form.below, form.own.plain].every(layer => valueAt(layer, path) !== undefined);
  return isOverlaid ? { path, own: null } : { path, value: undefined };
}
