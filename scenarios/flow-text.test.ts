import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flowText } from './flow-text.ts';

describe('a text in one line of YAML', () => {
  it('stands as it is where YAML reads it so, a quantity below zero too', () => {
    for (const text of [
      '-3 s',
      '+3 s',
      '-.5 min',
      '-3 %',
      '3 s',
      '1400/h',
      '80 % in 20 s',
      '4-6 h',
      'never',
    ]) {
      expect(flowText({ mean: text })).toBe(`{ mean: ${text} }`);
      expect(parse(flowText({ mean: text }))).toEqual({ mean: text });
    }
  });

  it('stands in quotes where YAML reads a number, a list, nothing or more than one value', () => {
    const texts = [
      '-3',
      '+3',
      '-3.5',
      '-1e5',
      '-.5',
      '-.inf',
      '-',
      '- 3 s',
      '--- 3',
      '-3-4',
      '-3, 4 s',
      '-3 s: 2',
    ];
    for (const text of [
      ...texts,
      '-3 s # less',
      '-3 s ',
      '-x',
      '',
      '07:00',
      'true',
      'null',
      '[3 s',
      '2026-01-05',
    ]) {
      expect(flowText([text])).toBe(`[${JSON.stringify(text)}]`);
      expect(parse(flowText([text]))).toEqual([text]);
    }
  });
});
