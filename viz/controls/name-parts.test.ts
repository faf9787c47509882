import { expect, it } from 'vitest';
import { nameParts } from './name-parts.ts';

it('a long name keeps its end, a short one is whole', () => {
  expect(nameParts('Customer service, north-west desk')).toEqual(['Customer service, north-w', 'est desk']);
  expect(nameParts('Cards')).toEqual(['Cards', '']);
});

it('letters stay with their accents, and pictures of several signs stay whole', () => {
  const family = '👩‍👩‍👧‍👦';
  const [start, end] = nameParts(`${'a'.repeat(20)}${family.repeat(8)}`);
  expect(start).toBe('a'.repeat(20));
  expect(end).toBe(family.repeat(8));
});

it('names from right to left are not cut', () => {
  const name = 'מוקד שירות לקוחות צפון הארץ';
  expect(nameParts(name)).toEqual([name, '']);
});
