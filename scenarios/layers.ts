import { mapFileNames } from './document/file-names.ts';
import { expandLikes } from './document/like.ts';
import { mergeDocuments } from './document/merge.ts';
import { type DocumentNode, type Plain, toPlain } from './document/node.ts';
import { readDocument } from './document/read.ts';
import { FaultList } from './fault.ts';
import { folderOf, isAbsolute, joinPath, resolveFrom } from './file-path.ts';

/** A scenario file and what it stands on, as plain JSON; faults do not matter here. For editors. */
export interface Layers {
  /** what it extends, all of it; undefined if it extends nothing that can be read */
  below: Plain | undefined;
  /** both together, contact types as they are written */
  written: Plain;
  /** contact types with what they take from others by `like` */
  whole: Plain;
}

const MOST_LAYERS = 16;
const FOLDER_FILES = ['scenario.yaml', 'scenario.yml', 'scenario.json'];

/** The layers of one of some files in memory, undefined if its text cannot be read. */
export function layersOf(files: Readonly<Record<string, string>>, path: string): Layers | undefined {
  const own = readDocument(path, files[path] ?? '', new FaultList());
  if (own === undefined) return undefined;
  const below = belowOf(files, path, own, 0);
  const written = below === undefined ? own : mergeDocuments(below, own);
  return {
    below: below === undefined ? undefined : toPlain(below),
    written: toPlain(written),
    whole: toPlain(expandLikes(written, new FaultList())),
  };
}

function belowOf(
  files: Readonly<Record<string, string>>,
  path: string,
  own: DocumentNode,
  depth: number,
): DocumentNode | undefined {
  const base = own.kind === 'map' ? own.entries.get('extends')?.node : undefined;
  if (base?.kind !== 'scalar' || typeof base.value !== 'string' || depth > MOST_LAYERS) return undefined;
  const near = resolveFrom(path, base.value);
  const found = [...FOLDER_FILES.map(name => joinPath(near, name)), near].find(one =>
    Object.hasOwn(files, one),
  );
  if (found === undefined) return undefined;
  const document = readDocument(found, files[found]!, new FaultList());
  if (document === undefined) return undefined;
  const below = belowOf(files, found, document, depth + 1);
  const whole = below === undefined ? document : mergeDocuments(below, document);
  // tables are called as the upper file would call them, so that a value can be said there anew
  return mapFileNames(whole, name =>
    isAbsolute(name) ? name : relativeTo(folderOf(path), resolveFrom(found, name)),
  );
}

/** A path as seen from a folder: `../bank/arrivals.csv`. */
function relativeTo(folder: string, path: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
