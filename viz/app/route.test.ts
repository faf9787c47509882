import { describe, expect, it } from 'vitest';
import { readRoute, writeRoute } from './route.ts';

describe('an address', () => {
  it('names a page, what stands in it, and the data of a link', () => {
    expect(readRoute('#lessons/pooling~abc-_1')).toEqual({
      page: 'lessons',
      rest: 'pooling',
      data: 'abc-_1',
      isOpened: false,
    });
    expect(readRoute('#opened')).toMatchObject({ page: 'studio', isOpened: true });
  });

  it.each(['', '#', '#nowhere', '#__proto__', '#constructor~abc', '#~abc', '#studio/%zz'])(
    'that makes no sense leads to Studio, with nothing opened: %s',
    hash => {
      expect(readRoute(hash)).toEqual({ page: 'studio', rest: '', data: undefined, isOpened: false });
    },
  );

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
