import type { Language } from '../words/dictionary.ts';
import { library } from './library.ts';
import { TITLES } from './titles.ts';

/** A scenario that comes with ccsim. */
export interface Shipped {
  /** its file, such as `bank-inhouse/scenario.yaml` */
  path: string;
  /** its folder, and the file where it is not scenario.yaml: `bank-inhouse`, `hotline-peak/more-lines` */
  name: string;
  /** what it is called in the reader's language */
  title: string;
}

/** The library as it is offered to a reader. */
export function shippedIn(language: Language): readonly Shipped[] {
  return library.paths.map(path => ({
    path,
    name: nameOf(path),
    title: titleIn(language, path) ?? nameOf(path),
  }));
}

/** What a shipped scenario is called; undefined: none has this path. */
export function titleIn(language: Language, path: string): string | undefined {
  const titles: Readonly<Record<string, string>> = TITLES[language];
  return Object.hasOwn(titles, nameOf(path)) ? titles[nameOf(path)] : undefined;
}

function nameOf(path: string): string {
  return path.replace(/(?:\/scenario)?\.yaml$/u, '');
}
