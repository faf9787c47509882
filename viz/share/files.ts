import type { Opened, ResultFolder } from '../app/page.ts';

/** A file that was chosen or dropped. */
export interface GivenFile {
  /** with the folders it lies in, such as `bank/scenario.yaml` */
  path: string;
  /** [bytes] */
  size: number;
  bytes(): Promise<Uint8Array>;
}

/** What cannot be opened, and why. */
export type Refusal =
  | { why: 'tooLarge'; name: string; size: number }
  | { why: 'tooMany'; count: number }
  | { why: 'nothingKnown' }
  | { why: 'notReadable'; name: string };

/** The most bytes of a file of a scenario. */
export const MOST_BYTES = 1_000_000;
/** The most files that are looked at. */
export const MOST_FILES = 2000;

const SCENARIO = /\.(?:ya?ml|json)$/iu;

/**
 * What files open: a folder with manifest.json is one of results, anything else is a scenario with the tables beside
 * it. Results are read when they are needed, a scenario's texts at once.
 */
export async function openFiles(files: readonly GivenFile[]): Promise<Opened | Refusal> {
  if (files.length > MOST_FILES) return { why: 'tooMany', count: files.length };
  const manifest = files
    .filter(({ path }) => /(?:^|\/)manifest\.json$/u.test(path))
    .sort((a, b) => a.path.length - b.path.length)[0];
  if (manifest !== undefined) return { kind: 'results', folder: resultFolder(manifest, files) };
  const texts = files.filter(({ path }) => SCENARIO.test(path) || /\.csv$/iu.test(path));
  const run = chosen(texts.map(({ path }) => path));
  if (run === undefined) return { why: 'nothingKnown' };
  const large = texts.find(({ size }) => size > MOST_BYTES);
  if (large !== undefined) return { why: 'tooLarge', name: large.path, size: large.size };
  const read: Record<string, string> = {};
  for (const { path, bytes } of texts) {
    try {
      read[path] = new TextDecoder('utf-8', { fatal: true }).decode(await bytes());
    } catch {
      return { why: 'notReadable', name: path };
    }
  }
  return { kind: 'scenarios', sources: [{ files: read, path: run, set: [] }] };
}

/** The file that is run: scenario.yaml highest up, else the first that may be one. */
function chosen(paths: readonly string[]): string | undefined {
  const rank = (path: string) =>
    path.split('/').length * 2 + (/(?:^|\/)scenario\.(?:ya?ml|json)$/iu.test(path) ? 0 : 1);
  return paths.filter(path => SCENARIO.test(path)).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0];
}

function resultFolder(manifest: GivenFile, files: readonly GivenFile[]): ResultFolder {
  const root = manifest.path.slice(0, -'manifest.json'.length);
  const inside = new Map(
    files.filter(({ path }) => path.startsWith(root)).map(file => [file.path.slice(root.length), file]),
  );
  return {
    name: root.split('/').at(-2) ?? '',
    files: [...inside.keys()].sort(),
    async bytes(name) {
      const file = inside.get(name);
      if (file === undefined) throw new Error(`no such file: ${name}`);
      return file.bytes();
    },
  };
}
