import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILT } from './built-program.ts';

/** A sweep of two seconds or so on one core, with results that take a moment to write. */
const SWEEP = [
  ...['sweep', resolve('scenarios/erlang-a'), '--set', 'horizon=1 h', '--measure', 'all', '--task', '25'],
  ...[
    '--set',
    'warmUp=10 min',
    '--vary',
    'agentGroups.desk.agents=94..104 by 2',
    '--replications',
    '300',
    '--jobs',
    '2',
    '--quiet',
  ],
];

/** Has sweeps done by the built command line, and killed. */
export class KilledBatches {
  private readonly main = join(BUILT, 'main.js');
  private readonly folder = mkdtempSync(join(tmpdir(), 'ccsim-killed-'));
  private readonly words: readonly string[];
  private expected: { content: Record<string, string>; time: number } | undefined;

  /** @param words - the sweep, without where its results go */
  constructor(words: readonly string[] = SWEEP) {
    this.words = words;
  }

  /** All files of an undisturbed run, which is made once, and how long it took [ms]. */
  undisturbed(): { content: Record<string, string>; time: number } {
    this.expected ??= this.runUndisturbed();
    return this.expected;
  }

  private runUndisturbed(): { content: Record<string, string>; time: number } {
    const out = join(this.folder, 'undisturbed');
    const before = performance.now();
    this.call([...this.words, '--out', out]);
    const time = performance.now() - before;
    const content = contentOf(out);
    rmSync(out, { recursive: true });
    return { content, time };
  }

  /** Starts the sweep, sends a signal when asked to, and tells how the process ended and how long it took to [ms]. */
  async stopped(out: string, signal: NodeJS.Signals, when: (out: string) => Promise<unknown>) {
    const path = join(this.folder, out);
    const child = spawn(process.execPath, [this.main, ...this.words, '--out', path], { stdio: 'ignore' });
    const ended = new Promise<{ status: number | null; signal: string | null }>(done => {
      child.on('close', (status, by) => done({ status, signal: by }));
    });
    await Promise.race([when(path), ended]);
    const asked = performance.now();
    child.kill(signal);
    return { ...(await ended), took: performance.now() - asked };
  }

  /** Has the work done in two parts by two processes at once, of one and of three threads, and merged. */
  async inParts(): Promise<Record<string, string>> {
    const out = join(this.folder, 'parts');
    const part = (which: string, jobs: string) => {
      const words = this.words.map((word, k) => (this.words[k - 1] === '--jobs' ? jobs : word));
      const all = [this.main, ...words, '--out', out, '--shard', which];
      const child = spawn(process.execPath, all, { stdio: 'ignore' });
      return new Promise<number | null>(done => child.on('close', done));
    };
    const statuses = await Promise.all([part('2/2', '1'), part('1/2', '3')]);
    if (statuses.some(status => status !== 0)) throw new Error(`parts ended with ${statuses.join(', ')}`);
    this.call(['merge', out, '--quiet']);
    const content = contentOf(out);
    rmSync(out, { recursive: true });
    return content;
  }

  /** Resumes what was begun, or begins it if nothing was, and returns all files. */
  resumed(out: string): Record<string, string> {
    const path = join(this.folder, out);
    const isBegun = existsSync(join(path, 'unfinished/plan.json')) || existsSync(join(path, 'manifest.json'));
    this.call(isBegun ? ['sweep', '--resume', path, '--quiet'] : [...this.words, '--out', path]);
    const content = contentOf(path);
    rmSync(path, { recursive: true });
    return content;
  }

  /** Resumes what was begun, sends a signal when asked to, and tells how the process ended. */
  async stoppedAgain(out: string, signal: NodeJS.Signals, time: number): Promise<string | null> {
    const words = ['sweep', '--resume', join(this.folder, out), '--quiet'];
    const child = spawn(process.execPath, [this.main, ...words], { stdio: 'ignore' });
    const ended = new Promise<string | null>(done => child.on('close', (_, by) => done(by)));
    await Promise.race([afterTime(time)(), ended]);
    child.kill(signal);
    return ended;
  }

  /** Replications that are kept of an experiment under way. */
  kept(out: string): number {
    const results = join(this.folder, out, 'unfinished/results');
    return existsSync(results) ? readdirSync(results).filter(name => name.endsWith('.result')).length : 0;
  }

  private call(words: string[]): void {
    const { status, stderr } = spawnSync(process.execPath, [this.main, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ccsim ${words.join(' ')}: exit ${status}: ${stderr}`);
  }
}

/** Waits so many milliseconds. */
export const afterTime = (time: number) => () => new Promise<void>(done => setTimeout(done, time));

/** Waits until the first results are kept. */
export const whenKept = async (out: string) => {
  const results = join(out, 'unfinished/results');
  while (!existsSync(results) || !readdirSync(results).some(name => name.endsWith('.result')))
    await new Promise(done => setTimeout(done, 5));
};

/** Waits until a file is being written, and then so many milliseconds more. */
export const whileWriting = (name: string, more: number) => async (out: string) => {
  while (!existsSync(join(out, `${name}.part`)) && !existsSync(join(out, name)))
    await new Promise(done => setTimeout(done, 1));
  await new Promise(done => setTimeout(done, more));
};

function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== 'provenance.json')
      .map(entry => [
        join(entry.parentPath, entry.name).slice(folder.length + 1),
        readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
      ]),
  );
}
