import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SMALL, sweep, TINY } from '../../test/support/batches.ts';
import { OutputError } from '../faults.ts';
import { AtWork } from './at-work.ts';
import type { Files } from './files.ts';
import { type Holder, lookUp, thisProcess } from './holder.ts';
import { memoryFiles } from './memory-files.ts';
import { mergeParts } from './merge.ts';

const PACE = { beat: 20, watch: 400, watchEmpty: 60, look: 10 };
const mark = (number: number) => `all/unfinished/at-work-${number}.json`;

/** A process on a machine of its own, so that others know of it by its beat alone. */
function on(host: string): Holder {
  return { ...thisProcess(), host, boot: host, machine: host };
}

/** The process that started this one. */
function parent(): Holder {
  return { ...thisProcess(), pid: process.ppid, start: lookUp(process.ppid).start };
}

function write(files: Files, path: string, text: string): void {
  const open = files.create(path);
  files.write(open, Buffer.from(text), 0);
  files.close(open);
}

function newcomer(files: Files, host: string) {
  const told: string[] = [];
  const atWork = new AtWork(
    files,
    text => told.push(text),
    () => on(host),
    PACE,
  );
  return { atWork, told, enter: () => atWork.enter('all') };
}

describe('a folder in which a process works', () => {
  it('is entered and left without a trace', async () => {
    const files = memoryFiles();
    const { atWork, enter, told } = newcomer(files, 'a');
    expect(await enter()).toBe(true);
    await pause(3 * PACE.beat);
    expect(files.list('all/unfinished')).toEqual(['at-work-1.beat', 'at-work-1.json']);
    atWork.confirm();
    atWork.leave();
    expect(() => files.list('all/unfinished')).toThrow('ENOENT');
    expect(told).toEqual([]);
  });

  it('refuses another while it lives, and lets it in afterwards', async () => {
    const files = memoryFiles();
    const [first, second] = [newcomer(files, 'a'), newcomer(files, 'b')];
    await first.enter();
    const refused = /^all: another process is at work in it \(process \d+ on a, since 20[^)]*Z\): wait/u;
    await expect(second.enter()).rejects.toThrow(refused);
    await expect(second.atWork.checkFree('all')).rejects.toThrow(OutputError);
    first.atWork.confirm();
    first.atWork.leave();
    expect(await second.enter()).toBe(true);
    second.atWork.leave();
  });

  it('is taken over from a machine whose process shows no life for a while, and this is told', async () => {
    const files = memoryFiles();
    write(files, mark(4), JSON.stringify(on('gone')));
    const { atWork, enter, told } = newcomer(files, 'a');
    const before = performance.now();
    expect(await enter()).toBe(true);
    expect(performance.now() - before).toBeGreaterThan(PACE.watch - 20);
    expect(told.join()).toMatch(/^ccsim: all: process \d+ on gone, since .* watches for 0\.4 s/u);
    expect(files.list('all/unfinished')).toEqual(['at-work-5.json']);
    atWork.leave();
  });

  it('is taken over at once from a process of this machine that is dead, or whose maker wrote nothing', async () => {
    for (const text of [JSON.stringify({ ...thisProcess(), pid: 2 ** 30 }), '']) {
      const files = memoryFiles();
      write(files, mark(1), text);
      const told: string[] = [];
      const atWork = new AtWork(files, each => told.push(each), thisProcess, PACE);
      const before = performance.now();
      expect(await atWork.enter('all')).toBe(true);
      expect(performance.now() - before).toBeLessThan(PACE.watch);
      expect(told).toEqual([]);
      atWork.leave();
    }
  });

  it('cannot be entered once it is gone', async () => {
    const files = memoryFiles();
    files.createNew = () => {
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    };
    expect(await newcomer(files, 'a').enter()).toBe(false);
  });
});

describe('of many that come at the same instant', () => {
  /** Processes of containers on one machine: they know at once who died before it was started, and not of each other. */
  const inContainer = (k: number): Holder => ({ ...on('box'), boot: 'now', pids: `container ${k}` });
  async function entered(files: Files): Promise<number> {
    const all = Array.from(
      { length: 8 },
      (_, k) =>
        new AtWork(
          files,
          () => {},
          () => inContainer(k),
          PACE,
        ),
    );
    const outcomes = await Promise.allSettled(all.map(each => each.enter('all')));
    for (const each of all) each.leave();
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  }
  const left = (holder: Holder) => {
    const files = memoryFiles();
    write(files, mark(1), JSON.stringify(holder));
    return files;
  };

  it('one enters, an empty folder as well as one with the mark of a dead one', async () => {
    expect(await entered(memoryFiles())).toBe(1);
    expect(await entered(left(on('box')))).toBe(1);
    expect(await entered(left(on('gone')))).toBe(1);
  });

  it('several would where making a file shuts nobody out', async () => {
    for (const files of [memoryFiles(), left(on('box'))]) {
      files.createNew = files.create;
      expect(await entered(files)).toBeGreaterThan(1);
    }
  });

  it('one that dawdled gives way to who has come meanwhile, under the number of the dead', async () => {
    const files = left(on('gone'));
    const { createNew } = files;
    let beat: NodeJS.Timeout | undefined;
    files.createNew = path => {
      files.remove(mark(1));
      write(files, mark(1), JSON.stringify(on('early')));
      let beats = 0;
      beat = setInterval(() => write(files, 'all/unfinished/at-work-1.beat', `${++beats}`), PACE.beat);
      files.createNew = createNew;
      return createNew(path);
    };
    await expect(newcomer(files, 'late').enter()).rejects.toThrow('on early');
    clearInterval(beat);
    expect(files.list('all/unfinished')).toEqual(['at-work-1.beat', 'at-work-1.json']);
  });
});

describe('a process whose folder was taken over', () => {
  async function takenOver() {
    const files = memoryFiles();
    const { atWork, enter } = newcomer(files, 'a');
    await enter();
    expect(atWork.lost.aborted).toBe(false);
    files.remove(mark(1));
    write(files, mark(2), JSON.stringify(on('b')));
    return { files, atWork };
  }

  it('hears of it at its next beat, says so, and leaves the other alone', async () => {
    const { files, atWork } = await takenOver();
    await pause(3 * PACE.beat);
    expect(atWork.lost.aborted).toBe(true);
    expect(() => atWork.confirm()).toThrow(/^all: process \d+ on b, since .* has taken over: this process/u);
    expect(() => atWork.settle()).toThrow('has taken over');
    atWork.leave();
    expect(files.list('all/unfinished')).toEqual(['at-work-2.json']);
  });

  it('says so in place of a fault that comes of it, and of no other', async () => {
    const { files, atWork } = await takenOver();
    const fault = new OutputError('all/unfinished/results/1-0-5.result: there is no such file or folder');
    expect(String(atWork.explain(fault))).toContain('has taken over');
    const other = new Error('of something else');
    expect(atWork.explain(other)).toBe(other);
    files.remove(mark(2));
    expect(String(atWork.explain(fault))).toContain('was taken away');
    atWork.leave();
    expect(atWork.explain(fault)).toBe(fault);
  });
});

describe('a batch', () => {
  const busy = 'all: another process is at work in it';

  it('is refused in a folder where another process is at work, new or begun', async () => {
    const files = memoryFiles();
    write(files, mark(1), JSON.stringify(parent()));
    await expect(sweep(files, ...TINY, '--out', 'all')).rejects.toThrow(busy);
    files.remove(mark(1));
    await sweep(files, ...TINY, '--out', 'other');
    const plan = { ccsim: '', kind: 'sweep', seed: '', replications: 1, points: [] };
    write(files, 'all/unfinished/plan.json', JSON.stringify({ request: {}, plan, taskSizes: [] }));
    write(files, mark(1), JSON.stringify(parent()));
    await expect(sweep(files, '--resume', 'all')).rejects.toThrow(busy);
  });

  it('in parts minds its own part, and parts are brought together once nobody is at work in them', async () => {
    const files = memoryFiles();
    const held = 'all/shard-1-of-2/unfinished/at-work-1.json';
    write(files, held, JSON.stringify(parent()));
    const part = (which: string) => sweep(files, ...SMALL, '--out', 'all', '--shard', which);
    await expect(part('1/2')).rejects.toThrow('shard-1-of-2: another process is at work');
    expect((await part('2/2')).status).toBe(0);
    files.remove(held);
    expect((await part('1/2')).status).toBe(0);
    write(files, held, JSON.stringify(parent()));
    const folder = { files, path: 'all' };
    const atWork = new AtWork(files, () => {});
    const merged = () => mergeParts([folder], folder, path => atWork.checkFree(path));
    await expect(merged()).rejects.toThrow('shard-1-of-2: another process is at work');
    files.remove(held);
    expect('results' in (await merged())).toBe(true);
  });
});
