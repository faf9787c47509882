import { describe, expect, it } from 'vitest';
import { contentOf, failing, finishedSweep, sweep, TINY } from '../../test/support/batches.ts';
import { commandText } from './deed.ts';
import type { Files } from './files.ts';
import { clean } from './folder.ts';
import { type Deed, historyIn } from './history.ts';
import { memoryFiles } from './memory-files.ts';
import { mergeParts } from './merge.ts';

const toldOf = (history: Deed[]) => history.map(({ ended, replications }) => ({ ended, replications }));
const historyOf = (files: Files, path = 'all') => toldOf(historyIn({ files, path }));

/** A sweep that ends as a killed one does: from some call on nothing reaches the disk any more. */
async function killed(calls: number, ...words: string[]): Promise<Files> {
  const files = memoryFiles();
  await expect(
    sweep(failing(files, calls, 'EIO', true), ...TINY, '--out', 'all', ...words),
  ).rejects.toThrow();
  return files;
}
const resume = (files: Files) => sweep(files, '--quiet', '--resume', 'all');

describe('the history of a folder', () => {
  it('holds one deed of an undisturbed process, and nothing of how it began is left', async () => {
    const { files, content } = await finishedSweep(TINY);
    expect(historyOf(files)).toEqual([{ ended: 'done', replications: 8 }]);
    expect(Object.keys(content).filter(name => name.includes('begun'))).toEqual([]);
  });

  it('tells of each process that was cut short, with the replications that it left', async () => {
    const files = await killed(44);
    const kept = files.list('all/unfinished/results').filter(name => name.endsWith('.result')).length * 2;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(8);
    expect(historyOf(files)).toEqual([{ ended: 'cut short', replications: undefined }]);
    await expect(sweep(failing(files, 40, 'EIO', true), '--quiet', '--resume', 'all')).rejects.toThrow();
    expect((await resume(files)).status).toBe(0);
    const told = historyOf(files);
    expect(told.map(({ ended }) => ended)).toEqual(['cut short', 'cut short', 'done']);
    expect(told[0]!.replications).toBe(kept);
    expect(told.reduce((sum, { replications }) => sum + replications!, 0)).toBe(8);
    expect(contentOf(files, 'all')).toEqual((await finishedSweep(TINY)).content);
  });

  it('of parts tells of each of them, once', async () => {
    const files = await killed(36, '--shard', '1/2');
    for (const part of ['1/2', '2/2']) await sweep(files, ...TINY, '--out', 'all', '--shard', part);
    const folder = { files, path: 'all' };
    for (let time = 0; time < 2; time++) await mergeParts([folder], folder);
    await clean(folder);
    const history = historyIn(folder);
    expect(history.map(({ ended, shard }) => `${shard} ${ended}`)).toEqual([
      '1/2 cut short',
      '1/2 done',
      '2/2 done',
    ]);
  });
});

describe('a command in a history', () => {
  it('can be put into a shell again, and tells no password', () => {
    const words = ['sweep', 'a b.yaml', '--vary', 'agents=96|100', '--set', "name=it's", '--seed', ''];
    expect(commandText(words)).toBe(
      "ccsim sweep 'a b.yaml' --vary 'agents=96|100' --set 'name=it'\\''s' --seed ''",
    );
    expect(commandText(['run', '--queue', 'redis://me:secret@host:6379'])).not.toContain('secret');
    expect(commandText(['run', 'scenarios/bank', '--jobs', '2'])).toBe('ccsim run scenarios/bank --jobs 2');
  });
});
