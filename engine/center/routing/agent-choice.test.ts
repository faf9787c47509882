import { describe, expect, it } from 'vitest';
import { answeredBy } from '../../../test/support/answers.ts';
import { runChecked } from '../../../test/support/day-measures.ts';
import { eventLog } from '../../../test/support/event-log.ts';
import { type GroupOptions, scenarioOf } from '../../../test/support/scenario-builder.ts';
import type { AgentChoice } from '../scenario.ts';

const ALL: AgentChoice[] = [
  'longestIdle',
  'orderedGroups',
  'fewestSkills',
  'byLevel',
  'roundRobin',
  'leastOccupied',
  'random',
  'proportional',
];

/** Contacts at these seconds with these talk times, offered to these groups. */
function offered(agents: AgentChoice, at: number[], talk: number[], groups: Record<string, GroupOptions>) {
  return scenarioOf({
    types: { service: { at, talk }, other: {} },
    queues: { queue: { agents, order: ['b', 'a'].filter(name => name in groups) } },
    groups,
  });
}

describe('which free agent takes a contact', () => {
  const two = { a: { skills: ['service', 'other'] }, b: { skills: ['service'] } };

  it('longestIdle: who has stood ready longest, at the start the one declared first', () => {
    // a from 0 to 50, b from 10 to 20: at 60 b is idle since 20, a since 50
    expect(answeredBy(offered('longestIdle', [0, 10, 60], [50, 10, 5], two))).toEqual(['a 1', 'b 1', 'b 1']);
  });

  it('orderedGroups and fewestSkills: the group that comes first, however short a time it has been idle', () => {
    for (const agents of ['orderedGroups', 'fewestSkills'] as const)
      expect(answeredBy(offered(agents, [0, 10, 60], [50, 10, 5], two))).toEqual(['b 1', 'a 1', 'b 1']);
    const turned = { a: { skills: ['service'] }, b: { skills: ['service', 'other'] } };
    expect(answeredBy(offered('fewestSkills', [0, 10, 60], [50, 10, 5], turned))[0]).toBe('a 1');
  });

  it('byLevel: the highest level, of equal levels the longest idle', () => {
    const level = (of: number) => ({ skills: { service: { level: of } } });
    const groups = { a: level(0.8), b: level(1.25), c: level(1.25) };
    // talks of 10 s: 8 s with b and c. At 9 b has been idle since 8, c since 0; at 12 only b and a are free
    const day = offered('byLevel', [0, 9, 12, 13], [10, 10, 10, 10], groups);
    expect(answeredBy(day)).toEqual(['b 1', 'c 1', 'b 1', 'a 1']);
  });

  it('roundRobin: the next in the circle after the last chosen, over groups and round the end', () => {
    const groups = { a: { staff: 2 }, b: { staff: 2 } };
    const at = [0, 10, 20, 30, 40, 50];
    // the third talk is long: when its turn comes again, b 1 is passed over
    const day = offered('roundRobin', [...at, 60, 70], [1, 1, 100, 1, 1, 1, 1, 1], groups);
    expect(answeredBy(day)).toEqual(['a 1', 'a 2', 'b 1', 'b 2', 'a 1', 'a 2', 'b 2', 'a 1']);
    // the longest idle would go the same way, but for one who idles out of turn
    const uneven = [50, 1, 1, 1, 1, 1];
    expect(answeredBy(offered('roundRobin', [0, 10, 20, 30, 60, 70], uneven, groups)).slice(4)).toEqual([
      'a 1',
      'a 2',
    ]);
    expect(answeredBy(offered('longestIdle', [0, 10, 20, 30, 60, 70], uneven, groups)).slice(4)).toEqual([
      'a 2',
      'b 1',
    ]);
  });

  it('leastOccupied: the lowest share of time since login spent handling, not the longest idle', () => {
    const groups = { a: { staff: 1 }, b: { staff: 1 } };
    // a: 0–40 and b: 45–50, so at 60 a is idle since 40 with 40 ÷ 60, b since 50 with 5 ÷ 60
    expect(answeredBy(offered('leastOccupied', [0, 45, 60], [40, 5, 5], groups))).toEqual([
      'a 1',
      'b 1',
      'b 1',
    ]);
    expect(answeredBy(offered('longestIdle', [0, 45, 60], [40, 5, 5], groups))[2]).toBe('a 1');
  });

  it('leastOccupied: counted from login, wrap-up is handling, and who has just logged in comes first', () => {
    const day = scenarioOf({
      types: { service: { at: [0, 50, 90], talk: [10, 10, 10], wrapUp: 10 } },
      queues: { queue: { agents: 'leastOccupied' } },
      groups: {
        a: { staff: 1 },
        b: {
          staff: [
            [0, 0],
            [40, 1],
          ],
        },
      },
    });
    // at 50: a 20 ÷ 50, b 0 ÷ 10. At 90: a 20 ÷ 90, b 20 ÷ 50
    expect(answeredBy(day)).toEqual(['a 1', 'b 1', 'a 1']);
  });

  it('leastOccupied: every time of standing ready counts, not the present one alone', () => {
    const groups = { a: { staff: 1 }, b: { staff: 1 } };
    // at 130: a 12 ÷ 130 and idle since 114, b 11 ÷ 130 and idle since 121; of the time since they last
    // handled anything it would be 12 ÷ 28 and 11 ÷ 20
    const day = offered('leastOccupied', [0, 100, 112, 120, 130], [10, 10, 2, 1, 5], groups);
    expect(answeredBy(day)).toEqual(['a 1', 'b 1', 'a 1', 'b 1', 'b 1']);
  });

  it('what was handled before a second login does not count', () => {
    const back = [
      [0, 1],
      [30, 0],
      [60, 1],
    ] as [number, number][];
    // at 70: a, back since 60, has done nothing; b has done 5 of 70
    const groups = { a: { staff: back }, b: { staff: 1 } };
    expect(answeredBy(offered('leastOccupied', [0, 5, 70], [20, 5, 5], groups))[2]).toBe('a 1');
  });

  it('a second login starts the account anew', () => {
    const day = scenarioOf({
      types: { service: { at: [0, 70], talk: [20, 5] } },
      queues: { queue: { agents: 'leastOccupied' } },
      groups: {
        a: {
          staff: [
            [0, 1],
            [30, 0],
            [60, 1],
          ],
        },
        b: { staff: 1 },
      },
    });
    // b has done nothing and is idle since 0; a, back since 60, has done nothing since either: b by its longer wait
    expect(answeredBy(day)).toEqual(['a 1', 'b 1']);
  });
});

describe('where it cannot matter', () => {
  const exponential = { kind: 'exponential', mean: 100 } as const;
  const like = (agents: AgentChoice, level: number) =>
    scenarioOf({
      horizon: 20_000,
      types: {
        service: {
          arrivals: { kind: 'renewal', gap: { kind: 'exponential', mean: 25e6 } },
          talk: exponential,
          patience: exponential,
        },
      },
      queues: { queue: { agents, order: ['b'] } },
      groups: { a: { staff: 3 }, b: { staff: 2, skills: { service: { level } } } },
    });
  const measures = (agents: AgentChoice, level: number) => [...runChecked(like(agents, level)).cells];

  it('alike agents: every choice gives every contact the same wait', () => {
    const truth = measures('longestIdle', 1);
    for (const agents of ALL) expect(measures(agents, 1), agents).toEqual(truth);
  });

  it('the same assertion fails when one group is faster', () => {
    const truth = measures('longestIdle', 1.3);
    for (const agents of ALL.slice(1)) expect(measures(agents, 1.3), agents).not.toEqual(truth);
  });
});

describe('a choice by chance', () => {
  const day = (agents: AgentChoice, name = 'queue') =>
    scenarioOf({
      types: { service: { at: Array.from({ length: 4000 }, (_, k) => 2 * k), talk: 1 }, quiet: { at: [1] } },
      queues: { [name]: { agents } },
      groups: { a: { staff: 1, skills: ['service'] }, b: { staff: 3, skills: ['service'] } },
      horizon: 8000,
    });
  const shares = (agents: AgentChoice) => {
    const by = answeredBy(day(agents));
    const share = (who: string) => by.filter(agent => agent === who).length / by.length;
    return ['a 1', 'b 1', 'b 2', 'b 3'].map(share);
  };
  /** five standard errors of a share of a quarter of 4000 */
  const NOISE = 5 * Math.sqrt((0.25 * 0.75) / 4000);
  const isQuarter = (share: number) => Math.abs(share - 0.25) < NOISE;

  it('random: each of four has a quarter, and one who would idle longest has no more', () => {
    expect(shares('random').every(isQuarter)).toBe(true);
  });

  it('proportional: a group of three has three quarters, taken in turns', () => {
    const [a, ...b] = shares('proportional');
    expect(isQuarter(a!)).toBe(true);
    expect(Math.max(...b) - Math.min(...b)).toBeLessThan(1.5 / 4000);
  });

  it('the same assertions fail for the ones that are not by chance', () => {
    expect(shares('orderedGroups').every(isQuarter)).toBe(false);
    const [, ...b] = shares('random');
    expect(Math.max(...b) - Math.min(...b)).toBeGreaterThan(1.5 / 4000);
  });

  it('draws from a stream of the queue, and from no other', () => {
    const log = (name: string, seed: string) =>
      eventLog(day('random', name), { seed }).map(row => `${row.time} ${row.verb} ${row.agent}`);
    expect(log('queue', '1')).toEqual(log('queue', '1'));
    expect(log('other', '1')).not.toEqual(log('queue', '1'));
    expect(log('queue', '2')).not.toEqual(log('queue', '1'));
  });
});
