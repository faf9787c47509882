import { describe, expect, it } from 'vitest';
import { groupMeasureOf, storyOf } from '../../test/support/agent-story.ts';
import { runChecked } from '../../test/support/day-measures.ts';
import { type DayOptions, scenarioOf } from '../../test/support/scenario-builder.ts';

/** A shift to 300 with a lunch due at 100, in a contact; another contact waits for its end; a third one outlasts the shift. */
const lunch: DayOptions = {
  types: { service: { at: [90, 110, 290], talk: 30 } },
  groups: {
    team: { shifts: [{ on: [0, 300], breaks: [{ due: [100, 60], activity: 'lunch', paid: false }] }] },
  },
};

describe('a day of one agent with a shift', () => {
  it('has the lunch due in a contact after it, at full length, and the contact that waited after that (A3)', () => {
    expect(storyOf(lunch)).toEqual([
      '0 logIn team a',
      '0 ready team a',
      '90 arrive 1 service',
      '90 answer 1 service by team a',
      '110 arrive 2 service',
      '110 enqueue 2 service',
      '120 hangUp 1 service by team a',
      '120 takeBreak team a',
      '180 endBreak team a',
      '180 answer 2 service by team a',
      '210 hangUp 2 service by team a',
      '210 ready team a',
      '290 arrive 3 service',
      '290 answer 3 service by team a',
      '320 hangUp 3 service by team a',
      '320 logOut team a',
    ]);
  });
});

describe('the end of a shift', () => {
  it('ends a break, and breaks still due are off', () => {
    const story = storyOf({
      types: { service: { at: [80], talk: 100 } },
      groups: {
        team: {
          shifts: [
            { on: [0, 100], breaks: [{ due: [90, 20] }] },
            { on: [0, 100], breaks: [{ due: [85, 5] }] },
          ],
        },
      },
    });
    expect(story.slice(4)).toEqual([
      '80 arrive 1 service',
      '80 answer 1 service by team a',
      '85 takeBreak team b',
      '90 endBreak team b',
      '90 ready team b',
      '100 logOut team b',
      '180 hangUp 1 service by team a',
      '180 logOut team a',
    ]);
    const cut: DayOptions = {
      types: { service: {} },
      groups: { team: { shifts: [{ on: [0, 100], breaks: [{ due: [90, 20] }] }] } },
    };
    expect(storyOf(cut).slice(2)).toEqual([
      '90 takeBreak team a',
      '100 endBreak team a',
      '100 logOut team a',
    ]);
  });

  it('that is over before the contact is, leaves overtime up to the next shift', () => {
    const day: DayOptions = {
      types: { service: { at: [90], talk: 60 } },
      groups: {
        team: {
          shifts: [
            { agent: 'ann', on: [0, 100] },
            { agent: 'ann', on: [120, 200] },
          ],
        },
      },
    };
    expect(storyOf(day)).toContain('120 resume team ann');
    expect(groupMeasureOf(day, 'overtimeHours')).toBe(20 / 3600);
    expect(groupMeasureOf(day, 'paidHours')).toBe(200 / 3600);
  });

  it('at close waits until contacts inside are in hand, also for who is on a break (M12)', () => {
    const story = storyOf({
      openings: [[0, 100]],
      types: { service: { at: [95, 96, 97], talk: 30 } },
      groups: {
        team: { shifts: [{ on: [0, 100] }, { on: [0, 100], breaks: [{ due: [90, 30] }] }] },
      },
    });
    expect(story.slice(4)).toEqual([
      '90 takeBreak team b',
      '95 arrive 1 service',
      '95 answer 1 service by team a',
      '96 arrive 2 service',
      '96 enqueue 2 service',
      '97 arrive 3 service',
      '97 enqueue 3 service',
      '100 endBreak team b',
      '100 answer 2 service by team b',
      '125 hangUp 1 service by team a',
      '125 answer 3 service by team a',
      '130 hangUp 2 service by team b',
      '130 logOut team b',
      '155 hangUp 3 service by team a',
      '155 logOut team a',
    ]);
  });

  it('at the horizon or after it does not come: the last ones finish what is inside (M8)', () => {
    const story = storyOf({
      horizon: 100,
      types: { service: { at: [80, 90], talk: 30 } },
      groups: { team: { shifts: [{ on: [0, 100], breaks: [{ due: [70, 15] }] }] } },
    });
    expect(story.slice(3)).toEqual([
      '80 arrive 1 service',
      '80 enqueue 1 service',
      '85 endBreak team a',
      '85 answer 1 service by team a',
      '90 arrive 2 service',
      '90 enqueue 2 service',
      '115 hangUp 1 service by team a',
      '115 answer 2 service by team a',
      '145 hangUp 2 service by team a',
      '145 ready team a',
    ]);
  });
});

describe('a group with a staff profile and shifts', () => {
  it('lets only agents of the profile go when the profile falls', () => {
    const story = storyOf({
      types: { service: { at: [30, 40], talk: 5 } },
      groups: {
        team: {
          staff: [
            [0, 2],
            [20, 1],
            [50, 0],
          ],
          shifts: [{ on: [0, 60] }],
        },
      },
    });
    expect(story).toEqual([
      '0 logIn team 1',
      '0 ready team 1',
      '0 logIn team 2',
      '0 ready team 2',
      '0 logIn team a',
      '0 ready team a',
      '20 logOut team 1',
      '30 arrive 1 service',
      '30 answer 1 service by team 2',
      '35 hangUp 1 service by team 2',
      '35 ready team 2',
      '40 arrive 2 service',
      '40 answer 2 service by team a',
      '45 hangUp 2 service by team a',
      '45 ready team a',
      '50 logOut team 2',
      '60 logOut team a',
    ]);
  });

  it('lets agents of the profile come after close while others finish what is inside', () => {
    const story = storyOf({
      openings: [[0, 100]],
      types: { service: { at: [94, 95, 96], talk: 30 } },
      groups: {
        team: {
          staff: [
            [0, 0],
            [110, 1],
          ],
          shifts: [{ on: [0, 100] }, { on: [0, 100] }],
        },
      },
    });
    expect(story.slice(9)).toEqual([
      '96 enqueue 3 service',
      '110 logIn team 1',
      '110 answer 3 service by team 1',
      '124 hangUp 1 service by team a',
      '124 logOut team a',
      '125 hangUp 2 service by team b',
      '125 logOut team b',
      '140 hangUp 3 service by team 1',
      '140 ready team 1',
    ]);
  });
});

describe('shifts that make no sense', () => {
  it.each([
    [
      [
        { agent: 'ann', on: [0, 100] },
        { agent: 'ann', on: [90, 200] },
      ],
      'must not begin before 100000000',
    ],
    [[{ on: [100, 100] }], 'must end later than it begins'],
    [[{ on: [0, 100], breaks: [{ due: [100, 5] }] }], 'must be in [0, 100000000)'],
  ])('are refused with their place', (shifts, message) => {
    const scenario = scenarioOf({ types: { service: {} }, groups: { team: { shifts: shifts as never } } });
    expect(() => runChecked(scenario)).toThrow(message);
  });
});
