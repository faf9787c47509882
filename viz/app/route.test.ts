import { describe, expect, it } from 'vitest';
import { readRoute, writeRoute } from './route.ts';

describe('an address', () => {
  it('names a page, what stands in it, and the data of a link', () => {
    expect(readRoute('#lessons/pooling~abc-_1')).toEqual({
      page: 'lessons',
      rest: 'pooling',
      data: 'abc-_1',
      isOpened: false,
      unknown: '',
    });
    expect(readRoute('#opened')).toMatchObject({ page: 'studio', isOpened: true, unknown: '' });
  });

  it.each(['', '#', '#nowhere', '#__proto__', '#constructor~abc', '#~abc', '#studio/%zz'])(
    'that makes no sense leads to Studio, with nothing opened: %s',
    hash => {
      const { unknown, ...route } = readRoute(hash);
      expect(route).toEqual({ page: 'studio', rest: '', data: undefined, isOpened: false });
      expect(unknown === '').toBe(['', '#', '#studio/%zz'].includes(hash));
    },
  );

  it('that names no page is told as plain text', () => {
    expect(readRoute('#nonsense').unknown).toBe('nonsense');
    expect(readRoute('#studi').unknown).toBe('studi');
    expect(readRoute('#studio').unknown).toBe('');
    expect(readRoute('#%D0%BD%D0%B5%D1%82').unknown).toBe('нет');
    expect(readRoute('#%E2%80%AEa%00b').unknown).toBe('a b');
    expect(readRoute('#%zz').unknown).toBe('%zz');
    expect([...readRoute(`#${'x'.repeat(5000)}`).unknown]).toHaveLength(60);
  });

  it('is read as it was written', () => {
    for (const rest of ['', 'pooling', 'a~b/c d/é#?%']) {
      expect(readRoute(writeRoute('lessons', rest, 'xyz'))).toMatchObject({
        page: 'lessons',
        rest,
        data: 'xyz',
      });
    }
  });
});
