import type { Source } from '../run/source.ts';

/** A scenario that comes with ccsim. */
export interface Shipped {
  /** its file, such as `bank-inhouse/scenario.yaml` */
  path: string;
  /** its folder, and the file where it is not scenario.yaml: `bank-inhouse`, `hotline-peak/more-lines` */
  name: string;
  /** what it calls itself */
  title: string;
}

/** The scenarios that come with ccsim; their texts are loaded when they are first asked for. */
export class Library {
  private readonly load: () => Promise<Readonly<Record<string, string>>>;
  private loaded: Promise<Readonly<Record<string, string>>> | undefined;

  constructor(load: () => Promise<Readonly<Record<string, string>>>) {
    this.load = load;
  }

  /** Every file's text by path inside scenarios/. */
  texts(): Promise<Readonly<Record<string, string>>> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** All that can be run, by path; the main scenario of a folder comes before its variants. */
  async list(): Promise<readonly Shipped[]> {
    const texts = await this.texts();
    const paths = Object.keys(texts).filter(path => path.endsWith('.yaml'));
    const order = (path: string) => path.replace(/\/scenario\.yaml$/u, '/');
    return paths
      .map(path => ({
        path,
        name: path.replace(/(?:\/scenario)?\.yaml$/u, ''),
        title: titleOf(texts[path]!),
      }))
      .sort((a, b) => (order(a.path) < order(b.path) ? -1 : 1));
  }

  /**
   * A shipped scenario with the files that it reads, and changes as of `--set`.
   *
   * @throws RangeError if no scenario has this path
   */
  async source(path: string, set: readonly string[] = []): Promise<Source> {
    const texts = await this.texts();
    if (!path.endsWith('.yaml') || !Object.hasOwn(texts, path))
      throw new RangeError(`no scenario called ${path}`);
    const { loadScenario, readFrom } = await import('../../scenarios/index.ts');
    const { files } = await loadScenario(path, readFrom(texts));
    return { path, set, files: Object.fromEntries(files.map(file => [file, texts[file]!])) };
  }
}

/** The name in the text of a scenario. */
function titleOf(text: string): string {
  const found = /^name:\s*(.+)$/mu.exec(text)?.[1]?.trim() ?? '';
  return found.replace(/^(["'])(.*)\1$/u, '$2');
}

/** The library of this build. */
export const library = new Library(async () => {
  const { TEXTS } = await import('./library-texts.ts');
  return Object.fromEntries(
    Object.entries(TEXTS).map(([path, text]) => [path.replace(/^.*\/scenarios\//u, ''), text]),
  );
});
