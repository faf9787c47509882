import { describe, expect, it } from 'vitest';
import { faultsOfStaffed } from '../../test/support/staffed-center.ts';

describe('faults of shifts and breaks', () => {
  it.each([
    [
      'agents: 4, days: Mon-Fri, hours: "07:00-15:30"',
      'agents: 0, days: Mon-Fri, hours: "07:00-15:30"',
      [
        's.yaml:17:19: agentGroups.desk.shifts[0].agents: 0 is not a number of agents, expected a whole number from 1 to 100000',
      ],
    ],
    [
      'hours: "07:00-15:30"',
      'hours: "07-15"',
      [
        's.yaml:17:44: agentGroups.desk.shifts[0].hours: "07" is no time of day, expected one from 00:00 to 24:00, such as 07:30',
      ],
    ],
    [
      'hours: "07:00-15:30"',
      'hours: closed',
      ['s.yaml:17:44: agentGroups.desk.shifts[0].hours: are none, expected some such as 08:00-16:30'],
    ],
    [
      'days: Mon-Fri',
      'days: Monday-Fryday',
      [
        's.yaml:17:28: agentGroups.desk.shifts[0].days: "Monday-Fryday" is no weekday, expected Mon, Tue, Wed, Thu, Fri, Sat, Sun or a range such as Mon-Fri',
      ],
    ],
    [
      'days: Mon-Fri, ',
      'days: Mon-Fri, until: 5, ',
      [
        's.yaml:17:37: agentGroups.desk.shifts[0].until: unknown key "until", allowed here: agents, agent, name, days, hours, breaks',
      ],
    ],
    [
      'at: "11:00"',
      'at: "06:00"',
      [
        's.yaml:17:68: agentGroups.desk.shifts[0].breaks[0]: the break of A1 at 06:00 does not lie within the hours, expected it in 07:00-15:30',
      ],
    ],
    [
      'at: "11:00", ',
      '',
      [
        's.yaml:17:68: agentGroups.desk.shifts[0].breaks[0]: does not say when it is, expected at (such as 12:00) or after (such as 2 h)',
      ],
    ],
    [
      'at: "11:00"',
      'at: "11:00", after: 2 h',
      [
        's.yaml:17:68: agentGroups.desk.shifts[0].breaks[0]: says both at and after, expected at (such as 12:00) or after (such as 2 h)',
      ],
    ],
    [
      'at: "11:00"',
      'at: 25:00',
      [
        's.yaml:17:91: agentGroups.desk.shifts[0].breaks[0].at: "25:00" is no time of day, expected one from 00:00 to 24:00, such as 07:30',
      ],
    ],
    [
      'length: 30 min',
      'length: 0 s',
      ['s.yaml:17:108: agentGroups.desk.shifts[0].breaks[0].length: is no time, expected more than 0 s'],
    ],
    [
      'length: 30 min, ',
      '',
      [
        's.yaml:17:68: agentGroups.desk.shifts[0].breaks[0].length: the key "length" is missing, expected one such as length: 30 min',
      ],
    ],
    [
      'stagger: 15 min, ',
      '',
      [
        's.yaml:17:116: agentGroups.desk.shifts[0].breaks[0].waves: has no effect without stagger, expected stagger',
      ],
    ],
    [
      'stagger: 15 min, waves: 2',
      'stagger: 3 h',
      [
        's.yaml:17:68: agentGroups.desk.shifts[0].breaks[0]: the break of A3 at 17:00 does not lie within the hours, expected it in 07:00-15:30',
      ],
    ],
    [
      'activity: lunch',
      'activity: dinner',
      [
        's.yaml:17:80: agentGroups.desk.shifts[0].breaks[0].activity: got "dinner", expected break, lunch, training, meeting, systemDown, other',
      ],
    ],
    [
      'length: 10 min }]',
      'length: 10 min }, { after: 125 min, length: 5 min }]',
      [
        's.yaml:18:114: agentGroups.desk.shifts[1].breaks[1]: the break of late 1 at 17:05 begins before the one before it ends',
      ],
    ],
    [
      'after: 2 h',
      'after: 4 h',
      [
        's.yaml:18:82: agentGroups.desk.shifts[1].breaks[0]: the break of late 1 at 19:00 does not lie within the hours, expected it in 15:00-19:00, 20:00-24:00',
      ],
    ],
    [
      'agent: Ann',
      'agent: Ann, agents: 2',
      ['s.yaml:19:23: agentGroups.desk.shifts[2].agents: has no effect beside agent, expected one of them'],
    ],
    [
      'agent: Ann',
      'agent: 7',
      [
        's.yaml:19:18: agentGroups.desk.shifts[2].agent: the name 7 is a bare integer, expected free text of up to 200 letters that is not a bare integer',
      ],
    ],
    [
      'agent: Ann',
      'agent: reserve 1',
      [
        's.yaml:19:18: agentGroups.desk.shifts[2].agent: reserve 1 is what agents on call are named, expected another name',
      ],
    ],
    [
      'name: late',
      'name: reserve',
      [
        's.yaml:18:28: agentGroups.desk.shifts[1].name: reserve is what agents on call are named, expected another name',
      ],
    ],
    [
      'hours: "07:00-15:30"',
      'hours: []',
      ['s.yaml:17:37: agentGroups.desk.shifts[0].hours: are none, expected some such as 08:00-16:30'],
    ],
    [
      'hours: "07:00-15:30"',
      'hours: "08:00-08:00"',
      [
        's.yaml:17:44: agentGroups.desk.shifts[0].hours: "08:00-08:00" begins and ends at one time, expected 00:00-24:00 for a whole day',
      ],
    ],
    [
      'days: Mon-Fri',
      'days: Sat',
      ['s.yaml:17:28: agentGroups.desk.shifts[0].days: are not simulated, expected some day of the calendar'],
    ],
    [
      'days: [Mon, 1999-02-03]',
      'days: [Sat, 1999-02-04]',
      ['s.yaml:19:23: agentGroups.desk.shifts[2].days: are not simulated, expected some day of the calendar'],
    ],
    [
      '  stock-desk: { site: home, ',
      '  stock-desk: { shifts: [], site: home, ',
      ['s.yaml:23:17: agentGroups.stock-desk.shifts: is an empty list, expected at least one shift'],
    ],
    [
      'hours: "22:00-06:00"',
      'hours: ["22:00-06:00", "05:00-07:00"]',
      [
        's.yaml:19:71: agentGroups.desk.shifts[2].hours[1]: begins before the one above ends, expected hours in rising order',
      ],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfStaffed(from, to)).toEqual(faults);
  });
});
