import type { Position } from '../fault.ts';
import type { ValuePath } from '../value-path.ts';

/** A document as a tree in which everything knows where it was written. */
export type DocumentNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  kind: 'scalar';
  at: Position;
  value: string | number | boolean | null;
}

export interface MapNode {
  kind: 'map';
  at: Position;
  /** in the document's order */
  entries: Map<string, MapEntry>;
}

export interface MapEntry {
  keyAt: Position;
  node: DocumentNode;
}

export interface ListNode {
  kind: 'list';
  at: Position;
  items: DocumentNode[];
}

/** Plain JSON. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** The tree as plain JSON, without places. */
export function toPlain(node: DocumentNode): Plain {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: { [key: string]: Plain } = {};
  for (const [key, entry] of node.entries) plain[key] = toPlain(entry.node);
  return plain;
}

/** The node at a path, if it is there. */
export function nodeAt(root: DocumentNode, path: ValuePath): DocumentNode | undefined {
  let node: DocumentNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.node;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** Where the value at a path stands: a scalar itself, of a map or list its key; of what is missing the place that lacks it. */
export function positionAt(root: DocumentNode, path: ValuePath): Position {
  let at = root.at;
  let node: DocumentNode = root;
  for (const step of path) {
    if (node.kind === 'map') {
      const entry = node.entries.get(String(step));
      if (entry === undefined) return at;
      node = entry.node;
      at = node.kind === 'scalar' && node.value !== null ? node.at : entry.keyAt;
    } else if (node.kind === 'list') {
      const item: DocumentNode | undefined = typeof step === 'number' ? node.items[step] : undefined;
      if (item === undefined) return at;
      node = item;
      at = item.at;
    } else {
      return at;
    }
  }
  return at;
}

/** Where a key stands; of a missing one the place that lacks it. */
export function keyPositionAt(root: DocumentNode, path: ValuePath): Position {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  const entry = parent?.kind === 'map' ? parent.entries.get(String(key)) : undefined;
  return entry?.keyAt ?? positionAt(root, path);
}

/** The entries of the map at a path; none where there is no map. */
export function entriesAt(root: DocumentNode, path: ValuePath): Map<string, MapEntry> {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node.entries : new Map();
}
