import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { agentTiers, skillOf, skillTables } from './tables.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
const types = { service: { talk: exponential(100), wrapUp: 10 }, sales: {}, spam: { queue: 'other' } };

describe('tiers of agents', () => {
  const groups = {
    wide: { skills: ['sales', 'service', 'spam'] },
    narrow: { skills: ['service'] },
    middle: { skills: ['spam', 'service'] },
  };
  const tiersFor = (queue: object) =>
    agentTiers(scenarioOf({ types, queues: { main: queue, other: {} }, groups }));

  it('are one for the longest idle agent, of the groups that have the skill', () => {
    expect(tiersFor({})).toEqual([[[0, 1, 2]], [[0]], [[0, 2]]]);
  });

  it('follow the order that is stated, groups left out behind in order of declaration', () => {
    expect(tiersFor({ agents: 'orderedGroups', order: ['middle'] })[0]).toEqual([[2], [0], [1]]);
    expect(tiersFor({ agents: 'orderedGroups', order: ['narrow', 'wide', 'middle'] })[0]).toEqual([
      [1],
      [0],
      [2],
    ]);
  });

  it('begin with the fewest skills', () => {
    expect(tiersFor({ agents: 'fewestSkills' })[0]).toEqual([[1], [2], [0]]);
  });
});

describe('tables of skills', () => {
  const scenario = scenarioOf({
    types,
    queues: { main: {}, other: {} },
    groups: {
      own: { skills: { sales: {}, service: { level: 0.5, talk: { kind: 'lognormal', mean: 90, sd: 30 } } } },
      scaled: { skills: { service: { talk: exponential(150), wrapUp: 5 } } },
    },
  });
  const tables = skillTables(scenario);
  const { factors, ownLaws, count } = tables;

  it('number the skills group by group, -1 where a group has not got one', () => {
    expect([0, 1].flatMap(group => [0, 1, 2].map(type => skillOf(tables, group, type)))).toEqual([
      1, 0, -1, 2, -1, -1,
    ]);
    expect(count).toBe(3);
  });

  it('scale the contact’s own times where the family is the same, level apart (rule S4)', () => {
    expect([...factors.slice(6)]).toEqual([1.5, 1, 0.5]);
  });

  it('draw from the group’s law where the family is another, and still divide by the level', () => {
    expect(ownLaws.map(laws => laws?.map(({ quantity, law }) => [quantity, law.mean]))).toEqual([
      undefined,
      [['talk', 90e6]],
      undefined,
    ]);
    expect([...factors.slice(3, 6)]).toEqual([2, 2, 1]);
  });
});
