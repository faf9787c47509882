import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, sweep, TINY } from '../test/support/batches.ts';
import { diskFiles } from './batch/files.ts';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-merge-'));
const at = (name: string) => join(folder, name);
const files = diskFiles();

async function merge(...words: string[]) {
  const terminal = capturedTerminal();
  const status = await commandLine(['merge', ...words, '--quiet'], terminal);
  return { status, messages: terminal.messages };
}

const part = (out: string, which: string, ...more: string[]) =>
  sweep(files, ...TINY, ...more, '--out', at(out), '--shard', which);

beforeAll(async () => {
  await sweep(files, ...TINY, '--out', at('whole'));
  await part('a', '1/2');
  await part('b', '2/2');
  await part('other', '1/2', '--seed', '2');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('ccsim merge into a folder of its own', () => {
  it('gives the files of one process, and says the second time that they are there', async () => {
    expect(await merge(at('a'), at('b'), '--out', at('both'))).toEqual({ status: 0, messages: '' });
    expect(contentOf(files, at('both'))).toEqual(contentOf(files, at('whole')));
    const again = { status: 0, messages: `ccsim merge: ${at('both')} is finished already\n` };
    expect(await merge(at('a'), at('b'), '--out', at('both'))).toEqual(again);
    expect(await merge(at('both'))).toEqual(again);
    expect(await merge(at('whole'), '--out', at('both'))).toEqual(again);
  });

  it('that is finished refuses parts of another experiment, with the differences', async () => {
    const { status, messages } = await merge(at('other'), '--out', at('whole'));
    expect(messages).toContain(
      `${join(at('other'), 'shard-1-of-2')} is of another experiment than ${at('whole')}:\n  seed: "1" → "2"\n`,
    );
    expect(status).toBe(2);
    mkdirSync(at('empty'));
    expect(await merge(at('a'), at('empty'), '--out', at('whole'))).toMatchObject({
      status: 2,
      messages: expect.stringContaining(`${at('empty')}: holds no parts of an experiment`),
    });
  });

  it('refuses folders that bring nothing, and says what they are', async () => {
    writeFileSync(at('file'), '');
    mkdirSync(at('bare'));
    mkdirSync(join(at('hollow'), 'shard-1-of-2'), { recursive: true });
    for (const [name, what] of [
      ['nowhere', 'there is no such file or folder'],
      ['file', 'a file stands where a folder is expected'],
      ['bare', 'holds no parts of an experiment'],
      ['whole', 'holds a finished experiment, of which nothing is left to merge'],
    ] as const)
      expect(await merge(at('a'), at('b'), at(name), '--out', at('none'))).toMatchObject({
        status: 2,
        messages: expect.stringContaining(`ccsim merge: ${at(name)}: ${what}\n`),
      });
    expect((await merge(at('nowhere'))).messages).toContain(
      `${at('nowhere')}: there is no such file or folder`,
    );
    expect((await merge(at('hollow'))).messages).toContain(
      'shard-1-of-2: holds no experiment that is under way',
    );
    expect(existsSync(at('none'))).toBe(false);
  });

  it('refuses one that holds anything else, and leaves it alone', async () => {
    mkdirSync(at('foreign'));
    writeFileSync(join(at('foreign'), 'thesis.txt'), 'years of work');
    const { status, messages } = await merge(at('a'), at('b'), '--out', at('foreign'));
    expect(messages).toContain('is not empty (thesis.txt), name a new folder');
    expect(status).toBe(2);
    expect(readdirSync(at('foreign'))).toEqual(['thesis.txt']);
    // parts that are not among those to be merged would be taken away with it
    const parts = await merge(at('a'), at('b'), '--out', at('other'));
    expect(parts.messages).toContain('is not empty (shard-1-of-2), name a new folder');
    expect(existsSync(join(at('other'), 'shard-1-of-2'))).toBe(true);
  });

  it('goes on with what it has begun itself, and with nothing else', async () => {
    const early = await merge(at('a'), '--out', at('begun'));
    expect(early).toMatchObject({ status: 1, messages: expect.stringContaining('nothing is merged') });
    const { status, messages } = await merge(at('other'), '--out', at('begun'));
    expect(messages).toContain(`${at('begun')} is of another experiment than`);
    expect(status).toBe(2);
    expect((await merge(at('b'), '--out', at('begun'))).status).toBe(0);
    expect(contentOf(files, at('begun'))).toEqual(contentOf(files, at('whole')));
  });

  it('takes parts that lie in it, named one by one', async () => {
    for (const name of ['a', 'b']) cpSync(at(name), at('near'), { recursive: true });
    const [first, second] = ['1', '2'].map(k => join(at('near'), `shard-${k}-of-2`));
    expect((await merge(first!, '--out', at('near'))).messages).toContain('is not empty (shard-2-of-2)');
    expect((await merge(first!, second!, '--out', at('near'))).status).toBe(0);
    expect(contentOf(files, at('near'))).toEqual(contentOf(files, at('whole')));
  });

  it('that is a link to nothing is told as that', async () => {
    symlinkSync('nothing', at('link'));
    const messages = `ccsim: ${at('link')}: is a link to a place that does not exist\n`;
    expect(await merge(at('a'), at('b'), '--out', at('link'))).toEqual({ status: 1, messages });
    symlinkSync('linked', at('sound'));
    mkdirSync(at('linked'));
    expect((await merge(at('a'), at('b'), '--out', at('sound'))).status).toBe(0);
  });
});
