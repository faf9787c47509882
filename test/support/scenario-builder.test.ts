import { describe, expect, it } from 'vitest';
import { measureOf, runChecked } from './day-measures.ts';
import { diary } from './event-log.ts';
import { scenarioOf } from './scenario-builder.ts';

describe('scripted day', () => {
  const day = scenarioOf({
    horizon: 100,
    types: {
      service: { at: [0, 10], talk: [30, 20], wrapUp: 5 },
      hasty: { at: [12], patience: 8.5 },
    },
  });

  it('gives a diary of one line a verb', () => {
    expect(diary(day)).toEqual([
      '00:00:00 logIn team 1',
      '00:00:00 ready team 1',
      '00:00:00 arrive 1 service',
      '00:00:00 offer 1 service',
      '00:00:00 answer 1 service by team 1',
      '00:00:10 arrive 2 service',
      '00:00:10 offer 2 service',
      '00:00:10 enqueue 2 service',
      '00:00:12 arrive 3 hasty',
      '00:00:12 offer 3 hasty',
      '00:00:12 enqueue 3 hasty',
      '00:00:20.500000 abandon 3 hasty',
      '00:00:30 hangUp 1 service by team 1',
      '00:00:30 wrapUp team 1',
      '00:00:35 release team 1',
      '00:00:35 answer 2 service by team 1',
      '00:00:55 hangUp 2 service by team 1',
      '00:00:55 wrapUp team 1',
      '00:01:00 release team 1',
      '00:01:00 ready team 1',
      '00:01:40 horizonEnd',
    ]);
  });

  it('gives measures by name and place', () => {
    const tally = runChecked(day);
    expect(measureOf(day, tally, 'waitTime')).toBe((0 + 25 + 8.5) / 3);
    expect(measureOf(day, tally, 'abandoned', { type: 'hasty' })).toBe(1);
    expect(measureOf(day, tally, 'timeToAbandon', { type: 'service' })).toBe(null);
    expect(measureOf(day, tally, 'occupancy', { group: 'team' })).toBe(0.6);
    expect(measureOf(day, tally, 'queueLength', { queue: 'queue' })).toBe(33.5 / 100);
  });

  it('refuses a name that is not there', () => {
    expect(() => scenarioOf({ types: { a: {} }, groups: { team: { skills: ['b'] } } })).toThrow(
      'b: must be one of a',
    );
  });
});
