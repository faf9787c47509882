/** Steps from the root of a document to a value: keys, and numbers from 0 in lists. */
export type ValuePath = readonly (string | number)[];

/** A step of a path that was typed: a key, a place in a list, or `*` for all of them. */
export type PathStep = { key: string } | { index: number } | { all: true };

/** A path as text: `contactTypes."VIP calls".talk`, `agents.count[2]`. */
export function formatPath(path: ValuePath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += (text === '' ? '' : '.') + formatKey(step);
  }
  return text;
}

/** A key, in quotes where it would not read as one step of a path. */
export function formatKey(key: string): string {
  return /^[\p{L}\p{N}_-]+$/u.test(key) ? key : JSON.stringify(key);
}

/** Reads `contactTypes.*."VIP calls".agents[2]`; a string says what is wrong with the path. */
export function parsePath(text: string): PathStep[] | string {
  const steps: PathStep[] = [];
  const step = /(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|\[(\d{1,9})\]|([^.[\]"'\s=][^.[\]"'=]*))/uy;
  let at = 0;
  while (at < text.length) {
    if (at > 0 && text[at] !== '[') {
      if (text[at] !== '.') return `expected a dot before ${JSON.stringify(text.slice(at))}`;
      at++;
    }
    step.lastIndex = at;
    const match = step.exec(text);
    if (match === null) return `expected a name after ${JSON.stringify(text.slice(0, at))}`;
    steps.push(readStep(match));
    at = step.lastIndex;
  }
  return steps.length === 0 ? 'the path is empty' : steps;
}

function readStep(match: RegExpExecArray): PathStep {
  const [, double, single, index, bare] = match;
  if (double !== undefined) return { key: double.replace(/\\(.)/gu, '$1') };
  if (single !== undefined) return { key: single };
  if (index !== undefined) return { index: Number(index) };
  const name = (bare ?? '').trim();
  return name === '*' ? { all: true } : { key: name };
}
