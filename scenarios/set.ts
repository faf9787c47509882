import type { DocumentNode } from './document/node.ts';
import { type FaultList, formatFault } from './fault.ts';

/** placeholder */
export function applySet(root: DocumentNode, _text: string, _faults: FaultList, _i: number): DocumentNode {
  void formatFault;
  return root;
}
