import { shellWord } from '../share/shell-text.ts';
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
  const [start = '', ...parts] = first.split(/ (?=--[a-z])/u);
  const options = parts.map(optionOf);
  const given = (name: string) => options.find(each => each.name === name)?.value;
  const kept = options.filter(({ name }) => !REPLACED.has(name));
  const seed = given('seed') === undefined ? [{ name: 'seed', value: manifest.seed }] : [];
  const folder = `${given('out') ?? 'results'}-${replications}`;
  const own = [
    ...seed,
    { name: 'replications', value: String(replications) },
    { name: 'out', value: folder },
  ];
  const words = [...kept, ...own].map(({ name, value }) =>
    value === '' ? `--${name}` : `--${name} ${shellWord(value)}`,
  );
  return [...start.split(' ').map(shellWord), ...words].join(' ');
}

/** What another command must not take over. */
const REPLACED: ReadonlySet<string> = new Set([
  'out',
  'replications',
  'shard',
  'quiet',
  'precision',
  'ceiling',
]);

/** An option as it is kept, without the quotes that it had: all behind its name is its value. */
function optionOf(part: string): { name: string; value: string } {
  const [, name = '', value = ''] = /^--([a-z-]+)[ =]?(.*)$/su.exec(part) ?? [];
  return { name, value };
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
