import { flowText, formatPath } from '../../scenarios/index.ts';

/** One place in which two scenario files differ. */
export interface DocumentChange {
  /** as of `--set`: `agentGroups.desk.agents` */
  path: string;
  steps: readonly (string | number)[];
  /** as they would be written in a file; undefined: it is not there */
  before: string | undefined;
  after: string | undefined;
  /** the name is the same, and what stands in that table is not */
  isTable: boolean;
}

/** A document after `extends` and `--set`, and the texts of the files that it names. */
export interface ReadDocument {
  document: unknown;
  files: Readonly<Record<string, string>>;
}

/** What says who a scenario is, rather than what it does. */
const NAMES: ReadonlySet<string> = new Set(['name', 'about', 'schema']);

/** Where document b differs from document a, in the order of their keys. */
export function documentChanges(a: ReadDocument, b: ReadDocument): DocumentChange[] {
  const found: DocumentChange[] = [];
  const visit = (before: unknown, after: unknown, steps: readonly (string | number)[]): void => {
    if (steps.length === 1 && NAMES.has(String(steps[0]))) return;
    if (isMap(before) && isMap(after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
        visit(own(before, key), own(after, key), [...steps, key]);
      return;
    }
    if (isLongList(before) && isLongList(after) && before.length === after.length) {
      for (const k of before.keys()) visit(before[k], after[k], [...steps, k]);
      return;
    }
    const [textA, textB] = [written(before), written(after)];
    const isTable = textA === textB && isOtherTable(before, a.files, b.files);
    if (textA === textB && !isTable) return;
    found.push({ path: formatPath(steps), steps, before: textA, after: textB, isTable });
  };
  visit(a.document, b.document, []);
  return found;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (map: Record<string, unknown>, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
const isLongList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.some(item => typeof item === 'object');
const written = (value: unknown) => (value === undefined ? undefined : flowText(value));

/** A name of a file whose text differs. */
function isOtherTable(
  name: unknown,
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  if (typeof name !== 'string' || !/\.csv$/iu.test(name)) return false;
  const text = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).find(([path]) => path === name || path.endsWith(`/${name}`))?.[1];
  return text(a) !== text(b);
}
