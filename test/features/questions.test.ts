import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '../../engine/center/scenario.ts';
import * as cell from '../../engine/measures/cells.ts';
import { day, fixed, sums, told } from '../support/help-days.ts';
import type { DayOptions } from '../support/scenario-builder.ts';

describe('an agent who asks another one', () => {
  const options: DayOptions = {
    types: { call: { at: [0], talk: 60, wrapUp: 5 }, expert: { at: [40], talk: 100 } },
    groups: { first: { skills: ['call'] }, second: { skills: ['expert'] } },
  };
  const consult = (giveUpAfter: number) => ({
    consult: { share: 1, to: 1, time: fixed(30), giveUpAfter: giveUpAfter * SECOND },
  });

  it('waits for the answer with the customer on hold, then goes on', () => {
    const scenario = day(options, consult(Infinity));
    expect(told(scenario)).toEqual([
      '00:00:00 arrive 1 call',
      '00:00:00 answer 1 call by first 1',
      '00:00:40 arrive 2 expert',
      '00:00:40 answer 2 expert by second 1',
      '00:01:00 consult 1 call by first 1',
      '00:02:20 hangUp 2 expert by second 1',
      '00:02:20 answerConsult 1 expert by second 1',
      '00:02:50 endConsult 1 expert by second 1',
      '00:02:50 hangUp 1 call by first 1',
    ]);
    const { of, group } = sums(scenario);
    expect([cell.CONSULTS, cell.CONSULTS_ANSWERED, cell.IN_TIME].map(of)).toEqual([1, 1, 2]);
    expect([cell.CONSULT_WAIT, cell.CONSULT_TIME, cell.CONSULT_HOLD].map(p => of(p) / SECOND)).toEqual([
      80, 30, 110,
    ]);
    expect(group(cell.TALKING_TIME, 0)).toBe(170);
    expect(group(cell.HOLDING_TIME, 0)).toBe(110);
    expect(group(cell.WRAPPING_UP_TIME, 0)).toBe(5);
    expect(group(cell.TALKING_TIME, 1)).toBe(130);
    expect(of(cell.HOLD_TIME)).toBe(110 * SECOND);
  });

  it('gives up after a while', () => {
    const { of, group } = sums(day(options, consult(50)));
    expect([cell.CONSULTS_ANSWERED, cell.CONSULTS_GIVEN_UP].map(of)).toEqual([0, 1]);
    expect(of(cell.CONSULT_WAIT)).toBe(50 * SECOND);
    expect(group(cell.TALKING_TIME, 0)).toBe(110);
    expect(group(cell.TALKING_TIME, 1)).toBe(100);
  });

  it('asks once in a talk, and then passes the contact on', () => {
    const escalate = {
      share: 1,
      to: 1,
      rightly: 1,
      wrongTo: -1,
      handover: 'warm' as const,
      handoverTime: fixed(5),
    };
    const scenario = day(options, { ...consult(Infinity), escalate });
    const { of, group } = sums(scenario);
    expect([cell.CONSULTS, cell.TRANSFER_HANDLED].map(of)).toEqual([1, 1]);
    // its own talk and hold, then 5 s together with the expert
    expect(group(cell.TALKING_TIME, 0)).toBe(175);
  });

  it('is held at the horizon by what it has done so far', () => {
    for (const horizon of [70, 150, 165])
      for (const end of ['cut', 'drain'] as const) sums(day({ ...options, horizon, end }, consult(Infinity)));
    const { group } = sums(day({ ...options, horizon: 150, end: 'cut' }, consult(Infinity)));
    expect(group(cell.HOLDING_TIME, 0)).toBe(90);
  });
});

describe('a transfer at hours at which nobody is there', () => {
  const options: DayOptions = {
    horizon: 600,
    types: { call: { at: [0], talk: 60 }, expert: { at: [], talk: 30 }, desk: { at: [], talk: 40 } },
  };
  const escalate = (otherwise: object, from = 300) => ({
    escalate: {
      share: 1,
      to: 1,
      rightly: 1,
      wrongTo: -1,
      handover: 'cold' as const,
      handoverTime: undefined,
      during: [{ from: from * SECOND, to: 24 * HOUR }],
      otherwise: otherwise as { kind: 'resolve' },
    },
  });
  const counted = [cell.ARRIVED, cell.ESCALATED, cell.TRANSFERS_MISSED, cell.TRANSFER_HANDLED];

  it('does not happen', () => {
    expect(counted.map(sums(day(options, escalate({ kind: 'resolve' }))).of)).toEqual([1, 0, 1, 0]);
    expect(counted.map(sums(day(options, escalate({ kind: 'resolve' }, 60))).of)).toEqual([1, 1, 0, 1]);
  });

  it('brings the customer back when somebody is there', () => {
    const scenario = day(options, escalate({ kind: 'comeBack' }));
    expect(counted.map(sums(scenario).of)).toEqual([2, 1, 1, 1]);
    expect(told(scenario)).toContain('00:05:00 arrive 2 call');
  });

  it('goes to somebody else', () => {
    const scenario = day(options, escalate({ kind: 'passOn', to: 2 }));
    expect(counted.map(sums(scenario).of)).toEqual([1, 1, 1, 1]);
    expect(told(scenario)).toContain('00:01:40 hangUp 1 desk by team 1');
  });
});
