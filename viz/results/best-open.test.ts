import { describe, expect, it } from 'vitest';
import { writtenFolder } from '../../test/support/results-folders.ts';
import { LANGUAGES } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { bestOpenText } from './best-open.ts';
import { readManifest } from './manifest.ts';
import { WORDS } from './words.ts';

const VARIED = ['scenarios/erlang-a', '--vary', 'agentGroups.desk.agents=98|99|100'];
const WANTED = ['--best', 'waitTime', '--indifference', '0.001 s'];

/** What the manifest of a sweep says that looks for the best point. */
async function manifestOf(replications: number): Promise<string> {
  const files = await writtenFolder([...VARIED, ...WANTED, '--replications', String(replications)]);
  return files
    .find(({ path }) => path.endsWith('manifest.json'))!
    .read()
    .then(bytes => new TextDecoder().decode(bytes));
}

describe('a best point that is not decided', () => {
  it('is told with the figures that the folder says, in the language of the reader alone', async () => {
    for (const [replications, bound] of [
      [10, 'least'],
      [20, 'most'],
    ] as const) {
      const { best } = readManifest(await manifestOf(replications));
      const search = { replications, points: [1, 2, 3], atMost: bound === 'most' };
      expect(best).toMatchObject({ point: null, search });
      for (const language of LANGUAGES) {
        const said = bestOpenText(WORDS[language], 'X', best!, numbers(language));
        expect(said).toMatch(new RegExp(`${replications}.*1, 2, 3.*`, 'u'));
        expect(said.replaceAll(/\D/gu, '')).toContain(String(best!.search!.needed));
        expect(/[а-я]/u.test(said)).toBe(language === 'ru');
        if (language === 'ru') expect(said).not.toMatch(/[a-z]/u);
      }
    }
  });

  it('is told without figures where another reason stands in the folder', () => {
    const open = 'one point alone is the best of all';
    const text = (language: (typeof LANGUAGES)[number]) =>
      bestOpenText(WORDS[language], 'X', { open, search: undefined }, numbers(language));
    expect(text('en')).toContain(open);
    expect(text('ru')).not.toMatch(/[a-z]/u);
  });

  it('refuses figures that are none', async () => {
    const manifest = JSON.parse(await manifestOf(10));
    const search = (wrong: object) => {
      const changed = structuredClone(manifest);
      Object.assign(changed.results.best.search, wrong);
      return () => readManifest(JSON.stringify(changed));
    };
    expect(search({})).not.toThrow();
    for (const wrong of [
      { points: [4] },
      { points: 'all' },
      { needed: 0 },
      { atMost: 1 },
      { replications: -1 },
    ])
      expect(search(wrong)).toThrow();
  });
});
