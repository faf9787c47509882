import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from './announce.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('one sentence is spoken in five seconds; of those between, the last one', () => {
  const said: string[] = [];
  const announcer = new Announcer(
    text => said.push(text),
    () => Date.now(),
  );
  announcer.say('one');
  announcer.say('two');
  announcer.say('three');
  expect(said).toEqual(['one']);
  vi.advanceTimersByTime(4999);
  expect(said).toEqual(['one']);
  vi.advanceTimersByTime(2);
  expect(said).toEqual(['one', 'three']);
  vi.advanceTimersByTime(10_000);
  announcer.say('four');
  expect(said).toEqual(['one', 'three', 'four']);
});
