import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { FIRST } from './first.ts';
import { Library, library } from './library.ts';

const ROOT = new URL('../../scenarios/', import.meta.url);
const onDisk = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(path => /^[^/]+\/[^/]+\.yaml$/u.test(path) && !path.startsWith('plans/'))
  .sort();
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

describe('the library', () => {
  it('holds every shipped scenario; variants follow their main one', () => {
    const { paths } = library;
    expect([...paths].sort()).toEqual(onDisk);
    expect(paths).toContain(FIRST);
    const place = (path: string) => paths.indexOf(`hotline-peak/${path}.yaml`);
    expect(place('scenario')).toBe(place('more-lines') - 1);
  });

  it('opens each with the files that the loader reads', async () => {
    const more: string[] = [];
    for (const path of onDisk) {
      const { files } = await loadScenario(path, read);
      const source = await library.source(path);
      expect(Object.keys(source.files)).toEqual(expect.arrayContaining(files));
      await loadScenario(source.path, readFrom(source.files));
      for (const file of Object.keys(source.files)) if (!files.includes(file)) more.push(`${path}: ${file}`);
    }
    // what they extend names a table, and they something else in its place
    expect(more).toEqual([
      'bank-inhouse/held-out-week.yaml: bank-inhouse/arrivals.csv',
      'bank-outsourced/scenario.yaml: bank-inhouse/roster.csv',
    ]);
  });

  it('loads no other text for it', async () => {
    const asked: string[] = [];
    const text = (path: string, content: string) => [
      path,
      async () => {
        asked.push(path);
        return content;
      },
    ];
    const small = new Library(
      Object.fromEntries([
        text('a/scenario.yaml', 'extends: ../b # see other.csv'),
        text('b/scenario.yaml', '{ profile: calls.csv }'),
        text('b/calls.csv', '1'),
        text('c/other.csv', '2'),
        text('c/scenario.yaml', ''),
      ]),
    );
    await small.source('a/scenario.yaml');
    expect(asked).toEqual(['a/scenario.yaml', 'b/scenario.yaml', 'b/calls.csv']);
  });

  it('refuses what it does not have', async () => {
    for (const path of ['__proto__', 'no/scenario.yaml', 'bank-inhouse/arrivals.csv'])
      await expect(library.source(path)).rejects.toThrow(RangeError);
  });

  it('knows a scenario that is as it was shipped from one of the same name', async () => {
    const source = await library.source('bank-outsourced/scenario.yaml', ['a=1']);
    const other = (path: string) => ({ ...source, files: { ...source.files, [path]: 'mine' } });
    expect(await library.holds(source)).toBe(true);
    expect(await library.holds(other('bank-outsourced/scenario.yaml'))).toBe(false);
    expect(await library.holds(other('bank-inhouse/roster.csv'))).toBe(false);
    expect(await library.holds(other('bank-outsourced/mine.csv'))).toBe(false);
    expect(await library.holds({ path: '__proto__', files: {}, set: [] })).toBe(false);
  });
});
