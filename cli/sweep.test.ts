import { describe, expect, it } from 'vitest';
import { compareScenarios, runReplications } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import { contentOf, sweep } from '../test/support/batches.ts';
import { auditFolder } from './batch/audit.ts';
import { memoryFiles } from './batch/memory-files.ts';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';
import { readText } from './read-text.ts';

const SHORT = ['--set', 'horizon=20 min', '--set', 'warmUp=0 min', '--quiet'];
const VARIED = ['scenarios/erlang-a', ...SHORT, '--vary', 'agentGroups.desk.agents=92|96|100'];

const json = async (...words: string[]) =>
  JSON.parse((await sweep(memoryFiles(), ...words, '--json')).results);

describe('sweep', () => {
  it('gives of every point what a run gives, and of every pair what a comparison gives', async () => {
    const { points, differences } = await json(...VARIED, '--replications', '25', '--measure', 'all');
    const load = async (agents: number) =>
      (
        await loadScenario('scenarios/erlang-a', readText, {
          set: ['horizon=20 min', 'warmUp=0 min', `agentGroups.desk.agents=${agents}`],
        })
      ).scenario;
    const compared = await Promise.all(
      [92, 96, 100].map(async agents => {
        const scenario = await load(agents);
        return {
          name: String(agents),
          scenario,
          replications: runReplications(scenario, { seed: '1', replications: 25 }),
        };
      }),
    );
    const pairs = compareScenarios(compared, 0.95);
    for (const [k, to] of [1, 2].entries()) {
      const expected = pairs.find(({ a, b }) => a === '92' && b === String(92 + 4 * to))!.measures;
      for (const [name, difference] of Object.entries(expected)) {
        const { together, ...own } = differences[k].measures[name] ?? { together: null };
        if (difference === null) continue;
        const { exact: _exact, ...numbers } = difference;
        expect(own).toMatchObject(numbers);
        if (numbers.low !== null && _exact === undefined) expect(together.low).toBeLessThan(numbers.low);
      }
    }
    const terminal = capturedTerminal();
    const words = [
      'scenarios/erlang-a',
      ...SHORT,
      '--set',
      'agentGroups.desk.agents=96',
      '--replications',
      '25',
    ];
    await commandLine(['run', ...words, '--json'], terminal);
    const { total, fingerprint: _fingerprint } = JSON.parse(terminal.results);
    expect(points[1].total.waitTime).toEqual(total.waitTime);
    expect(points[1].total['serviceLevel.ofOffered']).toEqual(total.serviceLevel.ofOffered);
    expect(points[1].total.abandonment).toEqual(total.abandonment);
  });

  it('finds the best point by the procedure that it names', async () => {
    const best = ['--best', 'smallest waitTime', '--indifference', '0.5 s'];
    const { results } = await sweep(memoryFiles(), ...VARIED, '--replications', '60', ...best);
    expect(results.replaceAll(/\s+/gu, ' ')).toContain(
      'Best: Point 3, agentGroups.desk.agents=100: smallest waitTime',
    );
    expect(results).toContain('Kim & Nelson (2001)');
    const open = await json(
      ...VARIED,
      '--replications',
      '20',
      '--best',
      'waitTime',
      '--indifference',
      '0.001 s',
    );
    expect(open.best).toMatchObject({
      ...{ point: null, measure: 'waitTime', better: 'smaller', indifference: 0.001, unit: 's' },
      open: expect.stringMatching(
        /^after 20 replications points .* still in; it takes \d+ replications at most$/u,
      ),
    });
    const { search } = open.best;
    expect(open.best.open).toContain(
      `after ${search.replications} replications points ${search.points.join(', ')} are still in`,
    );
    expect(open.best.open).toContain(`it takes ${search.needed} replications at most`);
    expect(search).toMatchObject({ points: [1, 2, 3], atMost: true });
  });

  it('ends by itself at a checkpoint when it is precise, and says by which rule', async () => {
    const auto = ['--replications', 'auto', '--measure', 'waitTime'];
    const { points } = await json(...VARIED, ...auto, '--precision', '20 %', '--ceiling', '400');
    for (const { total, replications, stopped } of points) {
      expect(stopped).toBe('precision');
      expect([20, 25, 32, 40, 50, 63, 79, 99, 124, 155, 194, 243, 304, 380, 400]).toContain(replications);
      const { value, low, high } = total.waitTime;
      expect((high - low) / 2 / value).toBeLessThanOrEqual((0.2 / 1.2) * 1.000001);
    }
    const few = await json(...VARIED, ...auto, '--precision', '0.1 %', '--ceiling', '30');
    expect(few.points.map(({ stopped }: { stopped: string }) => stopped)).toEqual(Array(3).fill('ceiling'));
    const { results } = await sweep(memoryFiles(), ...VARIED, ...auto, '--precision', '20 %');
    expect(results).toContain('Law & Kelton');
  });

  it('gives the same bytes where replications end by themselves, in parts or with other tasks under way', async () => {
    const auto = ['--replications', 'auto', '--measure', 'waitTime', '--precision', '20 %', '--task', '7'];
    const files = memoryFiles();
    await sweep(files, ...VARIED, ...auto, '--out', 'whole');
    for (const part of ['2/2', '1/2'])
      await sweep(files, ...VARIED, ...auto, '--out', 'parts', '--shard', part);
    const { mergeParts } = await import('./batch/merge.ts');
    const { clean } = await import('./batch/folder.ts');
    const parts = { files, path: 'parts' };
    expect('results' in (await mergeParts([parts], parts))).toBe(true);
    await clean(parts);
    expect(contentOf(files, 'parts')).toEqual(contentOf(files, 'whole'));
  });

  it('tells intervals of the day as a run does, with much the same intervals of confidence', async () => {
    const files = memoryFiles();
    const words = [
      '--replications',
      '30',
      '--interval',
      '5 min',
      '--measure',
      'waitTime',
      '--measure',
      'serviceLevel',
    ];
    await sweep(files, ...VARIED, ...words, '--task', '7', '--out', 'all');
    const rows = Buffer.from(files.read('all/intervals.csv')).toString().trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(3 * 4 * 2);
    const terminal = capturedTerminal();
    const point = ['scenarios/erlang-a', ...SHORT, '--set', 'agentGroups.desk.agents=96'];
    await commandLine(['run', ...point, '--interval', '5 min', '--replications', '30', '--json'], terminal);
    const { intervals } = JSON.parse(terminal.results);
    for (const [k, { total }] of intervals.entries()) {
      const own = rows.filter(row => row.startsWith(`2,${300 * k},${300 * (k + 1)},`));
      for (const [name, estimate] of [
        ['waitTime', total.waitTime],
        ['serviceLevel.ofOffered', total.serviceLevel.ofOffered],
      ] as const) {
        const values = own
          .find(row => row.includes(`,${name},`))!
          .split(',')
          .slice(6)
          .map(Number);
        expect(values[0]).toBeCloseTo(estimate.value, 10);
        if (estimate.low === null) continue;
        const width = estimate.high - estimate.low;
        expect(Math.abs(values[1]! - estimate.low)).toBeLessThan(0.1 * width);
        expect(Math.abs(values[2]! - estimate.high)).toBeLessThan(0.1 * width);
      }
    }
    expect((await auditFolder({ files, path: 'all' })).faults).toEqual([]);
  });

  it('counts replications that reach a limit, leaves them out, and exits 1', async () => {
    const files = memoryFiles();
    const words = [...VARIED, '--set', 'limits.events=950', '--replications', '10', '--out', 'all'];
    const { status, results } = await sweep(files, ...words, '--json');
    expect({ status, said: JSON.parse(results).status }).toEqual({ status: 1, said: 'truncated' });
    const rows = (name: string) =>
      Buffer.from(files.read(`all/${name}.csv`))
        .toString()
        .split('\n');
    const truncated = Number(rows('points')[1]!.split(',').at(-3));
    expect(truncated).toBeGreaterThan(0);
    expect(truncated).toBeLessThan(10);
    const summary = rows('summary').find(row => /^1,"[^"]*",waitTime,/u.test(row))!;
    expect(summary).toContain(`waitTime,s,${10 - truncated},`);
    expect((await auditFolder({ files, path: 'all' })).faults).toEqual([]);
  });

  it('tells of values that a scenario refuses by what was varied', async () => {
    const terminal = capturedTerminal();
    const words = ['sweep', 'scenarios/erlang-a', ...SHORT, '--vary', 'agentGroups.desk.agents=90|many'];
    expect(await commandLine(words, terminal)).toBe(2);
    expect(terminal.messages).toContain('--vary agentGroups.desk.agents=many:1:');
  });
});
