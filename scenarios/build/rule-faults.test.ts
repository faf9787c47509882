import { describe, expect, it } from 'vitest';
import { faultsOfStaffed } from '../../test/support/staffed-center.ts';

describe('faults of rules', () => {
  it.each([
    [
      'rings: [{ groups: [desk] }, { after: 20 s, groups: [owls] }, { after: never, groups: [stock-desk] }]',
      'rings: []',
      [
        's.yaml:28:5: routing.service.rings: is an empty list, expected at least one ring',
        's.yaml:29:5: routing.service.skipUnstaffed: has no effect, expected rings, two at least',
        's.yaml:34:100: routing.service.protect[3].openRing: has no effect, expected rings, two at least',
      ],
    ],
    [
      'until: above 80 %',
      'until: above 70 %',
      [
        's.yaml:31:83: routing.service.protect[0].until: above 70 % is not better than below 70 %, expected a gap between them, so that the rule does not flicker',
      ],
    ],
    [
      'until: above 80 %',
      'until: below 80 %',
      [
        's.yaml:31:83: routing.service.protect[0].until: "below 80 %" is no bound, expected one such as above 70 %',
      ],
    ],
    [
      'until: above 80 %',
      'until: above 120 %',
      [
        's.yaml:31:83: routing.service.protect[0].until: "120 %" is outside 0 % to 100 %, expected a share from 0 % to 100 %, such as 25 %',
      ],
    ],
    [
      'until: above 80 %',
      'until: above 100 %',
      ['s.yaml:31:83: routing.service.protect[0].until: above 100 % can never be, so the rule never ends'],
    ],
    [
      'serviceLevel: below 70 %',
      'serviceLevel: below 0 %',
      [
        's.yaml:31:33: routing.service.protect[0].when.serviceLevel: below 0 % can never be, so the rule never acts',
      ],
    ],
    [
      'until: below 30 s',
      'until: below 0 s',
      ['s.yaml:32:66: routing.service.protect[1].until: below 0 s can never be, so the rule never ends'],
    ],
    [
      'until: below 5,',
      'until: below 0,',
      ['s.yaml:33:51: routing.service.protect[2].until: below 0 can never be, so the rule never ends'],
    ],
    [
      'until: below 30 s',
      'until: below 2 min',
      [
        's.yaml:32:66: routing.service.protect[1].until: below 2 min is not better than above 60 s, expected a gap between them, so that the rule does not flicker',
      ],
    ],
    [
      'until: below 30 s',
      'until: below 30',
      [
        's.yaml:32:66: routing.service.protect[1].until: the bare number 30 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      'queueLength: above 10 ',
      'queueLength: above 10 s ',
      [
        's.yaml:33:32: routing.service.protect[2].when.queueLength: "10 s" is no number of contacts, expected a whole number such as 10',
      ],
    ],
    [
      'serviceLevel: below 70 %',
      'serviceLevel: 70 %',
      [
        's.yaml:31:33: routing.service.protect[0].when.serviceLevel: "70 %" is no bound, expected one such as below 70 %',
      ],
    ],
    [
      'serviceLevel: below 70 %, ',
      '',
      [
        's.yaml:31:11: routing.service.protect[0].when: says none, expected exactly one of serviceLevel, expectedWait, queueLength',
      ],
    ],
    [
      'serviceLevel: below 70 %',
      'serviceLevel: below 70 %, queueLength: above 3',
      [
        's.yaml:31:11: routing.service.protect[0].when: says serviceLevel and queueLength, expected exactly one of serviceLevel, expectedWait, queueLength',
      ],
    ],
    [
      'window: 10 min',
      'window: 0 s',
      ['s.yaml:31:66: routing.service.protect[0].when.window: is no time, expected more than 0 s'],
    ],
    [
      'queueLength: above 10 ',
      'queueLength: above 10, window: 5 min ',
      [
        's.yaml:33:42: routing.service.protect[2].when.window: has no effect with queueLength, which is of now',
      ],
    ],
    [
      'of: regular, window',
      'of: reglar, window',
      [
        's.yaml:31:49: routing.service.protect[0].when.of: "reglar" is no contact type, did you mean "regular"? there are regular, gold, stock',
        's.yaml:31:94: routing.service.protect[0].lend: does not say for which contact type, expected to, one of regular, gold',
      ],
    ],
    [
      'of: regular, window: 10 min',
      'window: 10 min',
      [
        's.yaml:31:82: routing.service.protect[0].lend: does not say for which contact type, expected to, one of regular, gold',
      ],
    ],
    [
      ', raisePriority: { of: gold, by: 2 }',
      '',
      [
        's.yaml:33:9: routing.service.protect[2]: says none, expected exactly one of lend, raisePriority, openRing',
      ],
    ],
    [
      'openRing: 2',
      'openRing: 4',
      [
        's.yaml:34:100: routing.service.protect[3].openRing: there is no ring 4 to open, expected one from 2 to 3',
      ],
    ],
    [
      'openRing: 2',
      'openRing: 2, raisePriority: { of: gold, by: 2 }',
      [
        's.yaml:34:9: routing.service.protect[3]: says raisePriority and openRing, expected exactly one of lend, raisePriority, openRing',
      ],
    ],
    [
      'of: gold, by: 2',
      'of: stock, by: 2',
      [
        's.yaml:33:81: routing.service.protect[2].raisePriority.of: "stock" is of another queue, expected one of regular, gold',
      ],
    ],
    [
      'lend: { from: stock-desk, atMost: 2 }',
      'lend: { from: desk, atMost: 2 }',
      [
        's.yaml:31:109: routing.service.protect[0].lend.from: desk takes regular all the time, expected a group that does not, or lent: true at its skill',
      ],
    ],
    [
      'lend: { from: stock-desk, atMost: 2 }',
      'lend: { from: stock-desk, atMost: 0 }',
      [
        's.yaml:31:129: routing.service.protect[0].lend.atMost: 0 is not a number of agents, expected a whole number from 1 to 1000000',
      ],
    ],
    [
      'lend: { from: stock-desk, atMost: 2 }',
      'lend: { from: stock-desk }',
      [
        's.yaml:31:95: routing.service.protect[0].lend.atMost: the key "atMost" is missing, expected one such as atMost: 2',
      ],
    ],
    [
      'name: open all',
      'name: service 1',
      ['s.yaml:34:17: routing.service.protect[3].name: there is another rule service 1'],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfStaffed(from, to)).toEqual(faults);
  });
});
