import { describe, expect, it } from 'vitest';
import { lever } from '../run/lever.ts';
import { numbers } from '../words/numbers.ts';
import { LEVER_WORDS, leverChange, leverFormat, leverLabel } from './lever-words.ts';

const made = lever(
  { kind: 'skills', of: 'north desk', low: 0, high: 3, step: 1, baseline: 0, unit: 'types' },
  () => [],
);
const skills = { ...made, types: ['south', 'west', 'complaints'] };

describe('words of sliders', () => {
  it('name the contact types that a group takes as well, or count them', () => {
    const texts = (['en', 'ru'] as const).map(language => {
      const { format } = leverFormat(skills, LEVER_WORDS[language], numbers(language));
      return [leverLabel(skills, LEVER_WORDS[language]), ...[0, 1, 2, 3].map(format)];
    });
    expect(texts).toEqual([
      ['Also take, north desk', 'nothing', 'south', 'south, west', '3 types'],
      ['Берут ещё, north desk', 'ничего', 'south', 'south, west', '3 типа'],
    ]);
    expect(leverChange(skills, 1, LEVER_WORDS.en, numbers('en'))).toBe('Also take, north desk: south');
  });

  it('count even one type whose name is too long, in the right form', () => {
    const long = { ...skills, types: ['applications of a firm'] };
    expect(leverFormat(long, LEVER_WORDS.en, numbers('en')).format(1)).toBe('1 type');
    expect(leverFormat(long, LEVER_WORDS.ru, numbers('ru')).format(1)).toBe('1 тип');
  });
});
