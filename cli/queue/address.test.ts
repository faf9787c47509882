import { describe, expect, it } from 'vitest';
import { readArguments } from '../arguments.ts';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';
import { statusCommand } from '../status.ts';
import { readQueueAddress, withoutPasswords } from './address.ts';

const read = (words: string[], environment: Record<string, string> = {}) =>
  readQueueAddress(readArguments(words, statusCommand), 'status', environment);

describe('the address of a queue', () => {
  it.each([
    'redis://10.0.0.7:6379',
    'redis://:secret@redis.example.org',
    'rediss://redis.example.org',
    'redis://localhost.example.org',
    'redis://127.0.0.1.example.org',
    'redis://localhost@redis.example.org',
    'redis://[2001:db8::1]:6379',
    'redis://0.0.0.0:6379',
  ])('%s is refused: another machine, without password and TLS', url => {
    expect(() => read(['--queue', url])).toThrow(/is another machine, which needs (a password|TLS)/u);
    expect(read(['--queue', url, '--insecure'])).toBeDefined();
  });

  it.each([
    'redis://127.0.0.1:6379',
    'redis://127.8.9.1',
    'redis://localhost:7000/3',
    'redis://[::1]:6379',
    'rediss://:secret@redis.example.org',
    'rediss://lab:secret@redis.example.org:6380/2',
  ])('%s is taken', url => expect(read(['--queue', url])).toBeDefined());

  it('takes its password from the environment, and never shows it', () => {
    const address = read(['--queue', 'rediss://lab@redis.example.org/2'], { CCSIM_QUEUE_PASSWORD: 's@e:c' })!;
    expect(address).toEqual({
      ...{ host: 'redis.example.org', port: 6379, isEncrypted: true, database: 2, mayBeOpen: false },
      ...{ username: 'lab', password: 's@e:c', shown: 'rediss://redis.example.org:6379/2' },
    });
    expect(read(['--queue', 'rediss://:a%40b@redis.example.org'])!.password).toBe('a@b');
    expect(withoutPasswords('ccsim run a --queue rediss://x:secret@h:1/2 --out b')).toBe(
      'ccsim run a --queue rediss://…@h:1/2 --out b',
    );
    expect(() => read(['--queue', 'redis://:secret@redis.example.org'])).toThrow(
      /^(?!.*secret).*redis:\/\/redis\.example\.org:6379/u,
    );
  });

  it('says of which servers no password is asked', () => {
    const mayBeOpen = (...words: string[]) => read(['--queue', ...words])!.mayBeOpen;
    expect(mayBeOpen('redis://localhost')).toBe(true);
    expect(mayBeOpen('rediss://:secret@redis.example.org')).toBe(false);
    expect(mayBeOpen('rediss://:secret@redis.example.org', '--insecure')).toBe(true);
  });

  it.each([
    'redis://127.0.0.1?db=3',
    'redis://127.0.0.1:6379/2?password=secret',
    'redis://127.0.0.1/2#secret',
    'redis://:secret#1@127.0.0.1',
    'redis://:secret/1@127.0.0.1',
    'redis://:secret%@127.0.0.1',
  ])('%s has more than an address, and is refused without being shown', url => {
    expect(() => read(['--queue', url])).toThrow(
      /^(?!.*secret).*expected redis:.*in a password, %25 stands/u,
    );
  });

  it('takes signs of an address in a password by their codes', () =>
    expect(read(['--queue', 'redis://:%25%2F%3F%23@127.0.0.1/1234'])).toMatchObject({
      ...{ password: '%/?#', database: 1234, shown: 'redis://127.0.0.1:6379/1234' },
    }));

  it.each([
    [['--queue', '127.0.0.1:6379'], 'expected redis://HOST:PORT'],
    [['--queue', 'http://127.0.0.1'], 'expected redis://HOST:PORT'],
    [['--queue', 'redis://'], 'expected redis://HOST:PORT'],
    [['--queue', 'redis://127.0.0.1/jobs'], 'expected redis://HOST:PORT'],
    [['--insecure'], '--insecure goes with --queue'],
  ])('%j is refused', (words, text) => expect(() => read(words)).toThrow(text));

  it.each([
    [['worker'], 'ccsim worker: --queue URL is needed'],
    [['status', 'here', '--queue', 'redis://127.0.0.1'], 'ccsim status: unexpected here'],
    [['worker', '--queue', 'redis://10.1.1.1'], 'ccsim worker: --queue redis://10.1.1.1:6379: is another'],
    [
      ['run', 'scenarios/erlang-a', '--queue', 'redis://10.1.1.1'],
      'ccsim run: --queue redis://10.1.1.1:6379:',
    ],
    [['sweep', '--queue', 'redis://127.0.0.1', '--jobs', '2'], '--jobs is of this machine'],
    [['worker', '--queue', 'redis://127.0.0.1', '--lock', '1 ms'], '--lock 1 ms: expected 0.5 s or more'],
  ])('%j exits 2 and says why', async (words, text) => {
    const terminal = capturedTerminal();
    expect(await commandLine(words, terminal)).toBe(2);
    expect(terminal.messages).toContain(text);
  });

  it('exits 1 where nobody listens', async () => {
    const terminal = capturedTerminal();
    expect(await commandLine(['status', '--queue', 'redis://127.0.0.1:1'], terminal)).toBe(1);
    expect(terminal.messages).toMatch(
      /^ccsim: queue redis:\/\/127\.0\.0\.1:1: cannot be reached: .*REFUSED/u,
    );
  });
});
