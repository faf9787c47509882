import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM, ROOT, readSources } from './sources.ts';

/** The counting rules that a text points to: `rule S2`, `rules M8, M9 and E1`. */
function rulesNamedIn(text: string): string[] {
  const mentions = text.match(/\brules? [TMALES]\d+(?:(?:, | and | to |–)[TMALES]\d+)*/g) ?? [];
  return mentions.flatMap(mention => mention.match(/[TMALES]\d+/g) ?? []);
}

describe('counting rules', () => {
  const page = readFileSync(join(ROOT, 'docs/definitions.md'), 'utf8');
  const written = new Set([...page.matchAll(/^\*\*([TMALES]\d+)\./gm)].map(match => match[1]!));

  it('are all on the page of definitions', () => {
    const all = { T: 4, M: 12, A: 8, L: 6, E: 4, S: 5 };
    const wanted = Object.entries(all).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(wanted.filter(rule => !written.has(rule))).toEqual([]);
  });

  it('that the code points to exist', () => {
    const sources = readSources(PROGRAM);
    const unknown = sources.flatMap(({ path, text }) =>
      rulesNamedIn(text)
        .filter(rule => !written.has(rule))
        .map(rule => `${path}: rule ${rule}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are found in every way of pointing to them', () => {
    expect(rulesNamedIn('see rule S2; rules M8, M9 and E1 (rule A66)')).toEqual([
      'S2',
      'M8',
      'M9',
      'E1',
      'A66',
    ]);
    expect(rulesNamedIn('a ruler S2, overrule T9, M/G/1')).toEqual([]);
    expect(written.has('A66')).toBe(false);
  });
});
