import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from '../../test/support/batches.ts';
import { BuiltProgram, type Running, until } from '../../test/support/built-program.ts';
import { HAS_REDIS, OwnRedis } from '../../test/support/own-redis.ts';
import { diskFiles } from '../batch/files.ts';
import { QUEUE_NAME } from './link.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-queue-long-'));
const ACTIVE = `ccsim:${QUEUE_NAME}:active`;
const ROUNDS = 12;
/** Shares of a run that lie evenly and do not repeat: the golden ratio's multiples. */
const share = (k: number) => (k * 0.6180339887498949) % 1;
const wait = (time: number) => new Promise(resolve => setTimeout(resolve, time));
const SWEEP = [
  ...['sweep', 'scenarios/erlang-a', '--set', 'horizon=6 h', '--set', 'warmUp=30 min', '--quiet'],
  ...['--vary', 'agentGroups.desk.agents=94..104 by 2', '--replications', '60', '--task', '10'],
];

describe.skipIf(!HAS_REDIS)('through the queue, at any moment', () => {
  let program: BuiltProgram;
  let redis: OwnRedis;
  let expected: Record<string, string>;
  let time: number;
  const files = (name: string) => contentOf(diskFiles(), join(folder, name));
  const sweep = (out: string) => program.start([...SWEEP, '--out', join(folder, out), '--queue', redis.url]);
  const worker = () =>
    program.start(['worker', '--queue', redis.url, '--jobs', '1', '--lock', '1 s', '--quiet']);

  beforeAll(async () => {
    program = new BuiltProgram();
    redis = await OwnRedis.start();
    const before = performance.now();
    const here = await program.run([...SWEEP, '--out', join(folder, 'here')]);
    expect(here).toMatchObject({ status: 0, messages: '' });
    time = performance.now() - before;
    expected = files('here');
  });
  beforeEach(() => redis.client.flushall());
  afterAll(async () => {
    program.stopAll();
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  /** How many workers Redis is to tell of the next job. */
  async function waitingForJobs(): Promise<number> {
    const clients = String(await redis.client.client('LIST'));
    return clients.match(/ cmd=bzpopmin /gu)?.length ?? 0;
  }

  /** Throws an error with what workers that should run have said, and who is connected. */
  async function explain(error: unknown, workers: readonly Running[]): Promise<never> {
    const clients = String(await redis.client.client('LIST'));
    for (const { child } of workers) child.kill('SIGABRT');
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    throw new Error([error, clients, ...ends.map(end => JSON.stringify(end))].join('\n'));
  }

  /** A sweep by two workers to whom something happens again and again. */
  async function disturbed(name: string, disturb: (workers: Running[], k: number) => Promise<void>) {
    for (let k = 0; k < ROUNDS; k++) {
      await redis.client.flushall();
      const workers = [worker(), worker()];
      // on a busy machine one would end all jobs before the other is there
      await until(async () => (await waitingForJobs()) === 2).catch(error => explain(error, workers));
      const producer = sweep(`${name}-${k}`);
      await until(async () => (await redis.client.llen(ACTIVE)) > 0);
      await wait(share(k) * 0.7 * time);
      await disturb(workers, k);
      const { status, messages } = await producer.ended;
      expect(`${status} ${messages}`).toMatch(/^0 /u);
      expect(files(`${name}-${k}`)).toEqual(expected);
      for (const { child } of workers) child.kill('SIGKILL');
      await Promise.all(workers.map(({ ended }) => ended));
    }
  }

  it('killed workers change no byte', () =>
    disturbed('killed', async workers => {
      workers.shift()!.child.kill('SIGKILL');
      workers.push(worker());
    }));

  it('workers that are paused until others have taken their jobs over, and then go on, change no byte', () =>
    disturbed('paused', async ([one]) => {
      one!.child.kill('SIGSTOP');
      await wait(3000);
      one!.child.kill('SIGCONT');
    }));

  it('a Redis that is killed and comes back changes no byte', () =>
    disturbed('redis', async (_workers, k) => {
      await redis.kill();
      await wait(1500 * share(k));
      await redis.restart();
    }));

  it('a Redis that forgets everything changes no byte', () =>
    disturbed('forgets', async () => {
      await redis.client.flushall();
    }));

  it('two who ask for the same at once get the same bytes', async () => {
    const workers = [worker(), worker()];
    const both = [sweep('one'), sweep('two')];
    for (const each of both) expect(await each.ended).toMatchObject({ status: 0 });
    expect([files('one'), files('two')]).toEqual([expected, expected]);
    for (const { child } of workers) child.kill('SIGKILL');
  });
});
