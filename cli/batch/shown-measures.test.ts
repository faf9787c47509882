import { describe, expect, it } from 'vitest';
import { sweep } from '../../test/support/batches.ts';
import { memoryFiles } from './memory-files.ts';

const WORDS = [
  'scenarios/erlang-a',
  ...['--set', 'horizon=5 min', '--set', 'warmUp=0 min', '--quiet'],
  ...['--vary', 'agentGroups.desk.agents=96|100'],
];
const AUTO = ['--replications', 'auto', '--precision', '50 %', '--ceiling', '20'];
const FEW = ['--replications', '3'];

async function headsOf(...words: string[]): Promise<string[]> {
  const { results } = await sweep(memoryFiles(), ...WORDS, ...words);
  const line = results.split('\n').find(each => each.includes('desk.agents') && each.includes('point'))!;
  return line
    .trim()
    .split(/\s{2,}/u)
    .filter(head => !/^(?:desk\.agents|point|replications)$/u.test(head));
}

describe('a table of points', () => {
  it('shows the usual measures', async () => {
    const usual = ['serviceLevel.ofOffered [%]', 'abandonment [%]', 'waitTime [s]', 'occupancy [%]'];
    expect(await headsOf(...FEW)).toEqual(usual);
    expect(await headsOf(...AUTO)).toEqual(usual);
  });

  it.each([
    ['contactTypes.*.waitTime', 'contactTypes.call.waitTime [s]'],
    ['serviceLevel', 'serviceLevel.ofOffered [%]'],
    ['asa', 'asa [s]'],
  ])('shows %s alone where it is asked for, however many replications there are', async (name, head) => {
    expect(await headsOf(...FEW, '--measure', name)).toEqual([head]);
    expect(await headsOf(...AUTO, '--measure', name)).toEqual([head]);
  });

  it('begins with what the best point is best at', async () => {
    const best = ['--best', 'smallest asa', '--indifference', '1 s'];
    expect((await headsOf(...FEW, ...best))[0]).toBe('asa [s]');
    expect(await headsOf(...AUTO, ...best, '--measure', 'waitTime')).toEqual(['asa [s]', 'waitTime [s]']);
  });
});
