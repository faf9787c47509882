import type { LoadedScenario } from '../../scenarios/index.ts';

/** A document as plain data: what a file says. */
export type Plain = LoadedScenario['document'];

/** The value at the end of a path; undefined where there is none. */
export function valueAt(node: Plain | undefined, path: readonly (string | number)[]): Plain | undefined {
  let found = node;
  for (const step of path) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Object.hasOwn(found, step) ? (found as Record<string | number, Plain>)[step] : undefined;
  }
  return found;
}

/** Keys and values of the map at the end of a path; none where there is no map. */
export function entriesOf(node: Plain | undefined, path: readonly (string | number)[]): [string, Plain][] {
  const found = valueAt(node, path);
  const isMap = found !== null && typeof found === 'object' && !Array.isArray(found);
  return isMap ? Object.entries(found as Record<string, Plain>) : [];
}
