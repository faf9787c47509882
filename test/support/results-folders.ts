import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFiles } from '../../cli/batch/memory-files.ts';
import type { FolderFile } from '../../viz/results/folder-file.ts';
import { contentOf, sweep } from './batches.ts';

/** Six points in two factors, ten replications each, with half-hours and the best point, as `ccsim sweep` writes them. */
export const STAFFING = [
  'scenarios/erlang-a',
  ...['--set', 'horizon=2 h', '--set', 'warmUp=0 min', '--quiet', '--replications', '10'],
  ...[
    '--vary',
    'agentGroups.desk.agents=104|96|100',
    '--vary',
    'contactTypes.call.arrivals.poisson=×1|×1.05',
  ],
  ...['--interval', '30 min', '--seed', '2026'],
];

/** The files of a folder that the command line has just written in memory. */
export async function writtenFolder(words: readonly string[]): Promise<FolderFile[]> {
  const files = memoryFiles();
  const { status, messages } = await sweep(files, ...words, '--out', 'all');
  if (status !== 0) throw new Error(`sweep ended with ${status}: ${messages}`);
  return Object.entries(contentOf(files, 'all')).map(([path, text]) => fileOf(path, text));
}

/** The same folder, on a disk. */
export async function writeResults(place: string, words: readonly string[] = STAFFING): Promise<void> {
  for (const { path, read } of await writtenFolder(words)) writeFileSync(join(place, path), await read());
}

/** A file in memory; its letters are bytes. */
export function fileOf(path: string, latin: string, size = latin.length): FolderFile {
  return { path, size, read: async () => new Uint8Array(Buffer.from(latin, 'latin1')) };
}

/** The folder with one file changed; undefined takes it away. */
export async function changed(
  files: readonly FolderFile[],
  path: string,
  change: (text: string) => string | undefined,
): Promise<FolderFile[]> {
  const file = files.find(each => each.path === path);
  const text = file === undefined ? '' : new TextDecoder('latin1').decode(await file.read());
  const made = change(text);
  const others = files.filter(each => each.path !== path);
  return made === undefined ? others : [...others, fileOf(path, made)];
}
