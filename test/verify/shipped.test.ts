import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { commandLine } from '../../cli/command-line.ts';
import { ROOT } from '../architecture/sources.ts';
import { shippedScenarios } from '../support/shipped.ts';

const main = join(ROOT, 'dist/cli/main.js');
const verify = (...words: string[]) =>
  spawnSync(process.execPath, [main, 'verify', ...words], { cwd: ROOT, encoding: 'utf8' });
const ended = (child: ChildProcess) =>
  new Promise<{ status: number | null; signal: string | null }>(done => {
    child.on('close', (status, signal) => done({ status, signal }));
  });

describe('ccsim verify', () => {
  it.each(shippedScenarios())('finds one log on three lists, and all laws kept, in %s', async folder => {
    // in this process: nineteen starts would take longer than what is verified
    const terminal = capturedTerminal();
    const status = await commandLine(['verify', join(ROOT, folder)], terminal);
    expect({ status, messages: terminal.messages }).toEqual({ status: 0, messages: '' });
    expect(terminal.results).toMatch(/^identical: \d[\d ]+ verbs on 3 event lists, hash [0-9a-f]{16}$/mu);
    expect(terminal.results).toMatch(/^laws hold$/mu);
  });

  it('prints the same as the built program, in its own thread', async () => {
    const terminal = capturedTerminal();
    await commandLine(['verify', 'scenarios/erlang-c'], terminal);
    expect(verify('scenarios/erlang-c')).toMatchObject({ status: 0, stderr: '', stdout: terminal.results });
  });

  it('says which replication each line is of, and how far it went', () => {
    const { status, stdout } = verify('scenarios/bank-inhouse', '--replications', '2', '--seed', 'another');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^replication 0: the first 1\d days .* of 20 days; --full verifies all$/mu);
    expect(stdout.match(/^replication [01]: laws hold$/gmu)).toHaveLength(2);
    const hashes = [...stdout.matchAll(/hash ([0-9a-f]+)/gu)].map(([, hash]) => hash);
    expect(new Set(hashes).size).toBe(2);
  });

  it('says nothing of what holds when it is to be quiet', () => {
    const { status, stdout, stderr } = verify('scenarios/erlang-c', '--quiet');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('nonsense makes ccsim verify exit 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-verify-'));
  const broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'schema: 1\ncontactTypes: nobody\n');

  it.each<[string, string[], string]>([
    ['no scenario', [], 'verify'],
    ['two scenarios', ['scenarios/erlang-a', 'scenarios/erlang-c'], 'verify'],
    ['a file that is not there', [join(folder, 'none')], 'none'],
    ['a file that makes no sense', [broken], 'broken.yaml:2:'],
    ['no replications', ['scenarios/erlang-a', '--replications', '0'], 'replications'],
    ['half a replication', ['scenarios/erlang-a', '--replications', '1.5'], 'replications'],
    ['a key that there is not', ['scenarios/erlang-a', '--set', 'agents=1'], 'agents'],
    ['an option that there is not', ['scenarios/erlang-a', '--fast'], 'fast'],
  ])('%s', (_, words, said) => {
    const { status, stdout, stderr } = verify(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^ {4}at /mu);
  });
});

describe('Ctrl-C', () => {
  it('ends ccsim verify within a second, what is finished is printed, and the status is 130', async () => {
    const words = [main, 'verify', 'scenarios/callback-modes', '--replications', '100000'];
    const child = spawn(process.execPath, words, { cwd: ROOT });
    let stdout = '';
    await new Promise<void>(resolve => {
      child.stdout.setEncoding('utf8').on('data', text => {
        stdout += text;
        if (stdout.includes('replication 1: laws hold')) resolve();
      });
    });
    const asked = performance.now();
    child.kill('SIGINT');
    expect(await ended(child)).toEqual({ status: 130, signal: null });
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(stdout.match(/^replication \d+: identical/gmu)!.length).toBeGreaterThan(1);
    expect(stdout.endsWith('laws hold\n')).toBe(true);
  });
});
