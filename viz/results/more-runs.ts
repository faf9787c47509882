import { shellWord, shellWords } from '../words/shell-text.ts';
import type { Manifest } from './manifest.ts';

/**
 * The command that runs the same experiment with more replications, into another folder; undefined: the folder does
 * not say by which command it was made.
 *
 * @param provenance - text of provenance.json, if there is one
 */
export function commandForMore(
  manifest: Manifest,
  provenance: string | undefined,
  replications: number,
): string | undefined {
  const first = firstCommand(provenance);
  if (first === undefined) return undefined;
  const { start, options } = partsOf(shellWords(first));
  const given = (name: string) => options.find(each => each.name === name)?.values[0];
  const kept = options.filter(({ name }) => !REPLACED.has(name));
  // what follows the value of an option is an operand
  const operands = options.flatMap(({ name, values }) => values.slice(REPLACED.get(name) ?? values.length));
  const seed = given('seed') === undefined ? [{ name: 'seed', values: [manifest.seed] }] : [];
  const folder = `${given('out') ?? 'results'}-${replications}`;
  const own = [
    ...seed,
    { name: 'replications', values: [String(replications)] },
    { name: 'out', values: [folder] },
  ];
  const words = [...kept, ...own].flatMap(({ name, values }) => [`--${name}`, ...values.map(shellWord)]);
  return [...[...start, ...operands].map(shellWord), ...words].join(' ');
}

/** What another command must not take over, and how many words of value each has. */
const REPLACED: ReadonlyMap<string, number> = new Map([
  ['out', 1],
  ['replications', 1],
  ['shard', 1],
  ['quiet', 0],
  ['precision', 1],
  ['ceiling', 1],
]);

interface Option {
  name: string;
  /** the words behind its name */
  values: string[];
}

/** The words before all options, and each option with the words behind it. */
function partsOf(words: readonly string[]): { start: string[]; options: Option[] } {
  const start: string[] = [];
  const options: Option[] = [];
  for (const word of words) {
    const [, name, value] = /^--([a-z][a-z-]*)(?:=(.*))?$/su.exec(word) ?? [];
    if (name !== undefined) options.push({ name, values: value === undefined ? [] : [value] });
    else (options.at(-1)?.values ?? start).push(word);
  }
  return { start, options };
}

function firstCommand(provenance: string | undefined): string | undefined {
  try {
    const command: unknown = JSON.parse(provenance ?? '').history[0].command;
    return typeof command === 'string' && /^ccsim (?:run|sweep|compare) /u.test(command)
      ? command
      : undefined;
  } catch {
    return undefined;
  }
}
