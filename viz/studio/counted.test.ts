import { expect, it } from 'vitest';
import { numbers } from '../words/numbers.ts';
import { countedText } from './counted.ts';
import { STUDIO_WORDS } from './words.ts';

const HOUR = 3_600_000_000;
const text = (start: number, now: number, warmUp: number, language: 'en' | 'ru' = 'en') =>
  countedText(
    { start: start * HOUR, now: now * HOUR, warmUp: warmUp * HOUR },
    STUDIO_WORDS[language],
    numbers(language),
  );

it('counts say until when they go, and from when where a warm-up comes before them', () => {
  expect(text(0, 16.5, 0)).toBe('until 16:30');
  expect(text(0, 16.5, 2)).toBe('from 02:00 until 16:30');
  expect(text(0, 16.5, 2, 'ru')).toBe('с 02:00 до 16:30');
  expect(text(0, 1, 2)).toBe('from 02:00');
  expect(text(0, 1, 2, 'ru')).toBe('с 02:00');
  expect(text(24, 40, 2)).toBe('until 16:00');
  expect(text(24, 40, 24)).toBe('until 16:00');
  expect(text(24, 40, 25.5)).toBe('from 01:30 until 16:00');
});

it('a warm-up beyond the day is told by its hour of the next day', () => {
  expect(text(0, 23, 25)).toBe('from 01:00');
});
