import { expect, it } from 'vitest';
import { formatPath, parsePath } from './value-path.ts';

it('a path is read with dots, quotes, places in lists and stars', () => {
  expect(parsePath('contactTypes.*."VIP calls".talk[2]')).toEqual([
    { key: 'contactTypes' },
    { all: true },
    { key: 'VIP calls' },
    { key: 'talk' },
    { index: 2 },
  ]);
  expect(parsePath("a.'b.c'")).toEqual([{ key: 'a' }, { key: 'b.c' }]);
  expect(parsePath('a."say \\"hi\\""')).toEqual([{ key: 'a' }, { key: 'say "hi"' }]);
  expect(parsePath('очередь.звонки')).toEqual([{ key: 'очередь' }, { key: 'звонки' }]);
});

it.each([
  ['', 'the path is empty'],
  ['a..b', 'expected a name after "a."'],
  ['a.', 'expected a name after "a."'],
  ['a[x]', 'expected a name after "a"'],
  ['"a"b', 'expected a dot before "b"'],
])('%s is no path: %s', (text, problem) => {
  expect(parsePath(text)).toBe(problem);
});

it('a path is printed so that it reads back', () => {
  const path = ['contactTypes', 'VIP calls', 'a.b', 'count', 2] as const;
  expect(formatPath(path)).toBe('contactTypes."VIP calls"."a.b".count[2]');
  expect(parsePath(formatPath(path))).toEqual(
    path.map(step => (typeof step === 'number' ? { index: step } : { key: step })),
  );
});
