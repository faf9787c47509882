import { describe, expect, it } from 'vitest';
import { answeredTypes, answersOf } from '../../../test/support/answers.ts';
import {
  type GroupOptions,
  type QueueOptions,
  type SkillOptions,
  scenarioOf,
  type TypeOptions,
} from '../../../test/support/scenario-builder.ts';

type Select = NonNullable<GroupOptions['select']>;

interface Waiting {
  select?: Select;
  types: Record<string, TypeOptions>;
  skills?: Record<string, SkillOptions>;
  queues?: Record<string, QueueOptions>;
}

/** One agent is busy from 0 to 100 s; the rest wait, and each talk after that takes 10 s. */
function afterFirst({ select, types, skills, queues }: Waiting): string[] {
  const all = { first: { at: [0], talk: [100] }, ...types };
  return answeredTypes(
    scenarioOf({
      types: all,
      ...(queues === undefined ? {} : { queues }),
      groups: {
        team: {
          skills: { first: {}, ...Object.fromEntries(Object.keys(types).map(t => [t, {}])), ...skills },
          ...(select === undefined ? {} : { select }),
        },
      },
    }),
  ).slice(1);
}

const ten = (at: number[], more: TypeOptions = {}): TypeOptions => ({ at, talk: at.map(() => 10), ...more });

describe('which waiting contact a freed agent takes', () => {
  it('longestWait is what is done without a word', () => {
    const types = { red: ten([20, 30]), blue: ten([10, 25]) };
    const order = ['blue', 'red', 'blue', 'red'];
    expect(afterFirst({ types })).toEqual(order);
    expect(afterFirst({ types, select: 'longestWait' })).toEqual(order);
  });

  it('ageing: priority + ageing × wait, for each queue its own ageing', () => {
    const types = { gold: ten([90], { priority: 2, queue: 'gold' }), plain: ten([10], { queue: 'plain' }) };
    // at 100 plain has waited 90 s: 90 × 0.02 = 1.8 points against 2; × 0.023 = 2.07
    const queues = (ageing: number) => ({ gold: {}, plain: { ageing } });
    expect(afterFirst({ types, queues: queues(0.02) })).toEqual(['gold', 'plain']);
    expect(afterFirst({ types, queues: queues(0.023) })).toEqual(['plain', 'gold']);
    expect(afterFirst({ types, queues: queues(0) })).toEqual(['gold', 'plain']);
  });

  it('ageing: equal scores fall to the longer wait', () => {
    // at 100: 3 + 0 = 0 + 0.03125 × 96, exact in binary; gold has waited 10 s
    const types = { gold: ten([90], { priority: 3, queue: 'gold' }), plain: ten([4], { queue: 'plain' }) };
    expect(afterFirst({ types, queues: { gold: {}, plain: { ageing: 0.03125 } } })).toEqual([
      'plain',
      'gold',
    ]);
  });

  it('weightedWait: weight × wait', () => {
    const types = { red: ten([20]), blue: ten([70]) };
    // at 100: 80 × 1 against 30 × 3 = 90, or 30 × 2 = 60
    const weighted = (weight: number) => ({
      types,
      skills: { blue: { weight } },
      select: 'weightedWait' as const,
    });
    expect(afterFirst(weighted(3))).toEqual(['blue', 'red']);
    expect(afterFirst(weighted(2))).toEqual(['red', 'blue']);
  });

  it('longestQueue: of the queue in which most wait over all its types, and there the longest wait', () => {
    const types = {
      red: ten([10, 20], { queue: 'one' }),
      green: ten([30], { queue: 'two' }),
      blue: ten([40, 50], { queue: 'two' }),
    };
    const queues = { one: {}, two: {} };
    // 2 : 3, then 2 : 2 red has waited longer, 1 : 2, 1 : 1 red, blue
    expect(afterFirst({ types, queues, select: 'longestQueue' })).toEqual([
      'green',
      'red',
      'blue',
      'red',
      'blue',
    ]);
    expect(afterFirst({ types, queues })).toEqual(['red', 'red', 'green', 'blue', 'blue']);
  });

  it('nearestPromise: the least time left, those past it last', () => {
    const types = {
      late: ten([5], { acceptableWait: 60 }),
      near: ten([80], { acceptableWait: 30 }),
      far: ten([20], { acceptableWait: 200 }),
      edge: ten([50], { acceptableWait: 50 }),
    };
    // at 100: late is 35 s past, near has 10 s left, far 120, edge exactly 0 and still in time
    const order = afterFirst({ types, select: 'nearestPromise' });
    expect(order).toEqual(['edge', 'near', 'far', 'late']);
    expect(afterFirst({ types })).toEqual(['late', 'far', 'edge', 'near']);
  });

  it('queueRatio: the line that is farthest above its share', () => {
    const types = { red: ten([10, 20, 30]), blue: ten([40, 50]) };
    const ratio = (red: number) => ({
      types,
      skills: { red: { weight: red } },
      select: 'queueRatio' as const,
    });
    // weights 3 : 1 of 5 make 3.75 : 1.25, so blue's 2 is above; then of 4 3 : 1, equal, red waits longer
    expect(afterFirst(ratio(3)).slice(0, 2)).toEqual(['blue', 'red']);
    // weights 1 : 1: red's 3 is above 2.5; then 2 : 2, red waits longer
    expect(afterFirst(ratio(1)).slice(0, 3)).toEqual(['red', 'red', 'blue']);
  });

  it('expectedDelay: waiting ÷ recent rate of answers', () => {
    const early = [0, 10, 20, 30];
    const day = (select: Select) =>
      answersOf(
        scenarioOf({
          types: {
            // in 100 s: red has 4 answers and 4 waiting, blue 1 answer and 2 waiting
            red: { at: [...early, 60, 61, 62, 63], talk: [5, 5, 5, 5, 10, 10, 10, 10] },
            blue: { at: [50, 70, 71], talk: [50, 10, 10] },
          },
          groups: { team: { select } },
        }),
      )
        .slice(5)
        .map(answer => answer.split(' ')[3]);
    expect(day({ expectedDelay: 1000 }).slice(0, 2)).toEqual(['blue', 'red']);
    expect(day('longestWait').slice(0, 2)).toEqual(['red', 'red']);
    // answers of the last 40 s: red none
    expect(day({ expectedDelay: 40 })[0]).toBe('red');
  });

  it('a larger priority stands above all of them', () => {
    const types = {
      gold: ten([99], { priority: 1, queue: 'one' }),
      plain: ten([10, 20, 30], { queue: 'two' }),
    };
    const queues = { one: {}, two: {} };
    const selects: Select[] = [
      'weightedWait',
      'longestQueue',
      'nearestPromise',
      'queueRatio',
      { expectedDelay: 60 },
    ];
    for (const select of selects) expect(afterFirst({ types, queues, select })[0]).toBe('gold');
    const none = { ...types, gold: { ...types.gold, priority: 0 } };
    expect(afterFirst({ types: none, queues, select: 'weightedWait' })[0]).toBe('plain');
  });
});
