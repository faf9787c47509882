import { describe, expect, it } from 'vitest';
import { contentOf, sweep } from '../../test/support/batches.ts';
import { memoryFiles } from './memory-files.ts';

const WORDS = [
  'scenarios/erlang-a',
  ...['--set', 'horizon=20 min', '--set', 'warmUp=0 min', '--quiet', '--measure', 'all'],
  ...['--vary', 'agentGroups.desk.agents=96|100', '--interval', '7 min', '--out', 'all'],
];

async function bytesOf(...words: string[]) {
  const files = memoryFiles();
  const { status } = await sweep(files, ...WORDS, ...words);
  expect(status).toBe(0);
  return contentOf(files, 'all');
}

describe('--task', () => {
  it.each([
    ['a number of replications', ['--replications', '60']],
    ['as many as the precision takes', ['--replications', 'auto', '--precision', '30 %', '--ceiling', '60']],
  ])('changes no byte of %s', async (_, words) => {
    const usual = await bytesOf(...words);
    expect(Object.keys(usual)).toContain('intervals.parquet');
    for (const size of ['1', '7', '59']) expect(await bytesOf(...words, '--task', size)).toEqual(usual);
  });

  it('is held against a seed, which changes all numbers', async () => {
    const [one, other] = [
      await bytesOf('--replications', '8'),
      await bytesOf('--replications', '8', '--seed', 'b'),
    ];
    for (const table of ['replications', 'summary', 'intervals', 'differences'])
      expect(one[`${table}.csv`]).not.toBe(other[`${table}.csv`]);
  });
});
