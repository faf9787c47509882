import type { ReadText } from './load.ts';

/** Reads from texts in memory, by path: for a page's editor, and for tests. */
export function readFrom(files: Readonly<Record<string, string>>): ReadText {
  return path => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text === undefined) throw new Error(`no such file: ${path}`);
    return text;
  };
}
