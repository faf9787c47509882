import { describe, expect, it } from 'vitest';
import { readDesign, readShard } from './batch-options.ts';

const shard = (text: string | undefined, environment: Record<string, string> = {}) =>
  readShard(text, 'sweep', environment);

describe('--shard', () => {
  it.each([
    ['1/1', {}, { index: 0, of: 1 }],
    ['3/8', {}, { index: 2, of: 8 }],
    ['auto/8', { SLURM_ARRAY_TASK_ID: '3' }, { index: 2, of: 8 }],
    ['auto/8', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '0' }, { index: 3, of: 8 }],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_COUNT: '5' },
      { index: 2, of: 5 },
    ],
    ['auto', { SGE_TASK_ID: '2', SGE_TASK_FIRST: '1', SGE_TASK_LAST: '4' }, { index: 1, of: 4 }],
    ['auto/4', { SGE_TASK_ID: '2' }, { index: 1, of: 4 }],
    ['auto/4', { JOB_COMPLETION_INDEX: '0' }, { index: 0, of: 4 }],
    // SGE sets the word “undefined” outside arrays
    ['auto/4', { SGE_TASK_ID: 'undefined', JOB_COMPLETION_INDEX: '3' }, { index: 3, of: 4 }],
  ])('%s under %j is %j', (text, environment, expected) => {
    expect(shard(text, environment as Record<string, string>)).toEqual(expected);
  });

  it.each([
    ['0/4', {}, 'there are parts 1 to 4'],
    ['5/4', {}, 'there are parts 1 to 4'],
    ['auto/4', {}, 'SLURM_ARRAY_TASK_ID, SGE_TASK_ID, JOB_COMPLETION_INDEX is set'],
    ['auto', { JOB_COMPLETION_INDEX: '0' }, 'say of how many parts'],
    ['auto/4', { JOB_COMPLETION_INDEX: '4' }, 'part 5 of 4'],
    ['2', {}, 'say of how many parts'],
    ['a/b', {}, 'expected I/N'],
  ])('%s under %j is refused: %s', (text, environment, why) => {
    expect(() => shard(text, environment as Record<string, string>)).toThrow(why);
  });

  it('left out is the whole', () => {
    expect(shard(undefined, { SLURM_ARRAY_TASK_ID: '3' })).toEqual({ index: 0, of: 1 });
  });
});

describe('--design', () => {
  it('is read', () => {
    expect(readDesign(undefined, 'sweep')).toEqual({ kind: 'grid' });
    expect(readDesign('latin:50', 'sweep')).toEqual({ kind: 'latin', points: 50 });
  });

  it('is refused with what is allowed', () => {
    expect(() => readDesign('latin:0', 'sweep')).toThrow('such as latin:50');
  });
});
