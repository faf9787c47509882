import { suggestion } from './nearest.ts';

/** What may be said beside path and function: the keys of `LoadOptions`. */
const OPTIONS = ['set'];

/** Refuses what a program hands to `loadScenario` in place of what it expects: RangeError. */
export function checkCall(path: unknown, readText: unknown, options: unknown): void {
  must(typeof path === 'string', 'path', path, 'a text: a file, or a folder with a scenario in it');
  must(
    typeof readText === 'function',
    'read',
    readText,
    "a function that reads a text by its path, such as path => readFile(path, 'utf8')",
  );
  const isObject = typeof options === 'object' && options !== null && !Array.isArray(options);
  must(isObject, 'options', options, `an object with some of ${OPTIONS.join(', ')}`);
  for (const [key, value] of Object.entries(options as object)) {
    if (value !== undefined && !OPTIONS.includes(key))
      throw new RangeError(
        `options.${key}: there is no such option${suggestion(key, OPTIONS) || `, must be ${OPTIONS.join(', ')}`}`,
      );
  }
  const { set = [] } = options as { set?: unknown };
  const areTexts = Array.isArray(set) && set.every(each => typeof each === 'string');
  must(areTexts, 'set', set, "a list of texts, such as ['agentGroups.desk.agents=90']");
}

/** RangeError unless a function gave a text for a path. */
export function checkText(path: string, text: unknown): void {
  must(typeof text === 'string', `read gave for ${path}`, text, "a text: readFile(path, 'utf8'), say");
}

function must(holds: boolean, name: string, value: unknown, range: string): void {
  if (holds) return;
  const kind = Array.isArray(value) ? 'a list' : value instanceof Uint8Array ? 'bytes' : 'an object';
  const isObject = typeof value === 'object' && value !== null;
  throw new RangeError(`${name}: ${isObject ? kind : String(value)}, must be ${range}`);
}
