import { describe, expect, it } from 'vitest';
import { faultsOfStaffed } from '../../test/support/staffed-center.ts';

describe('faults of rings, choices and skills', () => {
  it('the scenario that they start from has none', async () => {
    expect(await faultsOfStaffed('name: Staffed', 'name: Staffed')).toEqual([]);
  });

  it('a ring that only a rule opens has none, if there is such a rule', async () => {
    const protect = 'skipUnstaffed: false\n    protect:\n';
    const opens = '      - { name: third, when: { queueLength: above 9 }, until: below 3, openRing: 3 }\n';
    const skips = 'skipUnstaffed: true\n    protect:\n';
    expect(await faultsOfStaffed(skips, `${protect}${opens}`)).toEqual([]);
    expect(await faultsOfStaffed(skips, 'protect:\n')).toHaveLength(1);
    expect(await faultsOfStaffed(skips, `${protect}${opens.replace(': 3 }', ': 2 }')}`)).toHaveLength(1);
  });

  it.each([
    [
      'agents: leastOccupied',
      'agents: leastBusy',
      [
        's.yaml:27:13: routing.service.agents: got "leastBusy", expected longestIdle, orderedGroups, fewestSkills, level, roundRobin, leastOccupied, random, proportional',
      ],
    ],
    [
      'agents: leastOccupied',
      'agents: orderedGroups',
      ['s.yaml:27:13: routing.service.agents: has no order, expected a list of groups under order'],
    ],
    [
      'groups: [owls]',
      'groups: [desk]',
      ['s.yaml:28:57: routing.service.rings[1].groups[0]: is said twice, once is allowed'],
    ],
    [
      'groups: [owls]',
      'groups: [owl]',
      [
        's.yaml:28:57: routing.service.rings[1].groups[0]: "owl" is no agent group, did you mean "owls"? there are desk, stock-desk, owls',
      ],
    ],
    [
      'after: 20 s, ',
      '',
      [
        's.yaml:28:33: routing.service.rings[1]: does not say when it opens, expected after, such as after: 20 s',
      ],
    ],
    [
      'after: 20 s',
      'after: 20',
      [
        's.yaml:28:42: routing.service.rings[1].after: the bare number 20 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      '{ after: never, groups',
      '{ after: 10 s, groups',
      ['s.yaml:28:75: routing.service.rings[2].after: 10 s is before the ring above, expected a later one'],
    ],
    [
      '[{ groups: [desk] }, { after: 20 s, groups: [owls] }, { after: never, groups: [stock-desk] }]',
      '[{ groups: [stock-desk] }, { after: 20 s, groups: [owls] }]',
      ['s.yaml:28:5: routing.service.rings: nobody in them has the skill gold, expected a group that has'],
    ],
    [
      'lend: { from: owls, atMost: 1 }',
      'lend: { from: stock-desk, atMost: 1 }',
      [
        's.yaml:24:47: agentGroups.owls.skills.gold.lent: no rule lends it, expected lend: { from: owls } under routing',
      ],
    ],
    [
      'weight: 2',
      'weight: 0',
      [
        's.yaml:15:34: agentGroups.desk.skills.regular.weight: 0 is not a weight, expected a number from 0.001 to 1000000',
      ],
    ],
    [
      'serve: weightedWait',
      'serve: longestWait',
      [
        's.yaml:15:26: agentGroups.desk.skills.regular.weight: has no effect, expected serve: weightedWait or queueRatio of the group',
        's.yaml:15:47: agentGroups.desk.skills.gold.weight: has no effect, expected serve: weightedWait or queueRatio of the group',
      ],
    ],
    [
      'serve: weightedWait',
      'serve: longestwait',
      [
        's.yaml:14:12: agentGroups.desk.serve: got "longestwait", did you mean "longestWait"? expected longestWait, weightedWait, longestQueue, nearestPromise, queueRatio, expectedDelay',
      ],
    ],
    [
      'ageing: 1 per min',
      'ageing: 1',
      [
        's.yaml:9:40: queues.service.serve.score.ageing: the bare number 1 has no unit, expected a rate such as 1400/h or 700 per 30 min',
      ],
    ],
    [
      'keepFree: 1',
      'keepFree: 1.5',
      [
        's.yaml:15:79: agentGroups.desk.skills.stock.keepFree: 1.5 is not a number of agents, expected a whole number from 0 to 100000',
      ],
    ],
    [
      'window: 5 min',
      'window: 0 min',
      ['s.yaml:24:114: agentGroups.owls.serve.expectedDelay.window: is no time, expected more than 0 s'],
    ],
    [
      'site: home',
      'site: hom',
      [
        's.yaml:23:23: agentGroups.stock-desk.site: "hom" is no site, did you mean "home"? there are head-office, home',
      ],
    ],
    [
      '[{ groups: [desk]',
      '[{ after: never, groups: [desk]',
      [
        's.yaml:28:22: routing.service.rings[0].after: never opens the first ring, expected a duration such as 0 s',
      ],
    ],
    [
      'skipUnstaffed: true',
      'skipUnstaffed: false',
      [
        's.yaml:28:75: routing.service.rings[2].after: has no effect, nothing opens this ring, expected a duration, or openRing: 3 under protect',
      ],
    ],
    [
      'lend: { from: stock-desk, atMost: 2 }',
      'raisePriority: { by: 1 }',
      [
        's.yaml:28:91: routing.service.rings[2].groups[0]: has no effect, stock-desk has no skill of this queue, expected a group with one of regular, gold',
      ],
    ],
    [
      'queues:\n',
      'queues:\n  other: {}\n',
      ['s.yaml:9:3: queues.other: no contact type waits in it, expected it as queue of a contact type'],
    ],
    ['site: home, ', '', ['s.yaml:10:27: sites.home: is not used, expected it as site of an agent group']],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfStaffed(from, to)).toEqual(faults);
  });
});
