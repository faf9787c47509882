import { describe, expect, it } from 'vitest';
import { type GivenFile, openFiles } from './files.ts';

const file = (path: string, text = 'a: 1\n', size = text.length): GivenFile => ({
  path,
  size,
  bytes: async () => new TextEncoder().encode(text),
});

describe('files that are opened', () => {
  it('are a scenario with the tables beside it', async () => {
    const opened = await openFiles([
      file('b/x.csv'),
      file('b/other.yaml'),
      file('b/scenario.yaml'),
      file('b/a.png'),
    ]);
    expect(opened).toEqual({
      kind: 'scenarios',
      sources: [
        {
          path: 'b/scenario.yaml',
          files: { 'b/x.csv': 'a: 1\n', 'b/other.yaml': 'a: 1\n', 'b/scenario.yaml': 'a: 1\n' },
          set: [],
        },
      ],
    });
  });

  it('are results where there is a manifest.json', async () => {
    const opened = await openFiles([
      file('out/manifest.json'),
      file('out/tables/a.csv', 'x'),
      file('other.csv'),
    ]);
    if (!('kind' in opened) || opened.kind !== 'results') throw new Error('no results');
    expect(opened.folder.name).toBe('out');
    expect(opened.folder.files).toEqual(['manifest.json', 'tables/a.csv']);
    expect(await opened.folder.bytes('tables/a.csv')).toEqual(new TextEncoder().encode('x'));
    await expect(opened.folder.bytes('../other.csv')).rejects.toThrow('no such file');
  });

  it('are refused with a reason', async () => {
    expect(await openFiles([file('a.yaml', 'a', 3_000_000)])).toEqual({
      why: 'tooLarge',
      name: 'a.yaml',
      size: 3_000_000,
    });
    expect(await openFiles([file('a.txt')])).toEqual({ why: 'nothingKnown' });
    expect(await openFiles(Array.from({ length: 2001 }, (_, i) => file(`${i}.csv`)))).toMatchObject({
      why: 'tooMany',
    });
    const bytes = async () => new Uint8Array([0xff, 0xfe, 0x00]);
    expect(await openFiles([{ path: 'a.yaml', size: 3, bytes }])).toEqual({
      why: 'notReadable',
      name: 'a.yaml',
    });
  });
});
