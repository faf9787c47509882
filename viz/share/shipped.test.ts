import { describe, expect, it } from 'vitest';
import { TEXTS } from './library-texts.ts';
import { shippedIn, titleIn } from './shipped.ts';
import { TITLES } from './titles.ts';

describe('titles', () => {
  it('stand for every shipped scenario: in English as its file says, in Russian one of its own', async () => {
    const names = shippedIn('en').map(({ name }) => name);
    for (const language of ['en', 'ru'] as const)
      expect(Object.keys(TITLES[language]).sort()).toEqual([...names].sort());
    for (const { path, title } of shippedIn('en')) {
      const said = /^name: *(.*)$/mu.exec(await TEXTS[path]!())?.[1];
      expect(title).toBe(said);
    }
    const russian = shippedIn('ru').map(({ title }) => title);
    expect(russian.filter(title => !/[а-яё]{3}/u.test(title))).toEqual([]);
    expect(new Set(russian).size).toBe(russian.length);
  });

  it('are not made up for other paths', () => {
    expect(titleIn('ru', 'bank-inhouse/scenario.yaml')).toBe('Банк, своя команда');
    expect(titleIn('ru', 'mine.yaml')).toBeUndefined();
    expect(titleIn('en', 'toString')).toBeUndefined();
  });
});
