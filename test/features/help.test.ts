import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../engine/center/scenario.ts';
import * as cell from '../../engine/measures/cells.ts';
import { day, fixed, sums, told } from '../support/help-days.ts';
import { type DayOptions, scenarioOf } from '../support/scenario-builder.ts';

describe('an important contact', () => {
  const outside = (more: object) => ({
    outside: [
      { name: 'owner', persons: 1, available: [], answers: 1, ringTime: fixed(10), talk: fixed(60), ...more },
    ],
  });
  const forward = (otherwise: 'queue' | 'message') => ({ forward: { share: 1, to: 0, otherwise } });
  const options: DayOptions = { types: { call: { at: [0, 30, 200], talk: 20 } } };

  it('goes to the owner, and to an agent while the owner talks', () => {
    const scenario = day(options, forward('queue'), outside({}));
    expect(told(scenario)).toEqual([
      '00:00:00 arrive 1 call',
      '00:00:00 forward 1 call',
      '00:00:10 answerOutside 1 call',
      '00:00:30 arrive 2 call',
      '00:00:30 missOutside 2 call',
      '00:00:30 answer 2 call by team 1',
      '00:00:50 hangUp 2 call by team 1',
      '00:01:10 endOutside 1 call',
      '00:03:20 arrive 3 call',
      '00:03:20 forward 3 call',
      '00:03:30 answerOutside 3 call',
      '00:04:30 endOutside 3 call',
    ]);
    const { of } = sums(scenario);
    expect([cell.ARRIVED, cell.OFFERED, cell.FORWARDED, cell.FORWARD_ANSWERED].map(of)).toEqual([3, 1, 2, 2]);
    expect(of(cell.FORWARD_TALK)).toBe(120 * SECOND);
  });

  it('whom nobody answers asks for an agent after the ringing', () => {
    const scenario = day(options, forward('queue'), outside({ answers: 0 }));
    expect(told(scenario).slice(0, 4)).toEqual([
      '00:00:00 arrive 1 call',
      '00:00:00 forward 1 call',
      '00:00:10 missOutside 1 call',
      '00:00:10 answer 1 call by team 1',
    ]);
    expect(sums(scenario).of(cell.OFFERED)).toBe(3);
  });

  it('leaves a message where the owner is away', () => {
    const scenario = day(options, forward('message'), outside({ available: [{ from: HOUR, to: 2 * HOUR }] }));
    const { of } = sums(scenario);
    expect([cell.MESSAGES, cell.FORWARDED, cell.OFFERED].map(of)).toEqual([3, 0, 0]);
    // an owner who is there all day is reached
    expect(sums(day(options, forward('message'), outside({}))).of(cell.MESSAGES)).toBe(1);
  });

  it('is one in three or so where a third is important', () => {
    const many = { types: { call: { at: Array.from({ length: 300 }, (_, k) => k), talk: 1 } } };
    const scenario = day(
      many,
      { forward: { share: 1 / 3, to: 0, otherwise: 'queue' } },
      outside({ persons: 300 }),
    );
    const { of } = sums(scenario);
    expect(of(cell.FORWARDED)).toBeGreaterThan(60);
    expect(of(cell.FORWARDED)).toBeLessThan(140);
    expect(of(cell.FORWARDED) + of(cell.OFFERED)).toBe(300);
  });

  it('that still talks outside when the clock is cut is inside', () => {
    sums(day({ ...options, horizon: 40, end: 'cut' }, forward('queue'), outside({})));
    sums(day({ ...options, horizon: 5, end: 'cut' }, forward('queue'), outside({})));
  });
});

describe('who enters while the center is closed', () => {
  const closed: DayOptions = { types: { call: { at: [10, 150], talk: 20 } }, openings: [[100, 600]] };
  const callback = {
    expectedWaitAbove: 0,
    window: 900 * SECOND,
    waitingAtLeast: 0,
    between: [],
    accept: 0,
    mode: 'keepPlace' as const,
    delay: undefined,
    promiseWindow: 60 * SECOND,
    dial: 'agentFirst' as const,
    ringTime: undefined,
    noAnswer: 0,
    retryAfter: SECOND,
    attempts: 1,
    trunk: -1,
  };
  const queues = scenarioOf(closed).queues.map(queue => ({ ...queue, callback }));

  it('is lost where no message can be left', () => {
    const scenario = day(closed, { afterHours: { message: 0 } });
    const { of } = sums(scenario);
    expect([cell.ARRIVED, cell.AFTER_HOURS, cell.OFFERED].map(of)).toEqual([2, 1, 1]);
    expect(sums(day(closed, {})).of(cell.OFFERED)).toBe(2);
  });

  it('is called back from the next opening on where a message was left', () => {
    const scenario = day(closed, { afterHours: { message: 1 } }, { queues });
    expect(told(scenario)).toEqual([
      '00:00:10 arrive 1 call',
      '00:00:10 offerCallback 1 call',
      '00:00:10 takeCallback 1 call',
      '00:01:40 dial 1 call by team 1',
      '00:01:40 answer 1 call by team 1',
      '00:02:00 hangUp 1 call by team 1',
      '00:02:30 arrive 2 call',
      '00:02:30 answer 2 call by team 1',
      '00:02:50 hangUp 2 call by team 1',
    ]);
    const { of } = sums(scenario);
    expect([cell.AFTER_HOURS, cell.CALLBACK_REACHED, cell.CALLBACK_KEPT].map(of)).toEqual([0, 1, 1]);
    expect(of(cell.CALLBACK_WAIT)).toBe(90 * SECOND);
  });
});
