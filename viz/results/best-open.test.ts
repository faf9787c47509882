import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { bestOpenText, bestSearch } from './best-open.ts';
import { WORDS } from './words.ts';

const AT_LEAST = 'after 10 replications points 1, 2, 4 are still in; it takes 20 replications at least';

describe('a best point that is not decided', () => {
  it('is told with the figures that the folder says', () => {
    expect(bestSearch(AT_LEAST)).toEqual({ replications: 10, points: [1, 2, 4], needed: 20, atMost: false });
    expect(
      bestSearch('after 1 replication points 1, 2 are still in; it takes 340 replications at most'),
    ).toEqual({ replications: 1, points: [1, 2], needed: 340, atMost: true });
  });

  it('is not made out of another reason', () => {
    expect(bestSearch('one point alone is the best of all')).toBeUndefined();
    expect(bestSearch('')).toBeUndefined();
    expect(bestSearch(`${AT_LEAST}!`)).toBeUndefined();
  });

  it('is told in the language of the reader alone', () => {
    for (const language of LANGUAGES) {
      const words = WORDS[language];
      const text = (open: string) => bestOpenText(words, 'X', open, numbers(language));
      const said = text(AT_LEAST);
      expect(said).toMatch(/10.*1, 2, 4.*20/u);
      expect(/[а-я]/u.test(said)).toBe(language === 'ru');
      if (language === 'ru')
        expect(`${said}${text('one point alone is the best of all')}`).not.toMatch(/[a-z]/u);
    }
  });
});
