import { describe, expect, it } from 'vitest';
import { loadStaffed } from '../../test/support/staffed-center.ts';
import { hashScenario } from '../hash.ts';

const SECOND = 1e6;
const MINUTE = 60 * SECOND;

describe('routing as the engine gets it', () => {
  it('has the choice of agents, the rings and who skips them', async () => {
    const { queues } = await loadStaffed();
    expect(queues[0]).toMatchObject({
      name: 'service',
      ageing: 1 / MINUTE,
      routing: {
        agents: 'leastOccupied',
        rings: [
          { groups: [0], after: 0 },
          { groups: [2], after: 20 * SECOND },
          { groups: [1], after: Number.POSITIVE_INFINITY },
        ],
        skipUnstaffed: true,
      },
    });
    expect(queues[1]).not.toHaveProperty('ageing');
    expect(queues[1]!.routing).toEqual({ agents: 'longestIdle', order: [] });
  });

  it.each([
    ['longestIdle', 'longestIdle'],
    ['fewestSkills', 'fewestSkills'],
    ['level', 'byLevel'],
    ['roundRobin', 'roundRobin'],
    ['random', 'random'],
    ['proportional', 'proportional'],
  ])('reads agents: %s', async (said, meant) => {
    const { queues } = await loadStaffed([['agents: leastOccupied', `agents: ${said}`]]);
    expect(queues[0]!.routing.agents).toBe(meant);
  });

  it('has the group’s choice of contacts, weights, agents kept free and loans of skills', async () => {
    const { agentGroups } = await loadStaffed();
    const [desk, stock, owls] = agentGroups;
    expect(desk!.select).toEqual({ kind: 'weightedWait' });
    expect(desk!.skills.map(({ weight, reserve, lent }) => ({ weight, reserve, lent }))).toEqual([
      { weight: 2 },
      { weight: 3 },
      { reserve: 1 },
    ]);
    expect(owls!.select).toEqual({ kind: 'expectedDelay', window: 5 * MINUTE });
    expect(stock).not.toHaveProperty('select');
    expect(owls!.skills[1]).toMatchObject({ contactType: 1, level: 0.9, lent: true });
  });

  it.each(['longestQueue', 'nearestPromise', 'queueRatio'])('reads serve: %s', async kind => {
    const { agentGroups } = await loadStaffed([
      ['serve: weightedWait', `serve: ${kind}`],
      ['weight: 2', 'level: 1'],
      ['weight: 3', 'level: 1'],
    ]);
    expect(agentGroups[0]!.select).toEqual({ kind });
  });

  it('has the rules in their order; a skill that was not said is lent at level 1', async () => {
    const { rules, agentGroups } = await loadStaffed();
    expect(rules).toEqual([
      {
        name: 'service 1',
        watch: { kind: 'serviceLevel', of: [0], window: 10 * MINUTE },
        limit: 0.7,
        until: 0.8,
        act: { kind: 'lend', group: 1, contactType: 0, atMost: 2 },
      },
      {
        name: 'service 2',
        watch: { kind: 'expectedWait', of: [1], window: 15 * MINUTE },
        limit: 60 * SECOND,
        until: 30 * SECOND,
        act: { kind: 'lend', group: 2, contactType: 1, atMost: 1 },
      },
      {
        name: 'service 3',
        watch: { kind: 'queueLength', of: [0, 1] },
        limit: 10,
        until: 5,
        act: { kind: 'raisePriority', contactType: 1, by: 2 },
      },
      {
        name: 'open all',
        watch: { kind: 'queueLength', of: [0] },
        limit: 20,
        until: 10,
        act: { kind: 'openRing', queue: 0, ring: 1 },
      },
    ]);
    expect(agentGroups[1]!.skills).toMatchObject([
      { contactType: 2 },
      { contactType: 0, level: 1, lent: true },
    ]);
  });

  it('changes the hash, and says nothing where nothing is said', async () => {
    const hash = async (...change: [string, string][]) => hashScenario(await loadStaffed(change));
    const usual = await hash();
    expect(await hash(['keepFree: 1', 'keepFree: 2'])).not.toBe(usual);
    expect(await hash(['until: above 80 %', 'until: above 81 %'])).not.toBe(usual);
    expect(await hash(['keepFree: 1', 'keepFree: 1 '])).toBe(usual);
  });
});
