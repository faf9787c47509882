import type { Position } from '../fault.ts';
import type { DocumentNode } from './node.ts';

/** A file that a document names. */
export interface NamedFile {
  at: Position;
  name: string;
}

/** Keys whose text is the name of a CSV file. */
const FILE_KEYS = new Set(['profile', 'file', 'survival', 'shifts']);

/** All CSV files that a document names, in its order. */
export function findFileNames(root: DocumentNode): NamedFile[] {
  const found: NamedFile[] = [];
  const visit = (node: DocumentNode, key: string): void => {
    if (node.kind === 'map') for (const [name, entry] of node.entries) visit(entry.node, name);
    else if (node.kind === 'list') for (const item of node.items) visit(item, '');
    else if (typeof node.value === 'string' && node.value !== '' && FILE_KEYS.has(key)) {
      found.push({ at: node.at, name: node.value });
    }
  };
  visit(root, '');
  return found;
}

/** The same document with its CSV files called otherwise. */
export function mapFileNames(node: DocumentNode, change: (name: string) => string, key = ''): DocumentNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(item => mapFileNames(item, change)) };
  if (node.kind === 'map') {
    const entries = [...node.entries].map(
      ([name, entry]) => [name, { ...entry, node: mapFileNames(entry.node, change, name) }] as const,
    );
    return { ...node, entries: new Map(entries) };
  }
  const isFile = typeof node.value === 'string' && node.value !== '' && FILE_KEYS.has(key);
  return isFile ? { ...node, value: change(String(node.value)) } : node;
}
