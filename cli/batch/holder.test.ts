import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Holder, holderOf, lookUp, thisProcess, verdictOn } from './holder.ts';

const self: Holder = {
  ...{ host: 'here', pid: 10, since: '2026-01-01T00:00:00Z', token: 'own' },
  ...{ machine: 'm1', boot: 'b1', pids: 'p1', start: '500' },
};
const other: Holder = { ...self, pid: 20, token: 'other', start: '700' };
const runs = (start: string | null) => () => ({ lives: true, start });
const ended = () => ({ lives: false, start: null });

describe('a holder of a folder', () => {
  it('on this machine is alive while the very process lives, whatever has its pid later', () => {
    expect(verdictOn(other, self, runs('700'))).toBe('alive');
    expect(verdictOn(other, self, runs('701'))).toBe('dead');
    expect(verdictOn(other, self, ended)).toBe('dead');
  });

  it('is dead once its machine was started anew', () => {
    expect(verdictOn({ ...other, boot: 'b0' }, self, runs('700'))).toBe('dead');
    expect(verdictOn({ ...other, boot: 'b0', machine: 'm2' }, self, runs('700'))).toBe('unknown');
    expect(verdictOn({ ...other, boot: 'b0', machine: null }, self, runs('700'))).toBe('unknown');
  });

  it('on another machine, or in a container with pids of its own, is not judged by a pid', () => {
    expect(verdictOn({ ...other, host: 'there' }, self, ended)).toBe('unknown');
    expect(verdictOn({ ...other, pids: 'p2' }, self, ended)).toBe('unknown');
  });

  it('where no start is told is dead without its pid, and unknown with it', () => {
    const bare = { machine: null, boot: null, pids: null, start: null };
    expect(verdictOn({ ...other, ...bare }, { ...self, ...bare }, ended)).toBe('dead');
    expect(verdictOn({ ...other, ...bare }, { ...self, ...bare }, runs(null))).toBe('unknown');
  });

  it('with the pid of who asks is dead', () => {
    expect(verdictOn({ ...other, pid: self.pid }, self, runs('700'))).toBe('dead');
    expect(verdictOn({ ...self, token: 'earlier' }, self, runs('500'))).toBe('dead');
  });

  it('is read from its text, and a text that is none is not', () => {
    expect(holderOf(JSON.stringify(other))).toEqual(other);
    for (const text of ['', '{"host":"here"', 'null', '7', '{}', JSON.stringify({ ...other, pid: -1 })])
      expect(holderOf(text)).toBeUndefined();
  });
});

describe('this machine', () => {
  it('tells whether a process lives', async () => {
    expect(lookUp(process.pid)).toEqual({ lives: true, start: thisProcess().start });
    const child = spawn(process.execPath, ['--eval', '']);
    await new Promise(done => child.on('close', done));
    expect(lookUp(child.pid!).lives).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('tells two processes apart by their start', async () => {
    const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60000)']);
    const { lives, start } = lookUp(child.pid!);
    child.kill('SIGKILL');
    expect(lives).toBe(true);
    expect(Number(start)).toBeGreaterThan(Number(thisProcess().start));
  });
});
