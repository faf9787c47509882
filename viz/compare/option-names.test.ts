import { expect, it } from 'vitest';
import type { Comparison } from './comparison.ts';
import { inLanguage, optionName } from './option-names.ts';

const PATH = 'erlang-a/scenario.yaml';
const NAME = 'Erlang A, 100 agents';

it('an option that comes with ccsim has its title in the reader’s language, with its change behind it', () => {
  expect(optionName(NAME, PATH, 'ru')).toBe('Эрланг A, 100 операторов');
  expect(optionName(`${NAME}, horizon=2 h`, PATH, 'ru')).toBe('Эрланг A, 100 операторов, horizon=2 h');
  expect(optionName(NAME, PATH, 'en')).toBe(NAME);
});

it('a name that somebody gave stays, whatever its file is called', () => {
  expect(optionName('Our line', PATH, 'ru')).toBe('Our line');
  expect(optionName(NAME, 'our/scenario.yaml', 'ru')).toBe(NAME);
});

it('what all options are about is said once, and not in English under a Russian title', () => {
  const option = (name: string, about: string) => ({ name, about, changes: [], truncated: 0, faults: [] });
  const options = [option(NAME, 'A queue.'), option('Ours', 'A queue.'), option('Theirs', 'Another one.')];
  const told = (language: 'en' | 'ru') =>
    inLanguage({ options } as unknown as Comparison, [PATH, 'b.yaml', 'c.yaml'], language).options.map(
      ({ about }) => about,
    );
  expect(told('en')).toEqual(['A queue.', '', 'Another one.']);
  expect(told('ru')).toEqual(['', 'A queue.', 'Another one.']);
});
