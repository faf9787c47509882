import { type DocumentNode, positionAt, toPlain } from '../document/node.ts';
import { readDocument } from '../document/read.ts';
import { FaultList, type Position, ScenarioError } from '../fault.ts';
import { validate } from '../schema/validate.ts';
import type { ValuePath } from '../value-path.ts';
import { type PlanDocument, planSchema } from './schema.ts';

/** A plan file that has been read and checked, and where each of its values stands. */
export interface LoadedPlan {
  document: PlanDocument;
  placeOf(path: ValuePath): Position;
}

/** Whether a text is that of a plan file rather than of a scenario: `plan:` is one of its first keys. */
export function isPlanText(text: string): boolean {
  return /^(?:\uFEFF)?\s*(?:#.*\n\s*)*(?:---[ \t]*\n\s*(?:#.*\n\s*)*)?(?:\{\s*)?["']?plan["']?\s*:/u.test(
    text,
  );
}

/**
 * Reads and checks the text of a plan file.
 *
 * @param file - its name, for faults
 * @throws ScenarioError with every fault at once
 */
export function loadPlan(file: string, text: string): LoadedPlan {
  const faults = new FaultList();
  const root: DocumentNode | undefined = readDocument(file, text, faults);
  if (root !== undefined) validate(root, faults, planSchema);
  if (root?.kind !== 'map') faults.add({ file, line: 1, column: 1 }, '', 'expected a map of keys and values');
  faults.throwIfAny();
  const plain = toPlain(root!) as unknown as PlanDocument;
  if (plain.scenarios.length === 0)
    throw new ScenarioError([
      { ...positionAt(root!, ['scenarios']), path: 'scenarios', message: 'is empty, expected one at least' },
    ]);
  if (typeof plain.seed === 'number') plain.seed = asWritten(text, positionAt(root!, ['seed']), plain.seed);
  return { document: plain, placeOf: path => positionAt(root!, path) };
}

/** A number as its text stands in the file, since 0012 is another seed than 12. */
function asWritten(text: string, { line, column }: Position, value: number): string {
  const words = text.split('\n')[line - 1]!.slice(column - 1);
  const written = /^[^\s,}#]+/u.exec(words)?.[0] ?? '';
  return Number(written) === value ? written : String(value);
}
