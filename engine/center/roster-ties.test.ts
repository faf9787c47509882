import { describe, expect, it } from 'vitest';
import { storyOf } from '../../test/support/agent-story.ts';

describe('at one instant', () => {
  const shift = (breaks: [number, number][], on: [number, number] = [0, 300]) => ({
    team: { shifts: [{ on, breaks: breaks.map(due => ({ due })) }] },
  });

  it('a contact that ends as a break falls due: the next one that waits is taken first', () => {
    const story = storyOf({
      types: { service: { at: [70, 80], talk: 30 } },
      groups: shift([[100, 60]]),
    });
    expect(story.slice(6)).toEqual([
      '100 hangUp 1 service by team a',
      '100 answer 2 service by team a',
      '130 hangUp 2 service by team a',
      '130 takeBreak team a',
      '190 endBreak team a',
      '190 ready team a',
      '300 logOut team a',
    ]);
  });

  it('who calls as a break falls due waits', () => {
    const story = storyOf({ types: { service: { at: [100], talk: 30 } }, groups: shift([[100, 60]]) });
    expect(story.slice(2, 7)).toEqual([
      '100 takeBreak team a',
      '100 arrive 1 service',
      '100 enqueue 1 service',
      '160 endBreak team a',
      '160 answer 1 service by team a',
    ]);
  });

  it('patience that ends with the break is lost, a microsecond more is not', () => {
    const day = (patience: number) => ({
      types: { service: { at: [100], talk: 30, patience } },
      groups: shift([[100, 60]]),
    });
    expect(storyOf(day(60)).slice(5, 7)).toEqual(['160 abandon 1 service', '160 endBreak team a']);
    expect(storyOf(day(60.000001)).slice(5, 7)).toEqual([
      '160 endBreak team a',
      '160 answer 1 service by team a',
    ]);
  });

  it('a break that falls due as another ends follows at once, also when other agents’ rows lie between', () => {
    const groups = {
      team: {
        shifts: [
          {
            on: [0, 300] as [number, number],
            breaks: [{ due: [100, 60] as const }, { due: [160, 20] as const }],
          },
          { on: [0, 120] as [number, number] },
        ],
      },
    };
    const story = storyOf({ types: { service: { at: [150], talk: 30 } }, groups: groups as never });
    expect(story.slice(4)).toEqual([
      '100 takeBreak team a',
      '120 logOut team b',
      '150 arrive 1 service',
      '150 enqueue 1 service',
      '160 endBreak team a',
      '160 takeBreak team a',
      '180 endBreak team a',
      '180 answer 1 service by team a',
      '210 hangUp 1 service by team a',
      '210 ready team a',
      '300 logOut team a',
    ]);
  });

  it('training at the start of a shift comes before any contact', () => {
    const story = storyOf({
      types: { service: { at: [40], talk: 30 } },
      groups: shift([[50, 20]], [50, 200]),
    });
    expect(story.slice(2, 6)).toEqual([
      '50 logIn team a',
      '50 takeBreak team a',
      '70 endBreak team a',
      '70 answer 1 service by team a',
    ]);
  });

  it('agents who log in stand in order of declaration, whoever left first the day before', () => {
    const story = storyOf({
      types: { service: { at: [250], talk: 30 } },
      groups: {
        team: {
          shifts: [
            { agent: 'ann', on: [0, 100] },
            { agent: 'bob', on: [0, 50] },
            { agent: 'ann', on: [200, 300] },
            { agent: 'bob', on: [200, 300] },
          ],
        },
      },
    });
    expect(story.slice(6, 12)).toEqual([
      '200 logIn team ann',
      '200 ready team ann',
      '200 logIn team bob',
      '200 ready team bob',
      '250 arrive 1 service',
      '250 answer 1 service by team ann',
    ]);
  });

  it('a shift that begins as another one of the same agent ends is one with it', () => {
    const story = storyOf({
      types: { service: { at: [90], talk: 30 } },
      groups: {
        team: {
          shifts: [
            { agent: 'ann', on: [0, 100] },
            { agent: 'ann', on: [100, 200] },
          ],
        },
      },
    });
    expect(story.slice(3)).toEqual([
      '90 answer 1 service by team ann',
      '100 resume team ann',
      '120 hangUp 1 service by team ann',
      '120 ready team ann',
      '200 logOut team ann',
    ]);
  });
});
