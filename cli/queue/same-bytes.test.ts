import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from '../../test/support/batches.ts';
import { BuiltProgram, type Running, until } from '../../test/support/built-program.ts';
import { HAS_REDIS, OwnRedis } from '../../test/support/own-redis.ts';
import { diskFiles } from '../batch/files.ts';
import { QUEUE_NAME } from './link.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-queue-'));
const ACTIVE = `ccsim:${QUEUE_NAME}:active`;
const WAITING = `ccsim:${QUEUE_NAME}:wait`;
/** Some tenths of a second of work on one core, in 20 jobs: enough for something to happen meanwhile. */
const SWEEP = [
  ...['sweep', 'scenarios/erlang-a', '--set', 'horizon=8 h', '--set', 'warmUp=30 min', '--quiet'],
  ...['--vary', 'agentGroups.desk.agents=94..100 by 2', '--replications', '40', '--task', '8'],
];
const JOBS = 20;

describe.skipIf(!HAS_REDIS)('through the queue', () => {
  let program: BuiltProgram;
  let redis: OwnRedis;
  let expected: Record<string, string>;
  beforeAll(async () => {
    program = new BuiltProgram();
    redis = await OwnRedis.start();
    const { status } = await program.run([...SWEEP, '--out', join(folder, 'here')]);
    expect(status).toBe(0);
    expected = files('here');
  });
  beforeEach(() => redis.client.flushall());
  afterAll(async () => {
    program.stopAll();
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  const worker = () =>
    program.start(['worker', '--queue', redis.url, '--jobs', '1', '--lock', '1 s', '--quiet']);
  const active = () => redis.client.llen(ACTIVE);
  const kept = async () => (await redis.client.keys('ccsim:hash:*')).length;
  const files = (name: string) => contentOf(diskFiles(), join(folder, name));
  const begin = (out: string) => program.start([...SWEEP, '--out', join(folder, out), '--queue', redis.url]);
  const stop = async (...workers: Running[]) => {
    for (const { child } of workers) child.kill('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
  };

  it('a worker that is killed with a job in hand: the same bytes', async () => {
    const workers = [worker(), worker()];
    const producer = begin('killed');
    await until(async () => (await kept()) >= 3 && (await active()) === 2);
    workers[0]!.child.kill('SIGKILL');
    expect(await producer.ended).toMatchObject({ status: 0 });
    expect(files('killed')).toEqual(expected);
    await stop(...workers);
  });

  it('a Redis that is killed and comes back: the same bytes', async () => {
    const workers = [worker(), worker()];
    const producer = begin('restart');
    await until(async () => (await kept()) >= 3);
    await redis.kill();
    await new Promise(resolve => setTimeout(resolve, 500));
    await redis.restart();
    const { status, messages } = await producer.ended;
    expect({ status, messages }).toEqual({
      status: 0,
      messages: `ccsim: ${redis.url}: the connection is lost, waiting for it\nccsim: ${redis.url}: the connection is back\n`,
    });
    expect(files('restart')).toEqual(expected);
    await stop(...workers);
  });

  it('a producer that hears Ctrl-C exits 130 and is resumed, or asked again: the same bytes', async () => {
    const one = worker();
    const producer = begin('producer');
    await until(async () => (await kept()) >= 3);
    const asked = performance.now();
    producer.child.kill('SIGINT');
    const { status, messages } = await producer.ended;
    // a second on a quiet machine
    expect(performance.now() - asked).toBeLessThan(3000);
    expect({ status, messages }).toEqual({ status: 130, messages: expect.stringContaining('--resume') });
    // what nobody had begun is asked for no more
    expect(await redis.client.llen(WAITING)).toBe(0);
    await until(async () => (await active()) === 0);
    expect(await kept()).toBeLessThan(JOBS);
    const resumed = ['sweep', '--resume', join(folder, 'producer'), '--queue', redis.url, '--quiet'];
    expect((await program.run(resumed)).status).toBe(0);
    expect(files('producer')).toEqual(expected);
    await stop(one);
    // nobody works any more: all is found
    expect((await begin('again').ended).status).toBe(0);
    expect(files('again')).toEqual(expected);
  });

  it('provenance names the queue in place of threads of this machine, without a password', async () => {
    const one = worker();
    const withPassword = ['--queue', redis.url.replace('//', '//:secret@')];
    const ended = await program.run([...SWEEP, '--out', join(folder, 'provenance'), ...withPassword]);
    expect(ended).toMatchObject({ status: 0, messages: '' });
    const text = readFileSync(join(folder, 'provenance/provenance.json'), 'utf8');
    expect(text).not.toContain('secret');
    const [deed] = JSON.parse(text).history;
    expect(deed).toMatchObject({ queue: redis.url, replications: 160 });
    expect(deed).not.toHaveProperty('jobs');
    const [here] = JSON.parse(readFileSync(join(folder, 'here/provenance.json'), 'utf8')).history;
    expect(here).toMatchObject({ jobs: expect.any(Number), replications: 160 });
    expect(here).not.toHaveProperty('queue');
    await stop(one);
  });

  it('a job that is done twice: the same bytes, or a loud error that names both', async () => {
    const one = worker();
    expect((await begin('twice').ended).status).toBe(0);
    const counted = await redis.client.get(`ccsim:done:${QUEUE_NAME}`);
    const hashes = await redis.client.keys('ccsim:hash:*');
    await redis.client.del(...hashes);
    const results = hashes.map(key => key.replace('hash', 'result'));
    for (const key of results) await redis.client.expire(key, 1000);
    expect((await begin('thrice').ended).status).toBe(0);
    expect(files('thrice')).toEqual(expected);
    // all was done again, and nothing was kept again, but neither goes before the other
    for (const key of results) expect(await redis.client.ttl(key)).toBeGreaterThan(1000);
    expect((await redis.client.keys('ccsim:hash:*')).length).toBe(JOBS);
    expect(await redis.client.get(`ccsim:done:${QUEUE_NAME}`)).toBe(counted);

    const [hash] = await redis.client.keys('ccsim:hash:*');
    const result = hash!.replace('hash', 'result');
    const bytes = await redis.client.getBuffer(result);
    bytes![bytes!.length - 1]! ^= 1;
    await redis.client.set(result, bytes!);
    await redis.client.del(hash!);
    const { status, messages } = await begin('other').ended;
    expect(status).toBe(1);
    expect(messages).toMatch(
      new RegExp(
        `queue job ${hash!.split(':')[2]} \\(point \\d, replications \\d+ to \\d+\\): has two results that differ: one with the hash [0-9a-f]{64} is kept, now came [0-9a-f]{64}`,
        'u',
      ),
    );
    one.child.kill('SIGTERM');
    expect(await one.ended).toMatchObject({ status: 1, messages: expect.stringContaining('two results') });
  });

  it('a worker that hears Ctrl-C finishes the job in hand, and the next one does the rest: the same bytes', async () => {
    const first = worker();
    const producer = begin('worker');
    await until(async () => (await kept()) >= 3 && (await active()) === 1);
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ status: 130, messages: '' });
    const state = JSON.parse((await program.run(['status', '--queue', redis.url, '--json'])).out);
    expect(state).toMatchObject({ active: 0, failed: 0, workers: [], failures: [] });
    expect(state.waiting).toBe(JOBS - state.done);
    expect(state.waiting).toBeGreaterThan(0);
    const idle = ['worker', '--queue', redis.url, '--jobs', '2', '--idle-exit', '0.5 s'];
    const { status, messages } = await program.run(idle);
    expect({ status, messages }).toEqual({
      status: 0,
      messages: `ccsim worker: 2 threads at ${redis.url}; Ctrl-C ends it\nccsim worker: ${state.waiting} jobs done\n`,
    });
    expect((await producer.ended).status).toBe(0);
    expect(files('worker')).toEqual(expected);
  });

  it('a job that takes longer than its lock is done once', async () => {
    const long = [
      ...['run', 'scenarios/erlang-a', '--set', 'horizon=40 h', '--replications', '20', '--task', '20'],
      ...['--quiet', '--json', '--measure', 'waitTime'],
    ];
    const one = program.start(['worker', '--queue', redis.url, '--jobs', '1', '--lock', '0.5 s', '--quiet']);
    const { status, out } = await program.run([...long, '--queue', redis.url]);
    one.child.kill('SIGTERM');
    expect(await one.ended).toMatchObject({ status: 0, messages: '' });
    expect({ status, replications: JSON.parse(out).points[0].replications }).toEqual({
      status: 0,
      replications: 20,
    });
    expect(await redis.client.get(`ccsim:done:${QUEUE_NAME}`)).toBe('1');
  });
});
