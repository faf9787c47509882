import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeSchema } from '../../scenarios/describe.ts';
import { ROOT } from '../architecture/sources.ts';

interface Feature {
  what: string;
  keys: string[];
  examples: string[];
  tests: string[];
}

/** The code spans of a table's cell. */
const spans = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(([, span]) => span!);

/** `a.{b, c}` is `a.b` and `a.c`. */
function expand(keys: string): string[] {
  const [, before, inside] = /^(.*)\{(.*)\}$/u.exec(keys) ?? [];
  return inside === undefined ? [keys] : inside.split(', ').map(key => before! + key);
}

function featuresOf(page: string): Feature[] {
  const tables = page.split('\n\n').filter(block => block.startsWith('| feature |'));
  const rows = tables.flatMap(table =>
    table
      .split('\n')
      .filter(line => line.startsWith('| '))
      .slice(1),
  );
  return rows.map(row => {
    const [what = '', keys = '', examples = '', tests = ''] = row.split('|').slice(1);
    return {
      what: what.trim(),
      keys: spans(keys).flatMap(expand),
      examples: spans(examples),
      tests: spans(tests),
    };
  });
}

/** Every key of a scenario's files, its variants included, as a path. */
function keysOf(folder: string): string[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const part of value) walk(part, `${path}[]`);
    else if (value !== null && typeof value === 'object')
      for (const [key, member] of Object.entries(value)) {
        paths.push(path === '' ? key : `${path}.${key}`);
        walk(member, paths.at(-1)!);
      }
  };
  const files = readdirSync(join(ROOT, 'scenarios', folder)).filter(name => name.endsWith('.yaml'));
  for (const file of files) walk(parse(readFileSync(join(ROOT, 'scenarios', folder, file), 'utf8')), '');
  return paths;
}

/** Whether a key of the schema, with NAME for any name and LAW for any place of a law, is one of these. */
function isAmong(key: string, paths: readonly string[]): boolean {
  const source = key
    .replace(/[[\].]/gu, '\\$&')
    .replace(/^LAW/u, '.*')
    .replace(/NAME/gu, '[^.]+');
  return paths.some(path => new RegExp(`^${source}$`, 'u').test(path));
}

/** Everything that the page says and is not so, or does not say. */
function faultsOf(features: readonly Feature[]): string[] {
  const paths = describeSchema().map(row => row.path);
  const said = new Set(features.flatMap(feature => feature.keys));
  return [
    ...paths.filter(path => !said.has(path)).map(path => `${path}: no feature names it`),
    ...[...said].filter(key => !paths.includes(key)).map(key => `${key}: the schema has no such key`),
    ...features.flatMap(({ what, keys, examples, tests }) => [
      ...examples
        .filter(name => !existsSync(join(ROOT, 'scenarios', name, 'scenario.yaml')))
        .map(name => `${what}: no scenario ${name}`),
      ...tests.filter(file => !existsSync(join(ROOT, file))).map(file => `${what}: no test ${file}`),
      ...(examples.length === 0 || tests.length === 0 ? [`${what}: names no example or no test`] : []),
      ...examples
        .filter(name => existsSync(join(ROOT, 'scenarios', name)))
        .filter(name => !keys.some(key => isAmong(key, keysOf(name))))
        .map(name => `${what}: ${name} does not use it`),
    ]),
  ];
}

describe('docs/features.md', () => {
  const page = readFileSync(join(ROOT, 'docs/features.md'), 'utf8');
  const features = featuresOf(page);

  it('names every key of the schema, and only scenarios and tests that there are', () => {
    expect(features.length).toBeGreaterThan(30);
    expect(faultsOf(features)).toEqual([]);
  });

  it('would be found out if it left out a key, or named what is not there', () => {
    const [first, ...rest] = features;
    expect(faultsOf(rest)).toContain(`${first!.keys[0]}: no feature names it`);
    const wrong = { what: 'x', keys: ['nonsense'], examples: ['nowhere'], tests: ['no.test.ts'] };
    expect(faultsOf([...features, wrong])).toEqual([
      'nonsense: the schema has no such key',
      'x: no scenario nowhere',
      'x: no test no.test.ts',
    ]);
  });
});
