import { oneLine } from '../charts/text.ts';
import type { Source } from '../run/source.ts';

/** The name under which a reader has a scenario that was saved here: its folders only where its files lie in several. */
export function savedPath({ path, files }: Pick<Source, 'path' | 'files'>): string {
  return isInOneFolder(files) ? fileName(path) : path;
}

/** Whether the names of files are enough to tell them apart and to find each other. */
export function isInOneFolder(files: Source['files']): boolean {
  const folders = Object.keys(files).map(path => path.split('/').slice(0, -1).join('/'));
  return new Set(folders).size < 2;
}

/** The last part of a path, as a file that no system runs: a link may bring files of any name. */
export function fileName(path: string): string {
  const name = oneLine(path.split(/[/\\]/u).at(-1) ?? path);
  return /\.(?:ya?ml|json|csv)$/iu.test(name) ? name : `${name}.txt`;
}

/** `day.yaml` with what the sliders say, `day-changed.yaml`: the command line that is offered is for the one without. */
export function changedName(path: string): string {
  return fileName(path).replace(/(?=\.[^.]*$)/u, '-changed');
}
