import { describe, expect, it } from 'vitest';
import { contentOf, sweep } from '../../test/support/batches.ts';
import { auditFolder } from './audit.ts';
import { memoryFiles } from './memory-files.ts';

const ONE = ['scenarios/erlang-a', '--set', 'horizon=2 min', '--set', 'warmUp=0 min', '--replications', '1'];
const AGENTS = ['--vary', 'agentGroups.desk.agents=96'];
/** `1 points`, `1 more points`; not `11 points` and not `of 1 part`. */
const WRONG =
  /(?<![\d.,] ?)\b1 (?:more )?(?:points|replications|parts|rows|files|intervals|stretches|times|scenarios)\b/u;

describe('texts of batches', () => {
  it('of one point with one replication say so', async () => {
    const files = memoryFiles();
    const { results, messages } = await sweep(files, ...ONE, ...AGENTS, '--out', 'all');
    const report = contentOf(files, 'all')['report.md']!;
    expect(results).toContain('1 point · 1 replication ·');
    expect(report).toContain('1 point, 1 replication,');
    for (const text of [results, messages, report]) expect(text).not.toMatch(WRONG);
  });

  it('of two points have one difference', async () => {
    const files = memoryFiles();
    const { results } = await sweep(files, ...ONE, ...AGENTS.slice(0, 1), `${AGENTS[1]}|97`, '--out', 'all');
    const report = contentOf(files, 'all')['report.md']!;
    expect(results).toContain('2 points · 1 replication each');
    expect(report).toContain('Paired under common random numbers.');
    for (const text of [results, report]) expect(text).not.toMatch(WRONG);
  });

  it('of one part that is not merged, and of one replication that is missing, say so', async () => {
    const files = memoryFiles();
    const words = [...ONE.slice(0, -1), '2', '--task', '1', ...AGENTS, '--quiet', '--out', 'all'];
    await sweep(files, ...words, '--shard', '1/2');
    expect((await auditFolder({ files, path: 'all' })).faults).toEqual([
      'holds 1 part that is not merged yet',
    ]);
    await sweep(files, ...words, '--shard', '2/2');
    expect((await auditFolder({ files, path: 'all' })).faults).toEqual([
      'holds 2 parts that are not merged yet',
    ]);
    const part = files.list('all').find(name => /1-of-2/u.test(name));
    const { faults } = await auditFolder({ files, path: `all/${part ?? files.list('all')[0]}` });
    expect(faults.join('\n')).not.toMatch(WRONG);
  });

  it('of a part say when there is nothing for it to do', async () => {
    const part = async (which: string, words = ONE) =>
      (await sweep(memoryFiles(), ...words, ...AGENTS, '--out', 'all', '--shard', which)).messages;
    const automatic = [...ONE.slice(0, -1), 'auto', '--precision', '50 %', '--ceiling', '20'];
    expect(await part('2/2')).toBe(
      'part 2 of 2 had nothing to do, since there are more parts than tasks; when all are done: ccsim merge all\n',
    );
    expect(await part('1/2')).toBe('part 1 of 2 is done; when all are done: ccsim merge all\n');
    expect(await part('4/4', automatic)).toContain(
      'had nothing to do, since there are more parts than points',
    );
    expect(await part('1/4', automatic)).toContain('part 1 of 4 is done');
  });

  it('name what replications end by, where they end by themselves', async () => {
    const automatic = [...ONE.slice(0, -1), 'auto', '--precision', '50 %', '--ceiling', '20'];
    const told = async (...words: string[]) => {
      const files = memoryFiles();
      const { results } = await sweep(files, ...automatic, ...words, '--out', 'all');
      return [results.split('\n')[1], contentOf(files, 'all')['report.md']!.split('\n')[2]];
    };
    for (const text of await told(...AGENTS))
      expect(text).toMatch(
        /^1 point( ·|,) 20 replications, until serviceLevel\.ofOffered is within 50 %( ·|,)/u,
      );
    const two = ['--measure', 'waitTime', '--measure', 'asa'];
    for (const text of await told(...AGENTS.slice(0, 1), `${AGENTS[1]}|97`, ...two))
      expect(text).toContain(' 20 replications each, until waitTime and asa are within 50 %');
    for (const text of await told(...AGENTS, ...two, '--measure', 'occupancy'))
      expect(text).toContain(' 20 replications, until each of 3 measures is within 50 %');
  });

  it('with a plural after one would be found', () => {
    for (const text of ['1 points ·', 'and 1 more stretches', 'holds 1 parts']) expect(text).toMatch(WRONG);
    for (const text of ['11 points', '1 point', '0.1 parts']) expect(text).not.toMatch(WRONG);
  });
});
