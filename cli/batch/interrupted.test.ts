import { describe, expect, it } from 'vitest';
import { contentOf, finishedSweep, SMALL, sweep } from '../../test/support/batches.ts';
import { DONE, INTERRUPTED } from '../exit-codes.ts';
import type { Files } from './files.ts';
import { memoryFiles } from './memory-files.ts';

const words = [...SMALL, '--interval', '5 min'];

/** Files of a program that hears Ctrl-C as it begins a table, once. */
function interruptedAt(table: string): Files {
  const files = memoryFiles();
  let isHeard = false;
  const create = (file: string) => {
    if (!isHeard && file.includes(`/${table}.`)) {
      isHeard = true;
      process.emit('SIGINT');
    }
    return files.create(file);
  };
  return { ...files, create };
}

describe('Ctrl-C while tables are written', () => {
  it.each(['points', 'replications', 'summary', 'intervals', 'differences'])(
    'of %s keeps all replications, says how to go on, and leaves nothing half done',
    async table => {
      const { content } = await finishedSweep(words);
      const files = interruptedAt(table);
      const { status, messages } = await sweep(files, ...words, '--out', 'all');
      expect(status).toBe(INTERRUPTED);
      expect(messages).toBe(
        'ccsim sweep: interrupted after 48 replications; they are kept: ccsim sweep --resume all goes on\n',
      );
      const left = Object.keys(contentOf(files, 'all'));
      expect(left.filter(path => /manifest|at-work|differences/u.test(path))).toEqual([]);
      expect((await sweep(files, '--quiet', '--resume', 'all')).status).toBe(DONE);
      expect(contentOf(files, 'all')).toEqual(content);
    },
  );

  it('is of no concern to who comes after', async () => {
    const before = process.listenerCount('SIGINT');
    await sweep(interruptedAt('summary'), ...words, '--out', 'all');
    await sweep(memoryFiles(), ...words, '--out', 'all');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
