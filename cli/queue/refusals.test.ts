import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BuiltProgram, until } from '../../test/support/built-program.ts';
import { HAS_REDIS, OwnRedis } from '../../test/support/own-redis.ts';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';
import { QUEUE_NAME } from './link.ts';
import { keyOf } from './queued-setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-refusals-'));
const RUN = [
  ...['run', resolve('scenarios/erlang-a'), '--set', 'horizon=10 min', '--set', 'warmUp=0 min', '--quiet'],
  ...['--replications', '4', '--measure', 'waitTime', '--json'],
];

/** `ccsim status` in this process. */
async function statusOf(url: string) {
  const terminal = capturedTerminal();
  return { status: await commandLine(['status', '--queue', url], terminal), messages: terminal.messages };
}

describe.skipIf(!HAS_REDIS)('a queue', () => {
  let program: BuiltProgram;
  let redis: OwnRedis;
  beforeAll(async () => {
    program = new BuiltProgram();
    redis = await OwnRedis.start();
  });
  beforeEach(() => redis.client.flushall());
  afterEach(() => program.stopAll());
  afterAll(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  /** Puts the one job of a run into the queue, has something done to it, starts a worker, and tells how the run ends. */
  async function altered(alter: (id: string) => Promise<unknown>, worker: string[] = [], run = RUN) {
    const producer = program.start([...run, '--queue', redis.url]);
    const ids = () => redis.client.lrange(`ccsim:${QUEUE_NAME}:wait`, 0, -1);
    await until(async () => (await ids()).length === 1);
    const [id] = await ids();
    await alter(id!);
    const working = program.start(['worker', '--queue', redis.url, '--jobs', '1', ...worker]);
    const end = await producer.ended;
    working.child.kill('SIGTERM');
    return { id, ...end, worker: (await working.ended).messages };
  }
  const jobKey = (id: string) => `ccsim:${QUEUE_NAME}:${id}`;
  const dataOf = async (id: string) => JSON.parse((await redis.client.hget(jobKey(id), 'data'))!);
  const put = (id: string, data: unknown) => redis.client.hset(jobKey(id), 'data', JSON.stringify(data));

  it('does a job that nobody has altered', async () => {
    const here = await program.run(RUN.concat('--out', join(folder, 'here')));
    const { status, out } = await altered(async () => {});
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ points: JSON.parse(here.out).points });
  });

  it('refuses a job whose range was altered', async () => {
    const { status, id, messages, worker } = await altered(async job =>
      put(job, { ...(await dataOf(job)), first: 4 }),
    );
    expect(status).toBe(1);
    expect(messages).toContain(
      `ccsim: queue job ${id} (point 1, replications 0 to 3): its content has the hash`,
    );
    expect(worker).toContain(`ccsim worker: job ${id}: its content has the hash`);
  });

  it('refuses a job whose setting was altered', async () => {
    const { status, messages } = await altered(async id => {
      const { setting } = await dataOf(id);
      const text = await redis.client.get(`ccsim:setting:${setting}`);
      await redis.client.set(`ccsim:setting:${setting}`, text!.replace('horizon=10 min', 'horizon=11 min'));
    });
    expect({ status, messages }).toEqual({
      status: 1,
      messages: expect.stringContaining('the setting has the hash'),
    });
  });

  it('refuses a result that was altered', async () => {
    const { status, messages } = await altered(async id => {
      await redis.client.set(`ccsim:result:${id}`, 'other numbers');
      await redis.client.set(`ccsim:hash:${id}`, keyOf('numbers'));
    });
    expect(status).toBe(1);
    expect(messages).toContain(
      `its result has the hash ${keyOf('other numbers')}, expected ${keyOf('numbers')}; redis-cli del ccsim:result:`,
    );
    expect(messages).toMatch(/del ccsim:result:(\S+) ccsim:hash:\1 has it done anew/u);
  });

  it('has programs of others run only by workers that were told to', async () => {
    const policy = join(folder, 'policy.mjs');
    writeFileSync(
      policy,
      'export default view => ({ selectAgent: () => view.idleAgent(0, view.idle(0) - 1) });',
    );
    const run = [...RUN, '--policy', policy];
    const refused = await altered(async () => {}, [], run);
    expect(refused).toMatchObject({
      status: 1,
      messages: expect.stringContaining('--allow-policies runs such'),
    });
    await redis.client.flushall();
    const allowed = await altered(async () => {}, ['--allow-policies'], run);
    const here = await program.run([...run, '--out', join(folder, 'policy')]);
    expect(allowed.status).toBe(0);
    expect(JSON.parse(allowed.out)).toMatchObject({ points: JSON.parse(here.out).points });
  });

  it('is refused where jobs may be thrown away, and warned of where they are not written down', async () => {
    const status = () => statusOf(redis.url);
    await redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    expect(await status()).toMatchObject({
      status: 1,
      messages: expect.stringContaining('has maxmemory-policy allkeys-lru and may throw jobs away'),
    });
    await redis.client.config('SET', 'maxmemory-policy', 'noeviction');
    await redis.client.config('SET', 'appendonly', 'no');
    expect(await status()).toMatchObject({
      status: 0,
      messages: expect.stringContaining('appendonly is no'),
    });
    await redis.client.config('SET', 'appendonly', 'yes');
    expect(await status()).toMatchObject({ status: 0, messages: '' });
  });

  it('without its packages tells how to install them', async () => {
    const elsewhere = join(folder, 'program');
    cpSync(program.folder, elsewhere, { recursive: true });
    expect(await new BuiltProgram(elsewhere).run(['status', '--queue', redis.url])).toMatchObject({
      status: 2,
      messages: expect.stringContaining('npm install bullmq@6 ioredis@6'),
    });
  });
});
