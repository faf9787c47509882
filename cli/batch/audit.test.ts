import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finishedSweep, TINY } from '../../test/support/batches.ts';
import { auditFolder } from './audit.ts';
import type { Files } from './files.ts';

describe('an audit', () => {
  const change = (files: Files, name: string, edit: (text: string) => string) => {
    const text = edit(Buffer.from(files.read(`all/${name}`)).toString('latin1'));
    const open = files.create(`all/${name}`);
    files.write(open, Buffer.from(text, 'latin1'), 0);
    files.close(open);
    return text;
  };
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
      /points\.csv: ENOENT.*\nsummary\.csv: has more than.*\nmore\.txt: is not named/u,
    );
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
    expect(await faults(files)).toMatch(/summary\.csv: point 2(?:.|\n)*the text of scenario/u);
  });
});
