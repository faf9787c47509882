import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARKS } from '../../benchmarks/results-markdown.ts';
import { ROOT } from '../architecture/sources.ts';

const FOLDER = join(ROOT, 'benchmarks/results');

/** The part of a text between the marks, marks included; '' where they are missing. */
function speedOf(text: string): string {
  const [from, to] = MARKS.map(mark => text.indexOf(mark)) as [number, number];
  return from < 0 || to < from ? '' : text.slice(from, to + MARKS[1].length);
}

const newest = readdirSync(FOLDER)
  .filter(name => /^\d{4}-\d\d-\d\d\.md$/.test(name))
  .sort()
  .at(-1)!;
const results = readFileSync(join(FOLDER, newest), 'utf8');
const path = join(ROOT, 'README.md');

/** `UPDATE=1 npx vitest run test/docs` puts the newest table into the README. */
function readme(): string {
  const text = readFileSync(path, 'utf8');
  if (process.env.UPDATE !== '1') return text;
  const updated = text.replace(speedOf(text), () => speedOf(results));
  writeFileSync(path, updated);
  return updated;
}

describe('figures of speed', () => {
  it('stand in the README as in the newest results', () => {
    expect(speedOf(results)).toContain('Erlang A');
    expect(speedOf(readme())).toBe(speedOf(results));
  });

  it('agree with the known answers in every row', () => {
    const rows = results.split('\n').filter(line => / (yes|\*\*no\*\*) \|$/.test(line));
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(line => line.includes('**no**'))).toEqual([]);
  });

  it('are those that the gate compares with', () => {
    const recorded = JSON.parse(readFileSync(join(FOLDER, 'recorded.json'), 'utf8')) as {
      date: string;
      ratioToC: number;
    };
    expect(`${recorded.date}.md`).toBe(newest);
    expect(results).toMatch(
      new RegExp(`Erlang A[^|]*\\| 2,000,000 \\|.*\\| ${recorded.ratioToC.toFixed(2)} \\|`),
    );
  });

  it('are found between their marks only', () => {
    expect(speedOf(`a\n${MARKS[0]}\nb\n${MARKS[1]}\nc`)).toBe(`${MARKS[0]}\nb\n${MARKS[1]}`);
    expect(speedOf(`a\n${MARKS[1]}\nb`)).toBe('');
  });
});
