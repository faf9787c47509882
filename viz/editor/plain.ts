import type { Plain, ValuePath } from '../../scenarios/index.ts';

/** A map of plain values. */
export type PlainMap = { [key: string]: Plain };

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
