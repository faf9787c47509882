import { describe, expect, it } from 'vitest';
import type { Opened } from '../app/page.ts';
import { isSeed, linkOf, readOpened } from './lesson-link.ts';
import { LESSONS, startOf } from './lessons.ts';

const link = (rest: string, more: Record<string, string> = {}, seed?: string): Opened => ({
  kind: 'link',
  state: { rest, sources: [], more, ...(seed !== undefined && { seed }) },
});

describe('a link to a lesson', () => {
  it.each(LESSONS)('brings back lesson, seed, sliders and guess: $id', lesson => {
    const values = Object.fromEntries(lesson.controls.map(({ id, low, step }) => [id, low + step]));
    const guess = lesson.prediction.kind === 'points' ? lesson.prediction.start : [lesson.prediction.first];
    const state = linkOf({ lesson, values, seed: 'class 7b', guess });
    const read = readOpened({ kind: 'link', state });
    expect(read).toEqual({ lesson, values, seed: 'class 7b', guess, refused: [] });
  });

  it('without anything opens the first lesson, as it was shipped', () => {
    const { lesson, values, seed, refused } = readOpened({ kind: 'nothing', rest: '' });
    expect([lesson.id, seed, refused]).toEqual(['power-of-one', '2026', []]);
    expect(values).toEqual(startOf(lesson));
  });

  it('refuses a lesson that is none, and its values with it', () => {
    const { lesson, values, refused } = readOpened(link('constructor', { calls: '500' }));
    expect(lesson.id).toBe('power-of-one');
    expect(values).toEqual({ calls: 400, talk: 180 });
    expect(refused).toEqual([{ kind: 'lesson', text: 'constructor' }]);
  });

  it.each([
    '1e9',
    '9999999',
    '-400',
    'NaN',
    'Infinity',
    '0x190',
    '401',
    '400/h',
    ' 400',
    '',
    '<img src=x onerror=alert(1)>',
  ])('refuses a slider at %j and leaves it where it was', text => {
    const { values, refused } = readOpened(link('power-of-one', { calls: text, talk: '240' }));
    expect(values).toEqual({ calls: 400, talk: 240 });
    expect(refused.map(({ kind }) => kind)).toEqual(['value']);
  });

  it('takes what a slider can show, which the refusals above do not', () => {
    const { values, refused } = readOpened(link('power-of-one', { calls: '800', talk: '60' }));
    expect([values, refused]).toEqual([{ calls: 800, talk: 60 }, []]);
    expect(readOpened(link('callback-smoothing', { peak: '1.5' })).values.peak).toBe(1.5);
  });

  it('looks at no key that is not a slider of the lesson', () => {
    const more = JSON.parse('{"__proto__":"1","constructor":"2","agents":"9"}') as Record<string, string>;
    const { values, refused } = readOpened(link('power-of-one', more));
    expect([Object.keys(values), refused]).toEqual([['calls', 'talk'], []]);
  });

  it.each(['', ' x', 'x'.repeat(41), 'a\u0000b', '<script>', 'a\nb', '\u202Eabc'])(
    'refuses the seed %j',
    seed => {
      const read = readOpened(link('pooling', {}, seed));
      expect([read.seed, read.refused]).toEqual(['2026', [{ kind: 'seed' }]]);
    },
  );

  it('takes seeds that can be said aloud', () => {
    expect(['1', '2026', 'класс 7б', 'a-b_c.d'].every(isSeed)).toBe(true);
  });

  it.each(['', '1', '0.4,0.5', '0.1,0.2,0.3,0.4,0.5,1.5', '0.1,0.2,0.3,0.4,0.5,x', '1e1,0,0,0,0,0'])(
    'refuses the guess %j',
    guess => {
      const read = readOpened(link('power-of-one', { guess }));
      expect([read.guess, read.refused]).toEqual([undefined, [{ kind: 'guess' }]]);
    },
  );
});
