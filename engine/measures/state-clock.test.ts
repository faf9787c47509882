import { describe, expect, it } from 'vitest';
import { groupMeasureOf } from '../../test/support/agent-story.ts';
import type { DayOptions } from '../../test/support/scenario-builder.ts';

/** A shift to 300 with a lunch due at 100, in a contact; another contact waits for its end; a third one outlasts the shift. */
const lunch: DayOptions = {
  types: { service: { at: [90, 110, 290], talk: 30 } },
  groups: {
    team: { shifts: [{ on: [0, 300], breaks: [{ due: [100, 60], activity: 'lunch', paid: false }] }] },
  },
};

describe('the state clock of one agent with a shift', () => {
  it('has its time in each state, and what follows from it (A1)', () => {
    // ready 0–90 and 210–290, talk 90–120, 180–210 and 290–320, lunch 120–180, over time 300–320
    expect(groupMeasureOf(lunch, 'readyHours')).toBe(170 / 3600);
    expect(groupMeasureOf(lunch, 'talkHours')).toBe(90 / 3600);
    expect(groupMeasureOf(lunch, 'lunchHours')).toBe(60 / 3600);
    expect(groupMeasureOf(lunch, 'unpaidHours')).toBe(60 / 3600);
    expect(groupMeasureOf(lunch, 'overtimeHours')).toBe(20 / 3600);
    expect(groupMeasureOf(lunch, 'paidHours')).toBe((300 - 60 + 20) / 3600);
    expect(groupMeasureOf(lunch, 'occupancy')).toBe(90 / (90 + 170));
    expect(groupMeasureOf(lunch, 'utilization')).toBe((90 + 170) / 260);
    expect(groupMeasureOf(lunch, 'agentsAtWork')).toBe(260 / 600);
  });

  it('is paid for a lunch that is paid, which lowers utilization', () => {
    const paid = structuredClone(lunch);
    paid.groups!.team!.shifts![0]!.breaks![0]!.paid = true;
    expect(groupMeasureOf(paid, 'paidHours')).toBe(320 / 3600);
    expect(groupMeasureOf(paid, 'utilization')).toBe(260 / 320);
    expect(groupMeasureOf(paid, 'occupancy')).toBe(90 / 260);
  });

  it('divides states at the edges of intervals, and leaves out the warm-up', () => {
    const halves = { ...lunch, interval: 150 };
    const hours = (name: string) =>
      [1, 2, 3].map(k => groupMeasureOf(halves, `${name}Hours`, 'team', k)! * 3600);
    expect(hours('lunch')).toEqual([30, 30, 0]);
    expect(hours('talk')).toEqual([30, 40, 20]);
    expect(hours('ready')).toEqual([90, 80, 0]);
    expect(hours('overtime')).toEqual([0, 0, 20]);
    expect(hours('paid')).toEqual([120, 120, 20]);
    expect(groupMeasureOf({ ...lunch, warmUp: 150 }, 'lunchHours')).toBe(30 / 3600);
  });
});

describe('hold', () => {
  const held: DayOptions = { types: { service: { at: [0], talk: 30, hold: 10 } }, interval: 35, horizon: 70 };

  it('is a state of its own after the talk, by the clock', () => {
    expect(groupMeasureOf(held, 'talkHours')).toBeCloseTo(30 / 3600, 12);
    expect(groupMeasureOf(held, 'holdHours')).toBe(10 / 3600);
    expect([1, 2].map(k => groupMeasureOf(held, 'holdHours', 'team', k)! * 3600)).toEqual([5, 5]);
    expect(groupMeasureOf(held, 'occupancy')).toBe(40 / 70);
  });

  it('counts up to the horizon when that cuts it off', () => {
    const cut = { ...held, horizon: 35, end: 'cut' as const };
    expect(groupMeasureOf(cut, 'holdHours')).toBe(5 / 3600);
    expect(groupMeasureOf({ ...cut, horizon: 20, interval: 20 }, 'holdHours')).toBe(0);
  });
});
