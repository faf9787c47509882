import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { HAS_REDIS, OwnRedis } from '../../test/support/own-redis.ts';
import { readArguments } from '../arguments.ts';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';
import { statusCommand } from '../status.ts';
import { readQueueAddress } from './address.ts';
import { openLink, type QueueLink } from './link.ts';

/** A command in this process: how it exits, and what it says. */
async function told(...words: string[]) {
  const terminal = capturedTerminal();
  return { status: await commandLine(words, terminal), messages: terminal.messages };
}

const RUN = ['run', 'scenarios/erlang-a', '--replications', '2', '--quiet'];
const WELCOME = { status: 0, messages: '' };

describe.skipIf(!HAS_REDIS)('the way into a Redis', () => {
  let open: OwnRedis;
  let closed: OwnRedis;
  const links: QueueLink[] = [];
  beforeAll(async () => {
    open = await OwnRedis.start();
    closed = await OwnRedis.start('--requirepass', 'secret', '--databases', '4');
  });
  afterEach(() => {
    for (const link of links.splice(0)) link.close();
  });
  afterAll(() => Promise.all([open.stop(), closed.stop()]));

  const at = (redis: OwnRedis, user: string, path = '') => redis.url.replace('//', `//${user}`) + path;
  const status = (...words: string[]) => told('status', '--queue', ...words);
  /** Opens a link to a Redis as if it were another machine's. */
  async function fromAfar(url: string, mayBeOpen = false) {
    const address = readQueueAddress(readArguments(['--queue', url], statusCommand), 'status', {})!;
    const link = await openLink({ ...address, mayBeOpen }, capturedTerminal());
    links.push(link);
    return link;
  }

  it('is that of its password; who has none, or a wrong one, is told so', async () => {
    expect(await status(at(closed, ':secret@'))).toEqual(WELCOME);
    expect(await status(at(closed, ''))).toEqual({
      status: 1,
      messages: `ccsim: queue ${closed.url}: asks for a password: give it in CCSIM_QUEUE_PASSWORD, or in the URL as in redis://:PASSWORD@HOST\n`,
    });
    expect(await status(at(closed, ':guess@'))).toEqual({
      status: 1,
      messages: `ccsim: queue ${closed.url}: the password is wrong\n`,
    });
    expect((await status(at(closed, 'lab:secret@'))).messages).toContain(
      'has no user lab with this password',
    );
    expect((await status(at(open, 'lab@'))).messages).toContain('asks for a password');
  });

  it('of another machine must not be open to whoever has no password', async () => {
    const refusal = 'lets in whoever has no password';
    await expect(fromAfar(at(open, ':secret@'))).rejects.toThrow(refusal);
    await expect(fromAfar(at(open, 'default:secret@'))).rejects.toThrow(refusal);
    expect(await (await fromAfar(at(closed, ':secret@'))).redis.ping()).toBe('PONG');
    await expect(fromAfar(at(closed, ':guess@'))).rejects.toThrow('the password is wrong');
  });

  it('of another machine must not be open where only others have a password, or strangers few rights', async () => {
    await open.client.call('ACL', 'SETUSER', 'lab', 'on', '>secret', '~*', '&*', '+@all');
    await expect(fromAfar(at(open, 'lab:secret@'))).rejects.toThrow('lets in whoever has no password');
    expect((await fromAfar(at(open, 'lab:secret@'), true)).address.password).toBe('secret');
    await open.client.call('ACL', 'SETUSER', 'default', '-ping');
    await expect(fromAfar(at(open, 'lab:secret@'))).rejects.toThrow('lets in whoever has no password');
    await open.client.call('ACL', 'SETUSER', 'default', '+ping', 'off');
    expect(await (await fromAfar(at(open, 'lab:secret@'))).redis.ping()).toBe('PONG');
    await open.client.call('ACL', 'SETUSER', 'default', 'on');
  });

  it('of this machine may be open: a password is then left out without a word', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await status(at(open, ':secret@'))).toEqual(WELCOME);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
    expect((await fromAfar(at(open, ':secret@'), true)).address.password).toBeUndefined();
    expect((await fromAfar(at(closed, ':secret@'), true)).address.password).toBe('secret');
  });

  it.each([
    ['status', '--queue'],
    ['worker', '--idle-exit', '0.5 s', '--queue'],
    [...RUN, '--queue'],
    ['sweep', ...RUN.slice(1), '--vary', 'agentGroups.desk.agents=94|96', '--queue'],
  ])('ends at a database that there is not: %s', async (...words) => {
    expect(await told(...words, at(open, '', '/99'))).toEqual({
      status: 1,
      messages: `ccsim: queue ${open.url}/99: has no database 99: there are 0 to 15\n`,
    });
    expect((await told(...words, at(closed, ':secret@', '/4'))).messages).toContain(
      'has no database 4: there are 0 to 3',
    );
  });

  it('ends in the database that is asked for', async () => {
    expect(await status(at(open, '', '/15'))).toEqual(WELCOME);
    const { redis } = await fromAfar(at(open, '', '/15'), true);
    expect(String(await redis.client('INFO'))).toContain(' db=15 ');
  });

  it('ends there again when the server comes back, and nowhere else', async () => {
    const { redis } = await fromAfar(at(open, '', '/15'), true);
    await open.kill();
    await open.restart('--databases', '8');
    const put = redis.set('mark', 'here');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await open.client.get('mark')).toBeNull();
    await open.kill();
    await open.restart();
    await put;
    expect(await open.client.get('mark')).toBeNull();
    expect(String(await redis.client('INFO'))).toContain(' db=15 ');
    expect(await redis.get('mark')).toBe('here');
  });
});
