import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../test/support/batches.ts';
import { BuiltProgram, until } from '../../test/support/built-program.ts';
import { whenKept } from '../../test/support/killed-batches.ts';
import { diskFiles } from './files.ts';

const program = new BuiltProgram();
const folder = mkdtempSync(join(tmpdir(), 'ccsim-two-'));
const at = (name: string) => join(folder, name);
const SWEEP = [
  ...['sweep', 'scenarios/erlang-a', '--set', 'horizon=1 h', '--set', 'warmUp=10 min', '--quiet'],
  ...['--vary', 'agentGroups.desk.agents=94..104 by 2', '--replications', '500', '--task', '25'],
  ...['--jobs', '1'],
];
const resume = (name: string) => program.run(['sweep', '--resume', at(name), '--quiet']);
const unfinished = (name: string, of: RegExp) => {
  const place = join(at(name), 'unfinished');
  return existsSync(place)
    ? readdirSync(place, { encoding: 'utf8', recursive: true }).filter(file => of.test(file))
    : [];
};
const marksIn = (name: string) => unfinished(name, /^at-work/u);
const keptIn = (name: string) => unfinished(name, /\.result$/u).length;
const content = (name: string) => contentOf(diskFiles(), at(name));

afterAll(() => {
  program.stopAll();
  rmSync(folder, { recursive: true });
});

describe('a second process in the folder of a sweep', () => {
  it('is refused at once while the first one works, which ends as if it had been alone', async () => {
    const first = program.start([...SWEEP, '--out', at('both')]);
    await whenKept(at('both'));
    // it lives, however slow it is
    first.child.kill('SIGSTOP');
    for (const words of [
      ['sweep', '--resume', at('both')],
      [...SWEEP, '--out', at('both')],
      ['merge', at('both')],
    ]) {
      const { status, messages, out } = await program.run(words);
      expect(messages).toMatch(
        new RegExp(
          `^ccsim: ${at('both')}: another process is at work in it \\(process ${first.child.pid} on .*\\): wait until it ends, or stop it\n$`,
          'u',
        ),
      );
      expect([status, out]).toEqual([1, '']);
    }
    first.child.kill('SIGCONT');
    expect(await first.ended).toMatchObject({ status: 0, messages: '' });
    expect((await program.run([...SWEEP, '--out', at('alone')])).status).toBe(0);
    expect(content('both')).toEqual(content('alone'));
    expect(Object.keys(content('both'))).not.toContain('unfinished');
  });

  it('that comes at the same instant is refused, or the first one is', async () => {
    const ends = await Promise.all([1, 2].map(() => program.run([...SWEEP, '--out', at('race')])));
    expect(ends.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(ends.map(({ messages }) => messages).join('')).toContain('another process is at work');
  });

  it('goes on without waiting after a kill, and after Ctrl-C finds no mark', async () => {
    const first = program.start([...SWEEP, '--out', at('killed')]);
    await whenKept(at('killed'));
    first.child.kill('SIGKILL');
    await first.ended;
    expect(marksIn('killed')).toEqual(['at-work-1.json']);
    const before = keptIn('killed');
    const second = program.start(['sweep', '--resume', at('killed'), '--quiet']);
    await until(() => keptIn('killed') > before);
    second.child.kill('SIGINT');
    const { status, messages } = await second.ended;
    expect(status).toBe(130);
    expect(messages).not.toContain('watches');
    expect(marksIn('killed')).toEqual([]);
    expect(await resume('killed')).toMatchObject({ status: 0, messages: '' });
  });
});
