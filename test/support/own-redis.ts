import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** Whether there is a redis-server on this machine; test/tools/ensure-redis.sh installs it. */
export const HAS_REDIS = isThere();

/** A Redis of a test's own, on a free port of loopback, that logs what it is told in a temporary folder. */
export class OwnRedis {
  readonly port: number;
  /** for looking at what lies in it */
  readonly client: Redis;
  private readonly words: string[];
  private child: ChildProcess | undefined;

  private constructor(port: number, words: string[]) {
    this.port = port;
    const folder = mkdtempSync(join(tmpdir(), 'ccsim-redis-'));
    this.words = [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
      ...['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', ...words],
    ];
    const password = words[words.indexOf('--requirepass') + 1];
    this.client = new Redis({
      ...{ port, host: '127.0.0.1', maxRetriesPerRequest: null, retryStrategy: () => 20 },
      ...(words.includes('--requirepass') ? { password: password! } : {}),
    });
    this.client.on('error', () => {});
  }

  /** @param words - settings that count more than the usual ones */
  static async start(...words: string[]): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort(), words);
    await redis.restart();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /**
   * Starts it, again if it was killed.
   *
   * @param words - settings that count more than those it was started with first
   */
  async restart(...words: string[]): Promise<void> {
    this.child = spawn('redis-server', [...this.words, ...words], { stdio: 'ignore' });
    await this.client.ping();
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const ended = new Promise(done => this.child!.on('exit', done));
    this.child!.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    await this.kill();
  }
}

function isThere(): boolean {
  try {
    execFileSync('redis-server', ['--version']);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer().on('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as { port: number };
      listener.close(() => resolve(port));
    });
  });
}
