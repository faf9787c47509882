import { Parser as parse } from 'yargs/helpers';
import type { Command, Given, OptionSpec } from './command.ts';
import { UsageError } from './faults.ts';
import { isLaterOption } from './later.ts';
import { suggestion } from './suggestion.ts';

/** Options that every command has. */
export const COMMON_OPTIONS: Record<string, OptionSpec> = {
  help: { about: 'this text' },
};

/** Only what is written counts: nothing is guessed from the look of a value. */
const CONFIGURATION = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'short-option-groups': false,
};

/** Reads the words after the command's name. Throws UsageError on an unknown option or a missing value. */
export function readArguments(words: readonly string[], command: Command): Given {
  const options = { ...command.options, ...COMMON_OPTIONS };
  const names = Object.keys(options);
  const withValue = names.filter(name => options[name]!.value !== undefined);
  const parsed = parse.detailed([...words], {
    string: [...withValue, '_'],
    boolean: names.filter(name => options[name]!.value === undefined),
    narg: Object.fromEntries(withValue.map(name => [name, 1])),
    alias: { help: ['h'] },
    configuration: CONFIGURATION,
  });
  const given = new Map(Object.entries(parsed.argv).filter(([name]) => name !== '_' && name !== 'h'));
  for (const name of given.keys()) if (!names.includes(name)) refuse(name, names, command);
  if (parsed.error !== null) throw new UsageError(plainError(parsed.error), command.name);
  for (const [name, value] of given) {
    if (Array.isArray(value) && !options[name]!.many) {
      throw new UsageError(`--${name} is given ${value.length} times, once is allowed`, command.name);
    }
    // an empty place would be the root of the disk, an empty seed is a text like any other
    if ([value].flat().includes('') && options[name]!.value !== 'TEXT')
      throw new UsageError(`--${name} "": is empty, expected ${options[name]!.value}`, command.name);
  }
  return {
    operands: parsed.argv._.map(String),
    text: option => given.get(option) as string | undefined,
    texts: option => [given.get(option) ?? []].flat() as string[],
    has: option => given.get(option) === true,
    names: () => [...given.keys()],
  };
}

function refuse(name: string, names: readonly string[], command: Command): never {
  const written = name.length === 1 ? `-${name}` : `--${name}`;
  if (isLaterOption(name)) throw new UsageError(`${written}: not in this version`, command.name);
  const all = names.map(each => `--${each}`);
  throw new UsageError(`unknown option ${written}${suggestion(written, all)}`, command.name);
}

function plainError(error: Error): string {
  const name = /^Not enough arguments following: (.*)$/u.exec(error.message)?.[1];
  return name === undefined ? error.message : `--${name} needs a value`;
}
