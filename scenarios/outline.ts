import { type DocumentNode, type Plain, positionAt, toPlain } from './document/node.ts';
import { readDocument } from './document/read.ts';
import { type Fault, FaultList, type Position } from './fault.ts';
import type { ValuePath } from './value-path.ts';

/** One file of a scenario by itself, checked for its form only: what stands where. For editors. */
export interface Outline {
  /** its content; undefined if it cannot be read at all */
  plain: Plain | undefined;
  /** faults of form */
  faults: readonly Fault[];
  /** where the value of a path stands; undefined if the file does not say it */
  placeOf(path: ValuePath): Position | undefined;
  /** the path of what stands in a line, or of what holds it */
  pathAt(line: number): ValuePath;
}

/** What stands where in the text of a file. */
export function outlineOf(file: string, text: string): Outline {
  const list = new FaultList();
  const root = readDocument(file, text, list);
  const starts = root === undefined ? [] : startsOf(root);
  return {
    plain: root === undefined ? undefined : toPlain(root),
    faults: list.faults,
    placeOf: path => (root !== undefined && isThere(root, path) ? positionAt(root, path) : undefined),
    pathAt: line => starts.findLast(start => start.line <= line)?.path ?? [],
  };
}

/** Every path with the line in which it begins, in the order of lines; the first of a line is the outermost. */
function startsOf(root: DocumentNode): { line: number; path: ValuePath }[] {
  const starts: { line: number; path: ValuePath }[] = [];
  const seen = new Set<number>();
  const walk = (node: DocumentNode, line: number, path: ValuePath) => {
    if (path.length > 0 && !seen.has(line)) {
      seen.add(line);
      starts.push({ line, path });
    }
    if (node.kind === 'map') {
      for (const [key, { keyAt, node: below }] of node.entries) walk(below, keyAt.line, [...path, key]);
    } else if (node.kind === 'list') {
      node.items.forEach((item, i) => {
        walk(item, item.at.line, [...path, i]);
      });
    }
  };
  walk(root, root.at.line, []);
  return starts.sort((a, b) => a.line - b.line);
}

function isThere(root: DocumentNode, path: ValuePath): boolean {
  let node: DocumentNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.node;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return false;
  }
  return node !== undefined;
}
