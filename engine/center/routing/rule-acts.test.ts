import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../test/support/answers.ts';
import { scenarioOf } from '../../../test/support/scenario-builder.ts';

describe('other things that a rule can do', () => {
  it('raise a priority while it acts', () => {
    const day = (by: number) =>
      scenarioOf({
        types: {
          gold: { at: [0, 10], talk: [100, 10], priority: 1 },
          plain: { at: [1, 2, 3], talk: [10, 10, 10] },
        },
        rules: {
          raise: { watch: 'queueLength', of: ['plain'], limit: 2, until: 2, raise: { type: 'plain', by } },
        },
      });
    // 3 plain wait: raised until fewer than 2 do
    expect(answersOf(day(2)).map(answer => answer.split(' ')[3])).toEqual([
      'gold',
      'plain',
      'plain',
      'gold',
      'plain',
    ]);
    expect(answersOf(day(0)).map(answer => answer.split(' ')[3])).toEqual([
      'gold',
      'gold',
      'plain',
      'plain',
      'plain',
    ]);
    // raised to the same priority, the longer wait decides
    expect(answersOf(day(1))[1]!.split(' ')[3]).toBe('plain');
  });

  it('open a ring that opens in no other way', () => {
    const day = (limit: number) =>
      scenarioOf({
        types: { service: { at: [0, 1, 2, 3], talk: [100, 10, 10, 10] } },
        queues: {
          queue: {
            rings: [
              { groups: ['near'], after: 0 },
              { groups: ['far'], after: Infinity },
            ],
          },
        },
        groups: { near: {}, far: {} },
        rules: {
          open: { watch: 'queueLength', of: ['service'], limit, until: 1, open: { queue: 'queue', ring: 1 } },
        },
      });
    expect(answersOf(day(2)).slice(1)).toEqual([
      '60 s: 2 service by far 1',
      '70 s: 3 service by far 1',
      '80 s: 4 service by far 1',
    ]);
    expect(answersOf(day(3))[1]).toBe('100 s: 2 service by near 1');
  });
});

describe('several who may be given to one idle agent', () => {
  it('go by priority and ageing', () => {
    const first = (ageing: number) =>
      answersOf(
        scenarioOf({
          types: { gold: { at: [0, 50], talk: [200, 10], priority: 1 }, plain: { at: [1], talk: [10] } },
          queues: {
            queue: {
              ageing,
              rings: [
                { groups: ['near'], after: 0 },
                { groups: ['far'], after: Infinity },
              ],
            },
          },
          groups: { near: {}, far: {} },
          rules: {
            open: {
              watch: 'queueLength',
              of: ['gold'],
              limit: 0,
              until: 0,
              open: { queue: 'queue', ring: 1 },
            },
          },
        }),
      )[1];
    // at 60 gold has waited 10 s, plain 59
    expect(first(0)).toBe('60 s: 3 gold by far 1');
    expect(first(0.05)).toBe('60 s: 2 plain by far 1');
  });
});
