import type { Position } from '../fault.ts';
import type { ValuePath } from '../value-path.ts';
import type { DocumentNode } from './node.ts';

/** A file that a document names. */
export interface NamedFile {
  path: ValuePath;
  at: Position;
  name: string;
}

/** Keys whose text is the name of a CSV file. */
const FILE_KEYS = new Set(['profile', 'file', 'survival']);

/** All CSV files that a document names, in its order. */
export function findFileNames(root: DocumentNode): NamedFile[] {
  const found: NamedFile[] = [];
  const visit = (node: DocumentNode, path: ValuePath): void => {
    if (node.kind === 'map') for (const [key, entry] of node.entries) visit(entry.node, [...path, key]);
    else if (node.kind === 'list') for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
    else if (typeof node.value === 'string' && node.value !== '' && FILE_KEYS.has(String(path.at(-1)))) {
      found.push({ path, at: node.at, name: node.value });
    }
  };
  visit(root, []);
  return found;
}
