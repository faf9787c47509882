import { beforeAll, describe, expect, it } from 'vitest';
import { changed, fileOf, STAFFING, writtenFolder } from '../../test/support/results-folders.ts';
import { checkFiles } from './check-files.ts';
import { factorsOf, levelsOfPoints } from './factors.ts';
import { FolderError, type FolderFile } from './folder-file.ts';
import { intervalsOfPoint } from './intervals.ts';
import { openFolder } from './open-folder.ts';
import { pairedDifference, samplesOf, valuesOf } from './samples.ts';

const LEVEL = 'serviceLevel.ofOffered';
const state: { files: FolderFile[] } = { files: [] };
beforeAll(async () => {
  state.files = await writtenFolder(STAFFING);
});

/** What is wrong with a folder; undefined: nothing is. */
async function faultOf(files: readonly FolderFile[]) {
  try {
    await openFolder('all', files);
    return undefined;
  } catch (error) {
    if (error instanceof FolderError) return error.fault;
    throw error;
  }
}
const faultAfter = async (path: string, change: (text: string) => string | undefined) =>
  faultOf(await changed(state.files, path, change));

describe('a folder that the command line wrote', () => {
  it('is opened with every point and measure of its summary', async () => {
    const folder = await openFolder('all', state.files);
    expect(folder.manifest).toMatchObject({ kind: 'sweep', seed: '2026', design: 'grid' });
    expect(folder.cells).toHaveLength(6);
    const [first, fourth] = [folder.cells[0]!.get(LEVEL)!, folder.cells[3]!.get(LEVEL)!];
    expect(first.value).toBeGreaterThan(fourth.value!);
    expect(first.low).toBeLessThan(first.value!);
    expect(first.replications).toBe(10);
    expect(folder.cells[0]!.get('blocking')!.isExact).toBe(true);
  });

  it('has its factors in rising order, whatever the order of its points', async () => {
    const { manifest } = await openFolder('all', state.files);
    const factors = factorsOf(manifest);
    expect(factors.map(({ levels, numbers, unit }) => ({ levels, numbers, unit }))).toEqual([
      { levels: ['96', '100', '104'], numbers: [96, 100, 104], unit: '' },
      { levels: ['×1', '×1.05'], numbers: [1, 1.05], unit: '×' },
    ]);
    expect(levelsOfPoints(manifest, factors)[1]).toEqual([2, 1]);
  });

  it('gives replications whose sums are those of its summary', async () => {
    const folder = await openFolder('all', state.files);
    const samples = await samplesOf(folder, LEVEL);
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    for (const [p, { numerators, denominators }] of samples.entries())
      expect(sum(numerators) / sum(denominators)).toBeCloseTo(folder.cells[p]!.get(LEVEL)!.value!, 12);
    expect(valuesOf(samples[0]!)).toHaveLength(10);
  });

  it('gives paired differences as its own table of differences has them', async () => {
    const folder = await openFolder('all', state.files);
    const samples = await samplesOf(folder, LEVEL);
    const file = state.files.find(({ path }) => path === 'differences.csv')!;
    const rows = new TextDecoder().decode(await file.read()).split('\n');
    const told = rows.find(row => row.startsWith(`1,3,${LEVEL},`))!.split(',');
    const { value, low, high } = pairedDifference(samples[0]!, samples[2]!, 0.95, false);
    expect([value, low, high]).toEqual([Number(told[5]), Number(told[6]), Number(told[7])]);
  });

  it('gives the half-hours of a point', async () => {
    const folder = await openFolder('all', state.files);
    const halfHours = await intervalsOfPoint(folder, 1, LEVEL);
    expect(halfHours.map(({ start, end }) => end - start)).toEqual([1800, 1800, 1800, 1800]);
    expect(halfHours[0]!.value).not.toEqual((await intervalsOfPoint(folder, 0, LEVEL))[0]!.value);
  });

  it('may lie in another folder that was picked', async () => {
    const inside = state.files.map(file => ({ ...file, path: `out/${file.path}` }));
    expect((await openFolder('out', inside)).cells).toHaveLength(6);
  });
});

describe('files of a folder', () => {
  it('are held against the sha256 of the manifest', async () => {
    const folder = await openFolder('all', state.files);
    expect(await checkFiles(folder)).toEqual({ same: 12, changed: [], missing: [], unchecked: [] });
  });

  it('are told when they were changed, even by one digit, or are gone, the manifest too', async () => {
    const forged = await changed(state.files, 'manifest.json', text =>
      text.replace('"seed": "', '"seed": "2'),
    );
    expect(await checkFiles(await openFolder('all', forged))).toEqual({
      ...{ same: 11, changed: ['manifest.json'], missing: [], unchecked: [] },
    });
    const digit = await changed(state.files, 'points.csv', text => text.replace('104', '105'));
    const gone = await changed(digit, 'report.md', () => undefined);
    const longer = await changed(gone, 'summary.csv', text => text.replace('arrived', 'arrived2'));
    const folder = await openFolder('all', longer);
    expect(await checkFiles(folder)).toEqual({
      ...{ same: 9, changed: ['points.csv', 'summary.csv'], missing: ['report.md'], unchecked: [] },
    });
  });
});

describe('a folder that cannot be read', () => {
  it('is told apart by what it lacks', async () => {
    expect(await faultOf([])).toEqual({ kind: 'empty' });
    expect(await faultOf([fileOf('a.txt', '')])).toEqual({ kind: 'noManifest', files: ['a.txt'] });
    expect(await faultOf([fileOf('out/unfinished/plan.json', '')])).toEqual({ kind: 'unfinished' });
    const parts = ['shard-1-of-2/manifest', 'shard-2-of-2/unfinished/plan.json'].map(path =>
      fileOf(path, ''),
    );
    expect(await faultOf(parts)).toEqual({ kind: 'parts', count: 2 });
    expect(await faultAfter('summary.csv', () => undefined)).toEqual({
      kind: 'missing',
      file: 'summary.csv',
    });
  });

  it('says where a damaged table is wrong', async () => {
    const file = 'summary.csv';
    expect(await faultAfter(file, text => text.slice(0, -40))).toMatchObject({ kind: 'fields', file });
    expect(await faultAfter(file, text => text.replace(/\n.*\n$/u, '\n'))).toMatchObject({ kind: 'rows' });
    expect(await faultAfter(file, text => text.replace('value,low', 'value,lower'))).toEqual({
      ...{ kind: 'columns', file, missing: 'low' },
    });
    expect(await faultAfter(file, text => text.replace('\n1,', '\n7,'))).toMatchObject({
      ...{ kind: 'value', line: 2, column: 'point', text: '7' },
    });
    expect(await faultAfter(file, text => text.replace('contacts,10,', 'contacts,ten,'))).toMatchObject({
      ...{ kind: 'value', column: 'replications', text: 'ten' },
    });
    expect(await faultAfter(file, text => `${text}\xff`)).toEqual({ kind: 'notText', file });
  });

  it('says which field of a manifest is wrong', async () => {
    const manifest = (change: (root: Record<string, never>) => void) =>
      faultAfter('manifest.json', text => {
        const root = JSON.parse(text);
        change(root);
        return JSON.stringify(root);
      });
    expect(await faultAfter('manifest.json', text => text.slice(0, -9))).toMatchObject({ kind: 'notJson' });
    expect(await manifest(root => Object.assign(root, { form: 'other 2' }))).toMatchObject({
      kind: 'otherForm',
    });
    expect(await manifest(root => Object.assign(root, { confidence: 95 }))).toMatchObject({
      field: 'confidence',
    });
    expect(await manifest(root => Object.assign(root.points![0]!, { scenario: 3 }))).toMatchObject({
      field: 'points[0].scenario',
    });
    expect(await manifest(root => Object.assign(root.points![2]!, { values: ['1'] }))).toMatchObject({
      ...{ field: 'points[2].values', expected: 'a list of 2' },
    });
    expect(await faultAfter('manifest.json', () => '[]')).toMatchObject({ field: '' });
    expect(await faultAfter('manifest.json', () => '{"__proto__":{"form":"ccsim results 1"}}')).toMatchObject(
      {
        field: 'form',
      },
    );
  });

  it('refuses files too large to be read, before they are', async () => {
    const huge: FolderFile = {
      ...{ path: 'manifest.json', size: 5e9 },
      read: () => Promise.reject(new Error('was read')),
    };
    expect(await faultOf([huge])).toMatchObject({ kind: 'tooLarge', bytes: 5e9 });
    expect(await faultOf([{ ...huge, size: NaN }])).toEqual({ kind: 'unreadable', file: 'manifest.json' });
  });

  it('keeps hostile names as they are, and takes no name for something else', async () => {
    const name = '"><img src=x onerror=alert(1)>,\n=1+1';
    const written = await writtenFolder([
      'scenarios/erlang-a',
      ...['--set', 'horizon=2 min', '--set', 'warmUp=0 min', '--quiet', '--replications', '3'],
      ...['--set', `name=${JSON.stringify(name)}`, '--vary', 'agentGroups.desk.agents=96|100'],
    ]);
    const { manifest, cells } = await openFolder('all', written);
    expect(manifest.scenarios[0]!.name).toBe(name);
    expect(cells[1]!.get('arrived')!.value).toBeGreaterThan(0);
    expect(cells[1]!.get('__proto__')).toBeUndefined();
  });
});
