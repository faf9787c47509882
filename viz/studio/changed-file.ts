import { loadScenario, type Plain, readFrom, ScenarioError, type ValuePath } from '../../scenarios/index.ts';
import { oneLine } from '../charts/text.ts';
import { isMap } from '../editor/plain.ts';
import { applySteps, type Step } from '../editor/steps.ts';
import type { Source } from '../run/source.ts';
import { shellWord } from '../words/shell-text.ts';

/**
 * The text of a scenario's own file with its changes written in it, comments kept. Where they cannot be written, the text
 * as it is, under a line that names them.
 */
export async function changedFile(source: Source): Promise<string> {
  const text = source.files[source.path] ?? '';
  if (source.set.length === 0) return text;
  return (await writtenIn(source)) ?? `${source.set.map(noteOf).join('')}${text}`;
}

/** Undefined: the text does not allow it, or would say something else. */
async function writtenIn({ files, path, set }: Source): Promise<string | undefined> {
  const read = (texts: Source['files'], changes: readonly string[]) =>
    loadScenario(path, readFrom(texts), { set: changes });
  try {
    const [before, after] = [await read(files, []), await read(files, set)];
    const text = applySteps({ files, path }, stepsBetween(before.document, after.document, []));
    const made = await read({ ...files, [path]: text }, []);
    return made.hash === after.hash ? text : undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof ScenarioError) return undefined;
    throw error;
  }
}

function stepsBetween(old: Plain | undefined, next: Plain | undefined, path: ValuePath): Step[] {
  if (JSON.stringify(old) === JSON.stringify(next)) return [];
  if (isMap(old) && isMap(next))
    return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap(key =>
      stepsBetween(old[key], next[key], [...path, key]),
    );
  if (Array.isArray(old) && Array.isArray(next) && old.length === next.length)
    return next.flatMap((item, i) => stepsBetween(old[i], item, [...path, i]));
  return [{ path, value: next }];
}

function noteOf(change: string): string {
  return `# with --set ${shellWord(oneLine(change))}\n`;
}
