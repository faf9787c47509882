import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT } from '../test/support/built-program.ts';

/** The bundle of this source, as `npm run build` makes it. */
const main = join(BUILT, 'main.js');
const scenario = resolve('scenarios/erlang-a');
/** Its contacts are few enough to be tried in the main thread; their events then are not. */
const longer = resolve('scenarios/bank-inhouse');
const other = resolve('scenarios/two-queues-priority');
const elsewhere = mkdtempSync(join(tmpdir(), 'ccsim-process-'));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: elsewhere,
    maxBuffer: 1e8,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
/** Waits until a program that was started now is well under way: twice as long as a short run takes from start to end. */
const underWay = (...short: string[]) => {
  const begun = performance.now();
  run(...short);
  const time = performance.now() - begun;
  return new Promise(wait => setTimeout(wait, time));
};
const ended = (child: ChildProcess) =>
  new Promise<{ status: number | null; signal: string | null }>(done => {
    child.on('close', (status, signal) => done({ status, signal }));
  });
type Run = { status: string; replications: number };
const runsOf = (text: string): Run[] => {
  const document = JSON.parse(text);
  return document.scenarios ?? [document];
};
/** More replications than the main thread does by itself. */
const SHORT = ['--set', 'horizon=3 h', '--replications', '5'];

describe('the built program', () => {
  it('hands a policy to its worker, and tells what it does wrong', async () => {
    const policy = join(elsewhere, 'policy.mjs');
    writeFileSync(
      policy,
      'export default view => ({ selectAgent: () => view.idleAgent(0, view.idle(0) - 1) });',
    );
    const words = ['run', scenario, ...SHORT, '--json', '--quiet', '--policy', policy];
    const { status, stdout } = run(...words);
    const { commandLine } = await import('./command-line.ts');
    const { capturedTerminal } = await import('./captured-terminal.ts');
    const terminal = capturedTerminal();
    await commandLine(words, terminal);
    expect(status).toBe(0);
    expect(stdout).toBe(terminal.results);
    writeFileSync(policy, 'export default () => ({ selectAgent: () => { throw new Error("no luck"); } });');
    const failed = run(...words);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toBe(`ccsim: policy ${policy}: selectAgent threw Error: no luck\n`);
  });

  it('runs from any folder, by itself, and its worker gives what the source gives', async () => {
    const { status, stdout, stderr } = run('run', scenario, ...SHORT, '--json', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { commandLine } = await import('./command-line.ts');
    const { capturedTerminal } = await import('./captured-terminal.ts');
    const terminal = capturedTerminal();
    await commandLine(['run', scenario, ...SHORT, '--json', '--quiet'], terminal);
    expect(stdout).toBe(terminal.results);
    expect(spawnSync(main, ['--version'], { cwd: elsewhere, encoding: 'utf8' }).stdout).toMatch(
      /^\d+\.\d+\.\d+\n$/u,
    );
  });

  it('gives the same bytes with 1, 2, 3 and 8 threads', () => {
    // enough work that a pool is started: 20 replications of more than a second in all
    const words = ['run', scenario, '--set', 'horizon=50 h', '--replications', '20', '--json', '--quiet'];
    const [one, ...others] = [1, 2, 3, 8].map(jobs => run(...words, '--jobs', String(jobs)));
    expect({ status: one!.status, stderr: one!.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(one!.stdout).replications).toBe(20);
    for (const other of others) expect(other).toEqual(one);
  });

  it('tells of a policy that fails in a pool as it does of one that fails alone', () => {
    const policy = join(elsewhere, 'late.mjs');
    writeFileSync(policy, 'export default () => ({ selectAgent: () => { throw new Error("no luck"); } });');
    const words = ['run', scenario, '--set', 'horizon=50 h', '--replications', '20', '--policy', policy];
    const { status, stderr } = run(...words, '--quiet', '--jobs', '2');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `ccsim: policy ${policy}: selectAgent threw Error: no luck\n`,
    });
  });

  it('has no colours in a pipe, has them when forced, and obeys NO_COLOR', () => {
    const look = (env: Record<string, string>) =>
      spawnSync(process.execPath, [main, '--help'], { env, encoding: 'utf8' }).stdout;
    expect(look({})).not.toContain('\u001b[');
    expect(look({ FORCE_COLOR: '1' })).toContain('\u001b[1m');
    expect(look({ NO_COLOR: '1' })).not.toContain('\u001b[');
  });

  it.runIf(existsSync('/dev/full'))('exits 1 and says so when the disk is full', () => {
    for (const words of [
      ['schema'],
      ['run', scenario, ...SHORT],
      ['theory', 'mg1', '--calls', '9/h', '--aht', '3 min'],
    ]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [main, ...words], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect({ words, status }).toEqual({ words, status: 1 });
      expect(stderr).toContain('no space left on the device');
    }
  });

  it('is quiet when its reader has had enough', async () => {
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>(done => {
      const line = `set -o pipefail; '${process.execPath}' '${main}' trace '${scenario}' | head -n 1`;
      execFile('bash', ['-c', line], (error, out, messages) =>
        done({ stdout: `${error?.code ?? 0} ${out}`, stderr: messages }),
      );
    });
    expect(stdout).toMatch(/^0 time_s,phase,verb/u);
    expect(stderr).toBe('');
  });

  it.each([
    ['run', [scenario]],
    ['compare', [scenario, other]],
  ])('%s hears Ctrl-C at once, prints what is finished, and exits 130', async (command, paths) => {
    // Two intervals: the report is quick even where the machine is busy.
    const words = [command, ...paths, '--set', 'interval=12 h', '--json', '--quiet', '--replications'];
    const child = spawn(process.execPath, [main, ...words, '100000']);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text;
    });
    await underWay(...words, '4');
    const asked = performance.now();
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ status: 130, signal: null });
    // A second on a quiet machine; a simulation that did not listen would take minutes.
    expect(performance.now() - asked).toBeLessThan(5000);
    const [first] = runsOf(stdout);
    expect(first!.status).toBe('interrupted');
    const whole = run(...words, String(first!.replications)).stdout;
    expect(stdout.replaceAll('"interrupted"', '"complete"')).toBe(whole);
  });

  it('ends at once when Ctrl-C is pressed again', async () => {
    const child = spawn(process.execPath, [main, 'run', scenario, '--quiet', '--replications', '100000']);
    child.stdout.resume();
    await underWay('run', scenario, '--quiet', '--replications', '4');
    child.kill('SIGINT');
    child.kill('SIGINT');
    const asked = performance.now();
    const { status, signal } = await ended(child);
    expect(status ?? signal).toSatisfy((how: unknown) => how === 130 || how === 'SIGINT');
    expect(performance.now() - asked).toBeLessThan(3000);
  });

  it('hears Ctrl-C in a run so short that no worker is started for it', () => {
    // The signal comes when somebody begins to listen: from then on it must not be lost.
    const hook = join(elsewhere, 'interrupt.mjs');
    writeFileSync(
      hook,
      'process.on("newListener", name => { if (name === "SIGINT") process.kill(process.pid, name); });',
    );
    for (const each of [scenario, longer]) {
      const words = ['--import', hook, main, 'run', each, '--replications', '1'];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
      expect(stderr).toMatch(/^ccsim run: interrupted before the first replication of .* was finished\n$/u);
    }
  });

  it('hands a replication that turns out to be long to a worker, and the result is the same', async () => {
    const words = ['run', longer, '--replications', '1', '--json', '--quiet'];
    const { status, stdout } = run(...words);
    const { commandLine } = await import('./command-line.ts');
    const { capturedTerminal } = await import('./captured-terminal.ts');
    const terminal = capturedTerminal();
    await commandLine(words, terminal);
    expect(status).toBe(0);
    expect(stdout).toBe(terminal.results);
  });

  it('exits with the status of the contract', () => {
    expect(run('check', scenario).status).toBe(0);
    expect(run('check', join(elsewhere, 'none')).status).toBe(2);
    expect(run('nonsense').status).toBe(2);
    expect(run('run', scenario, ...SHORT, '--quiet', '--fail-if', 'offered > 1').status).toBe(3);
  });
});
