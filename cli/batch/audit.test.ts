import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { failing, finishedSweep, sweep, TINY } from '../../test/support/batches.ts';
import { auditFolder } from './audit.ts';
import type { Files } from './files.ts';
import { sealedText } from './manifest.ts';
import { memoryFiles } from './memory-files.ts';

/** The tiny experiment with too few agents: nearly everybody waits. */
const BUSY = TINY.map(word => word.replace('96|100', '40|44'));

describe('an audit', () => {
  const change = (files: Files, name: string, edit: (text: string) => string) => {
    const text = edit(Buffer.from(files.read(`all/${name}`)).toString('latin1'));
    const open = files.create(`all/${name}`);
    files.write(open, Buffer.from(text, 'latin1'), 0);
    files.close(open);
    return text;
  };
  /** What a person does who also sets the manifest's hash of itself right. */
  const sealAnew = (files: Files) =>
    change(files, 'manifest.json', text => {
      const { sha256: _sha256, ...manifest } = JSON.parse(Buffer.from(text, 'latin1').toString());
      return Buffer.from(sealedText(manifest)).toString('latin1');
    });
  const faults = async (files: Files) => (await auditFolder({ files, path: 'all' })).faults.join('\n');

  it('names every file of which one byte is changed, that is missing, longer, or too many', async () => {
    const { content } = await finishedSweep(TINY);
    for (const name of Object.keys(content).filter(each => each !== 'manifest.json')) {
      const { files } = await finishedSweep(TINY);
      change(files, name, text => `${text.slice(0, -2)}?${text.slice(-1)}`);
      expect(await faults(files)).toContain(`${name}: `);
    }
    const { files } = await finishedSweep(TINY);
    change(files, 'summary.csv', text => `${text} `);
    files.remove('all/points.csv');
    files.close(files.create('all/more.txt'));
    expect(await faults(files)).toMatch(
      /points\.csv: there is no such file or folder\nsummary\.csv: has more than.*\nmore\.txt: is not named/u,
    );
  });

  it.each([
    ['"seed": "1"', '"seed": "2"'],
    ['"confidence": 0.95', '"confidence": 0.99'],
    [/"ccsim": "[^"]*"/u, '"ccsim": "9.9.9"'],
    ['"kind": "sweep"', '"kind": "run"'],
    [/"replications": 4/u, '"replications": 5'],
    [/"hash": "./u, '"hash": "x'],
    ['"sha256": "', '"sha256": "0'],
    ['{\n', '{\n\n'],
  ])('finds %s of the manifest changed to %s by hand', async (from, to) => {
    const { files } = await finishedSweep(TINY);
    const before = Buffer.from(files.read('all/manifest.json')).toString('latin1');
    expect(change(files, 'manifest.json', text => text.replace(from, to))).not.toBe(before);
    expect(await faults(files)).toMatch(
      /^manifest\.json: (?:all but its second line|has no hash of itself)/u,
    );
    change(files, 'manifest.json', () => before);
    expect(await faults(files)).toBe('');
  });

  it('takes the hash of a manifest that anybody can form: that of all lines but the second', async () => {
    const { content } = await finishedSweep(TINY);
    const [first, second, ...others] = content['manifest.json']!.split('\n');
    const hash = createHash('sha256').update(Buffer.from([first, ...others].join('\n'), 'latin1'));
    expect(second).toBe(`  "sha256": "${hash.digest('hex')}",`);
  });

  it('finds a table whose hash was made to fit, and a scenario that is not that of its hash', async () => {
    const { files } = await finishedSweep(TINY);
    const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'latin1')).digest('hex');
    const before = Buffer.from(files.read('all/replications.csv')).toString('latin1');
    const after = change(files, 'replications.csv', text =>
      text.replace(/,(\d)(\d*\.?\d*),(\d+)\n$/u, ',9$2,$3\n'),
    );
    expect(after).not.toBe(before);
    change(files, 'manifest.json', text =>
      text.replace(sha256(before), sha256(after)).replace('1400/h', '1401/h'),
    );
    sealAnew(files);
    expect(await faults(files)).toMatch(/summary\.csv: point 2(?:.|\n)*the text of scenario/u);
  });

  /** Puts another content in the place of a file, and sets right whatever says how long it is and which hash it has. */
  const forge = (files: Files, name: string, content: string) => {
    const bytes = Buffer.from(
      change(files, name, () => content),
      'latin1',
    );
    change(files, 'manifest.json', text => {
      const manifest = JSON.parse(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      manifest.files[name] = { bytes: bytes.length, sha256 };
      return JSON.stringify(manifest);
    });
    sealAnew(files);
  };

  it.each([
    ['summary.csv', 'its lower bound', 7],
    ['summary.csv', 'its spread', 11],
    ['differences.csv', 'its value', -7],
    ['differences.csv', 'a bound that holds with others', -4],
    ['points.csv', 'its hash', -1],
    ['replications.csv', 'its value', -3],
    ['intervals.csv', 'its end', -7],
  ])(
    'finds the first row of %s with %s changed, though every hash was made to fit',
    async (name, _what, at) => {
      const { files, content } = await finishedSweep([...BUSY, '--interval', '1 min']);
      const [head, row, ...others] = content[name]!.split('\n');
      const forged = [head, row!.split(',').with(at, '9').join(), ...others].join('\n');
      expect(forged).not.toBe(content[name]);
      forge(files, name, forged);
      expect(await faults(files)).toContain(`${name}: line 2 is not what plan and replications give`);
      forge(files, name, content[name]!);
      expect(await faults(files)).toBe('');
    },
  );

  it('finds a report changed, though every hash was made to fit', async () => {
    const { files, content } = await finishedSweep(BUSY);
    forge(files, 'report.md', content['report.md']!.replace('| 40 |', '| 41 |'));
    expect(await faults(files)).toBe('report.md: is not what the replications give');
    forge(files, 'report.md', content['report.md']!);
    expect(await faults(files)).toBe('');
  });

  it('finds a Parquet file that is another table, or of another seed, though every hash was made to fit', async () => {
    const { files, content } = await finishedSweep(TINY);
    const other = await finishedSweep([...TINY, '--seed', '2']);
    for (const name of Object.keys(content).filter(each => each.endsWith('.parquet')))
      for (const forged of [content['points.parquet']!, other.content[name]!].filter(
        each => each !== content[name],
      )) {
        forge(files, name, forged);
        expect(await faults(files)).toBe(`${name}: is not the table that plan and replications give`);
        forge(files, name, content[name]!);
      }
    expect(await faults(files)).toBe('');
  });

  it.each([
    ['seed', { seed: '2' }, 'points.parquet'],
    ['confidence', { confidence: 0.9 }, 'summary.csv: line 2'],
    [
      'indifference zone',
      { best: { measure: 'waitTime', better: 'smaller', indifference: 900 } },
      'report.md',
    ],
    [
      'procedure',
      { procedures: { intervals: 'by eye' } },
      'manifest.json: procedures.intervals: "by eye" → ',
    ],
  ])('finds another %s in a manifest whose hash was made to fit', async (_what, other, place) => {
    const { files } = await finishedSweep([...BUSY, '--best', 'waitTime', '--indifference', '0.1 s']);
    expect(await faults(files)).toBe('');
    change(files, 'manifest.json', text => JSON.stringify({ ...JSON.parse(text), ...other }));
    sealAnew(files);
    expect(await faults(files)).toContain(place);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -100)],
    ['empty', () => ''],
    ['nothing', () => 'null'],
    ['a list', () => '[]'],
    ['of another shape', () => '{"form": "ccsim results 1", "files": {"a": null}, "points": 7, "plan": {}}'],
  ])('finds a manifest and a plan that are %s', async (_what, damage) => {
    const { files } = await finishedSweep(TINY);
    change(files, 'manifest.json', damage);
    expect(await faults(files)).toMatch(/^manifest\.json: is (?:damaged: \w|not the manifest of an exp)/u);
    const begun = memoryFiles();
    await expect(sweep(failing(begun, 40, 'EIO', true), ...TINY, '--out', 'all')).rejects.toThrow();
    expect(await faults(begun)).toMatch(/^is unfinished\n/u);
    change(begun, 'unfinished/plan.json', damage);
    expect(await faults(begun)).toMatch(/^unfinished\/plan\.json: is damaged: \w/u);
    await expect(sweep(begun, '--resume', 'all')).rejects.toThrow('all/unfinished/plan.json: is damaged: ');
  });

  it('finds that the manifest is missing, and refuses a folder without any results', async () => {
    const { files } = await finishedSweep(TINY);
    files.remove('all/manifest.json');
    expect(await faults(files)).toBe('manifest.json: is missing');
    files.remove('all/replications.csv');
    await expect(faults(files)).rejects.toThrow('all: holds no results of ccsim');
    await expect(faults(memoryFiles())).rejects.toThrow('all: there is no such file or folder');
  });

  it('says that the tables of another version are not formed anew', async () => {
    const { files } = await finishedSweep(TINY);
    expect(await auditFolder({ files, path: 'all' })).not.toHaveProperty('madeBy');
    change(files, 'manifest.json', text => text.replace(/"ccsim": "[^"]*"/u, '"ccsim": "0.0.9"'));
    sealAnew(files);
    expect(await auditFolder({ files, path: 'all' })).toMatchObject({ faults: [], madeBy: '0.0.9' });
  });

  it.each([
    ['that reach a limit', ['--set', 'limits.events=190']],
    ['of measures that were asked for', ['--measure', 'asa', '--measure', 'occupancy']],
    ['of all measures', ['--measure', 'all']],
    ['under a name of two lines', ['--set', 'name="two\\nlines, “|” and <&](x)"']],
    ['by interval', ['--interval', '1 min']],
  ])('accepts replications %s', async (_what, words) => {
    const files = memoryFiles();
    await sweep(files, ...TINY, ...words, '--out', 'all');
    expect(await faults(files)).toBe('');
  });

  it('accepts replications that end by themselves, with the best point of them', async () => {
    const files = memoryFiles();
    const end = ['--replications', 'auto', '--precision', '20 %', '--ceiling', '40'];
    const words = BUSY.slice(0, BUSY.indexOf('--replications'));
    const best = ['--best', 'waitTime', '--indifference', '1 s'];
    const { status } = await sweep(files, ...words, ...end, ...best, '--out', 'all');
    expect(status).toBe(0);
    expect(await faults(files)).toBe('');
  });
});
