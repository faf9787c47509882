import { expect, it } from 'vitest';
import { Kept } from './kept.ts';

it('makes a thing once as long as it hangs on the same, and anew when it does not', () => {
  const kept = new Kept<object>();
  const [a, b] = [{}, {}];
  const first = kept.get([a, 'en'], () => ({}));
  expect(kept.get([a, 'en'], () => ({}))).toBe(first);
  expect(kept.get([a, 'ru'], () => ({}))).not.toBe(first);
  const second = kept.get([b, 'ru'], () => ({}));
  expect(kept.get([b, 'ru'], () => ({}))).toBe(second);
  expect(kept.get([b], () => ({}))).not.toBe(second);
});
