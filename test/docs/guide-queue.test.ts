import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { BuiltProgram } from '../support/built-program.ts';
import { HAS_REDIS, OwnRedis } from '../support/own-redis.ts';

/** The commands of the page's sh blocks. */
const commands = [...readFileSync(join(ROOT, 'docs/guide-queue.md'), 'utf8').matchAll(/```sh\n([^`]*)```/gu)]
  .flatMap(([, block]) => block!.trim().split('\n'))
  .filter(line => line.includes('127.0.0.1:6379'));

describe.skipIf(!HAS_REDIS)('docs/guide-queue.md', () => {
  let program: BuiltProgram;
  let redis: OwnRedis;
  beforeAll(async () => {
    program = new BuiltProgram();
    redis = await OwnRedis.start();
  });
  afterAll(() => redis.stop());

  it('says what works: a worker, a sweep, and the state of the queue', async () => {
    rmSync(resolve('.tmp/queue'), { recursive: true, force: true });
    const started = (line: string) =>
      spawn(
        'sh',
        [
          '-c',
          line.replace('ccsim', `exec node ${program.folder}/main.js`).replace(':6379', `:${redis.port}`),
        ],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
    const [worker, sweep, status, ...others] = commands;
    expect([worker, sweep, status].map(line => line?.split(' ')[1])).toEqual(['worker', 'sweep', 'status']);
    expect(others).toEqual([]);
    const working = started(`${worker} --quiet`);
    const printed = async (line: string) => {
      const child = started(line);
      let text = '';
      child.stdout!.setEncoding('utf8').on('data', piece => {
        text += piece;
      });
      const code = await new Promise(done => child.on('close', done));
      return { code, text };
    };
    const swept = await printed(`${sweep!} --quiet`);
    expect(swept).toEqual({ code: 0, text: expect.stringContaining('3 points · 20 replications each') });
    const { text } = await printed(status!);
    working.kill('SIGKILL');
    expect(text).toMatch(
      /waiting {2}0\n {2}active {3}0\n {2}done {5}\d+\n {2}failed {3}0\n {2}workers {2}1, 2 threads/u,
    );
  });
});
