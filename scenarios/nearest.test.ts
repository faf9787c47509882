import { expect, it } from 'vitest';
import { editDistance, listNames, nearest, suggestion } from './nearest.ts';

it('the edit distance counts inserting, deleting, replacing and swapping neighbours', () => {
  expect(editDistance('talk', 'talk')).toBe(0);
  expect(editDistance('talk', 'tlak')).toBe(1);
  expect(editDistance('talk', 'tal')).toBe(1);
  expect(editDistance('talk', 'walks')).toBe(2);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

it('the nearest word is offered only if it is near', () => {
  expect(nearest('patiense', ['patience', 'priority'])).toBe('patience');
  expect(nearest('zebra', ['patience', 'priority'])).toBeUndefined();
  expect(suggestion('tlak', ['talk'])).toBe(', did you mean "talk"?');
  expect(suggestion('x', [])).toBe('');
});

it('a long list of names is cut', () => {
  expect(listNames(['a', 'b'])).toBe('a, b');
  expect(listNames(['a', 'b', 'c'], 2)).toBe('a, b … (1 more)');
});
