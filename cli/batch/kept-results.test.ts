import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentOf,
  failing,
  finishedSweep,
  memoryPlan,
  SMALL,
  sweep,
  TINY,
} from '../../test/support/batches.ts';
import { OutputError } from '../faults.ts';
import { auditFolder } from './audit.ts';
import { carryOut } from './carry-out.ts';
import { conclude } from './conclude.ts';
import { clean, manifestIn, openJournal } from './folder.ts';
import { memoryFiles } from './memory-files.ts';
import { mergeParts } from './merge.ts';
import { missingText } from './missing.ts';
import { planExperiment } from './plan.ts';
import { WHOLE } from './schedule.ts';
import type { Runner, Task, TaskSamples } from './task.ts';
import { finished, prepareWork } from './work.ts';

const FILES = ['differences', 'points', 'replications', 'summary'].flatMap(name => [
  `${name}.csv`,
  `${name}.parquet`,
]);

describe('a folder of results', () => {
  it('holds tables, a report and a manifest, and passes its audit', async () => {
    const { files, content } = await finishedSweep(SMALL);
    expect(Object.keys(content).sort()).toEqual([...FILES, 'manifest.json', 'report.md'].sort());
    const audited = await auditFolder({ files, path: 'all' });
    expect(audited).toEqual({ files: 9, replications: 48, faults: [] });
  });

  it('holds no name that a viewer of Markdown or a spreadsheet would act upon', async () => {
    const name = '=1;=2 <img src=x> [a](javascript:b) &lt;\n# c';
    const { content } = await finishedSweep([...SMALL, '--set', `name=${JSON.stringify(name)}`]);
    const report = content['report.md']!.toString();
    expect(report).toContain('# =1;=2 &lt;img src=x> [a]\\(javascript:b) &amp;lt; # c\n');
    expect(report).not.toMatch(/<img|\]\(|^# c/mu);
    expect(content['points.csv']!.toString()).toContain("'=1;'=2 <img");
  });

  it('is the same to the byte when every file-system call fails in turn and the work is resumed', async () => {
    const { content } = await finishedSweep(TINY);
    const silent: number[] = [];
    let calls = 0;
    for (let k = 1; calls >= k - 1; k++) {
      const files = memoryFiles();
      const faulty = failing(files, k, k % 2 === 0 ? 'ENOSPC' : 'EIO', k % 3 === 0);
      const attempt = sweep(faulty, ...TINY, '--out', 'all');
      const outcome = await attempt.then(
        ({ status }) => status,
        (error: unknown) => error,
      );
      calls = faulty.callsSoFar();
      if (outcome === 0 && calls >= k) silent.push(k);
      else if (outcome !== 0) expect(outcome).toBeInstanceOf(OutputError);
      const words = isBegun(files) ? ['--quiet', '--resume', 'all'] : [...TINY, '--out', 'all'];
      if (outcome !== 0) expect((await sweep(files, ...words)).status).toBe(0);
      expect(contentOf(files, 'all')).toEqual(content);
    }
    expect(calls).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  });

  it('leaves a finished folder as it was, and refuses to write into it', async () => {
    const { files, content } = await finishedSweep(SMALL);
    await expect(sweep(files, ...SMALL, '--out', 'all')).rejects.toThrow('holds a finished experiment');
    expect(contentOf(files, 'all')).toEqual(content);
  });

  it('is the same from parts in any order, and parts that lack something are refused with what is missing', async () => {
    const { content } = await finishedSweep(SMALL);
    const files = memoryFiles();
    for (const part of ['3/3', '1/3']) await sweep(files, ...SMALL, '--out', 'all', '--shard', part);
    const folder = { files, path: 'all' };
    const early = await mergeParts([folder], folder);
    expect('missing' in early && early.missing).toEqual([
      'point 1: replications 5 to 9 are missing (part 2 of 3)',
      'point 2: replications 5 to 9 are missing (part 2 of 3)',
      'point 3: replications 5 to 9 are missing (part 2 of 3)',
      'point 4: replications 5 to 9 are missing (part 2 of 3)',
    ]);
    await sweep(files, ...SMALL, '--out', 'all', '--shard', '2/3');
    expect('results' in (await mergeParts([folder], folder))).toBe(true);
    await clean(folder);
    expect(contentOf(files, 'all')).toEqual(content);
  });

  it('refuses parts of another experiment, and two results that differ for one task', async () => {
    const files = memoryFiles();
    const part = (out: string, ...more: string[]) =>
      sweep(files, ...SMALL, '--out', out, '--shard', '1/2', ...more);
    await part('a');
    await part('b', '--seed', '2');
    const folder = (path: string) => ({ files, path });
    await expect(mergeParts([folder('a'), folder('b')], folder('c'))).rejects.toThrow(
      /another experiment than a\/shard-1-of-2:\n {2}seed: "1" → "2"/u,
    );
  });
});

describe('an experiment that was begun', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-resume-'));
  const scenario = join(folder, 'own.yaml');
  const text = readFileSync('scenarios/erlang-a/scenario.yaml', 'utf8');
  const words = [scenario, ...TINY.slice(1)];

  async function interrupted() {
    writeFileSync(scenario, text);
    const files = memoryFiles();
    await expect(sweep(failing(files, 60, 'EIO', true), ...words, '--out', 'all')).rejects.toThrow(
      OutputError,
    );
    return files;
  }

  it('is not resumed when its scenario has changed, and the difference is shown', async () => {
    const files = await interrupted();
    writeFileSync(scenario, text.replace('1400/h', '1500/h'));
    const attempt = sweep(files, '--resume', 'all');
    await expect(attempt).rejects.toThrow('arrivals.poisson: "1400/h" → "1500/h"');
    writeFileSync(scenario, text);
    expect((await sweep(files, '--resume', 'all')).status).toBe(0);
  });

  it('does a result that was damaged again, says so, and an audit names it and what is missing', async () => {
    const { content } = await finishedSweep([scenario, ...TINY.slice(1)]);
    const files = await interrupted();
    const [name] = files.list('all/unfinished/results');
    const path = `all/unfinished/results/${name}`;
    const bytes = new Uint8Array(files.read(path));
    bytes[bytes.length - 3]! ^= 1;
    const open = files.create(path);
    files.write(open, bytes, 0);
    files.close(open);
    const { faults } = await auditFolder({ files, path: 'all' });
    expect(faults[0]).toMatch(/^1-0-2\.result: has the hash [0-9a-f]{12}, expected [0-9a-f]{12}$/u);
    expect(faults).toContain('is unfinished');
    expect(faults).toContain('point 1: replications 0 to 1 are missing');
    const { messages } = await sweep(files, '--resume', 'all');
    expect(messages).toContain('1-0-2.result: has the hash');
    expect(messages).toContain('it is done again');
    expect(contentOf(files, 'all')).toEqual(content);
  });

  it('is not resumed by another version', async () => {
    const files = await interrupted();
    const plan = 'all/unfinished/plan.json';
    const before = Buffer.from(files.read(plan)).toString();
    const open = files.create(plan);
    files.write(open, Buffer.from(before.replace(/"ccsim": "[^"]*"/u, '"ccsim": "0.0.9"')), 0);
    files.close(open);
    await expect(sweep(files, '--resume', 'all')).rejects.toThrow(/ccsim: "0\.0\.9" → "\d+\.\d+\.\d+"/u);
  });

  it('takes no options beside --resume, and says when there is nothing to resume', async () => {
    const files = await interrupted();
    await expect(sweep(files, '--resume', 'all', '--seed', '2')).rejects.toThrow('leave out --seed');
    await expect(sweep(files, '--resume', 'none')).rejects.toThrow('holds no experiment');
    await expect(sweep(files, ...words, '--out', 'all')).rejects.toThrow('--resume all goes on with it');
  });
});

describe('what is missing', () => {
  it('is told in stretches as long as they are, by parts where these have it', async () => {
    const { experiment } = await memoryPlan('scenarios/erlang-a', [], ['waitTime']);
    const cut = { ...experiment, taskSizes: [3] };
    const { journal } = openJournal({ files: memoryFiles(), path: 'all' }, cut);
    expect(missingText(cut, journal, WHOLE)).toEqual(['point 1: replications 0 to 9 are missing']);
    expect(missingText(cut, journal, { index: 0, of: 2 })).toEqual([
      'point 1: replications 0 to 2 are missing (part 1 of 2)',
      'point 1: replications 3 to 5 are missing (part 2 of 2)',
      'point 1: replications 6 to 8 are missing (part 1 of 2)',
      'point 1: replication 9 is missing (part 2 of 2)',
    ]);
  });
});

describe('results that come in any order, or twice', () => {
  const request = async () => {
    const { experiment, settings } = await planExperiment({
      ...{ kind: 'sweep', paths: ['scenarios/erlang-a'], set: ['horizon=10 min', 'warmUp=0 min'] },
      ...{ policies: [null], design: { kind: 'grid' }, seed: '1', confidence: 0.95, replications: 12 },
      ...{ measures: [], taskSize: 5 },
      vary: [{ path: 'agentGroups.desk.agents', values: ['96', '100'] }],
    });
    const work = await prepareWork({ settings, seed: '1' });
    return { experiment, resultOf: (task: Task) => finished(work(task)) as TaskSamples };
  };

  async function folderOf(order: (tasks: Task[]) => Task[]) {
    const { experiment, resultOf } = await request();
    const folder = { files: memoryFiles(), path: 'all' };
    const { journal } = openJournal(folder, experiment);
    const runner: Runner<TaskSamples> = {
      async run(tasks, onResult) {
        for (const task of order([...tasks])) {
          onResult(task, resultOf(task));
          onResult(task, resultOf(task));
        }
      },
      close: () => {},
    };
    const options = { shard: WHOLE, signal: new AbortController().signal, onKept: () => {} };
    expect(await carryOut(experiment, journal, runner, options)).toBe(true);
    await conclude(folder, experiment, journal);
    await clean(folder);
    return contentOf(folder.files, 'all');
  }

  it('give the same bytes', async () => {
    const inOrder = await folderOf(tasks => tasks);
    expect(await folderOf(tasks => tasks.reverse())).toEqual(inOrder);
    expect(
      await folderOf(tasks => [tasks[3]!, tasks[0]!, tasks[5]!, tasks[1]!, tasks[4]!, tasks[2]!]),
    ).toEqual(inOrder);
  });

  it('are a loud error where the second one differs', async () => {
    const { experiment, resultOf } = await request();
    const { journal } = openJournal({ files: memoryFiles(), path: 'all' }, experiment);
    const task = { setting: 0, first: 0, count: 5 };
    journal.save(task, resultOf(task));
    const other = resultOf(task);
    other.sums[3]! += 1;
    expect(() => journal.save(task, other)).toThrow('point 1, replications 0 to 4: two results that differ');
  });
});

function isBegun(files: ReturnType<typeof memoryFiles>): boolean {
  try {
    files.read('all/unfinished/plan.json');
    return true;
  } catch {
    return manifestIn({ files, path: 'all' }) !== undefined;
  }
}
