import type { Source } from '../run/source.ts';
import { TEXTS } from './library-texts.ts';

/** The scenarios that come with ccsim; each text is loaded when it is first asked for. */
export class Library {
  private readonly load: Readonly<Record<string, () => Promise<string>>>;

  /** @param load - by path inside scenarios/ */
  constructor(load: Readonly<Record<string, () => Promise<string>>>) {
    this.load = load;
  }

  /** Every file's text by path. */
  async texts(): Promise<Readonly<Record<string, string>>> {
    return this.textsOf(Object.keys(this.load));
  }

  /** All that can be run; the main scenario of a folder comes before its variants. */
  get paths(): string[] {
    const order = (path: string) => path.replace(/\/scenario\.yaml$/u, '/');
    return Object.keys(this.load)
      .filter(isScenario)
      .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /**
   * A shipped scenario with the files that it reads, and changes as of `--set`.
   *
   * @throws RangeError if no scenario has this path
   */
  async source(path: string, set: readonly string[] = []): Promise<Source> {
    if (!isScenario(path) || !this.has(path)) throw new RangeError(`no scenario called ${path}`);
    const files: Record<string, string> = {};
    for (let wanted = [path]; wanted.length > 0; ) {
      Object.assign(files, await this.textsOf(wanted));
      const named = wanted.filter(isScenario).flatMap(file => this.namedIn(file, files[file]!));
      wanted = [...new Set(named)].filter(file => !Object.hasOwn(files, file));
    }
    return { path, set, files };
  }

  /** Whether every file of a scenario is as it was shipped. */
  async holds({ path, files }: Source): Promise<boolean> {
    const names = Object.keys(files);
    if (!Object.hasOwn(files, path) || !names.every(name => this.has(name))) return false;
    const texts = await this.textsOf(names);
    return names.every(name => texts[name] === files[name]);
  }

  private has(path: string): boolean {
    return Object.hasOwn(this.load, path);
  }

  private async textsOf(paths: readonly string[]): Promise<Record<string, string>> {
    return Object.fromEntries(
      await Promise.all(paths.map(async path => [path, await this.load[path]!()] as const)),
    );
  }

  /** The files that a scenario's text names, tables and what it extends; a folder stands for its scenario.yaml. */
  private namedIn(path: string, text: string): string[] {
    const words = text.match(/[\w./-]+/gu) ?? [];
    return words
      .map(word => new URL(word, `file:///${path}`).pathname.slice(1))
      .flatMap(file => [file, `${file}/scenario.yaml`])
      .filter(file => this.has(file));
  }
}

const isScenario = (path: string) => path.endsWith('.yaml');

/** The library of this build. */
export const library = new Library(TEXTS);
