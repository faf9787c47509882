import { describe, expect, it } from 'vitest';
import { groupMeasureOf } from '../../test/support/agent-story.ts';
import { measureOf, runChecked } from '../../test/support/day-measures.ts';
import { diary, eventLog } from '../../test/support/event-log.ts';
import { type DayOptions, type GroupOptions, scenarioOf } from '../../test/support/scenario-builder.ts';
import { profileWithoutAbsent } from './profile-attendance.ts';

const DAY_S = 86_400;
const names = 'abcdefghij'.split('');
/** Ten agents, each on ten days from 8 to 16 o'clock. */
const tenDays = (agents: readonly string[], group: GroupOptions = { absence: 0.3 }): DayOptions => ({
  horizon: 10 * DAY_S,
  types: { service: {} },
  groups: {
    team: {
      shifts: agents.flatMap(agent =>
        Array.from({ length: 10 }, (_, day) => ({
          agent,
          on: [day * DAY_S + 8 * 3600, day * DAY_S + 16 * 3600] as [number, number],
        })),
      ),
      ...group,
    },
  },
});
const missesOf = (day: DayOptions) => {
  const lines = diary(scenarioOf(day)).filter(line => line.includes('missShift'));
  return (agent: string) => lines.filter(line => line.endsWith(` ${agent}`));
};
describe('absence', () => {
  it('of the others stays as it is when an agent leaves the group (A7)', () => {
    const all = missesOf(tenDays(names));
    const without = missesOf(tenDays(names.filter(name => name !== 'e')));
    for (const name of names.filter(one => one !== 'e')) expect(without(name), name).toEqual(all(name));
    expect(all('e').length).toBeGreaterThan(0);
    expect(names.map(name => all(name).length).reduce((a, b) => a + b)).toBeGreaterThan(15);
    expect(names.map(name => all(name).join()).filter(text => text === all('a').join())).toHaveLength(1);
  });

  it('of a day stays as it is when a shift of another day is left out (A7)', () => {
    const day = tenDays(['a', 'b', 'c']);
    const all = missesOf(day);
    day.groups!.team!.shifts = day.groups!.team!.shifts!.filter(({ on }) => on[0] >= 2 * DAY_S);
    const later = missesOf(day);
    const afterTwo = (line: string) => Number.parseInt(line, 10) >= 48;
    for (const name of ['a', 'b', 'c']) expect(later(name)).toEqual(all(name).filter(afterTwo));
  });

  it('is for the whole day, split shifts included', () => {
    const day = tenDays(['a', 'b', 'c', 'd']);
    day.groups!.team!.shifts = day.groups!.team!.shifts!.flatMap(shift => [
      { ...shift, on: [shift.on[0], shift.on[0] + 3600] as [number, number] },
      { ...shift, on: [shift.on[0] + 7200, shift.on[1]] as [number, number] },
    ]);
    const whole = missesOf(tenDays(['a', 'b', 'c', 'd']));
    const split = missesOf(day);
    for (const name of ['a', 'b', 'c', 'd']) expect(split(name)).toHaveLength(2 * whole(name).length);
  });

  it('is paid or not: paid hours, utilization, and hours absent', () => {
    const at = (paid: boolean) => tenDays(names, { absence: { share: 0.3, paid } });
    const absent = groupMeasureOf(at(false), 'absentHours')!;
    expect(absent % 8).toBe(0);
    expect(absent / 8 / 100).toBe(groupMeasureOf(at(false), 'absence'));
    expect(groupMeasureOf(at(false), 'paidHours')).toBe(800 - absent);
    expect(groupMeasureOf(at(true), 'paidHours')).toBe(800);
    expect(groupMeasureOf(at(false), 'utilization')).toBe(1);
    expect(groupMeasureOf(at(true), 'utilization')).toBeCloseTo(1 - absent / 800, 12);
  });

  it('of a share of 0 leaves a staff profile as it is, to the event', () => {
    const day = (absence?: number): DayOptions => ({
      types: { service: { at: [0, 5, 10, 20, 30, 44], talk: 25 } },
      groups: {
        team: {
          staff: [
            [0, 2],
            [20, 1],
            [40, 3],
          ],
          ...(absence === undefined ? {} : { absence }),
        },
      },
    });
    expect(eventLog(scenarioOf(day(0)))).toEqual(eventLog(scenarioOf(day())));
    expect(diary(scenarioOf(day(1))).some(line => line.includes('logIn'))).toBe(false);
  });

  it('takes the absent ones of a day out of a staff profile, by their numbers', () => {
    const absent: Record<string, number[]> = { '#1': [0, 0], '#2': [1, 0], '#3': [0, 1] };
    const absences = { starts: Float64Array.of(0, 100), dayOf: (t: number) => (t < 100 ? 0 : 1) };
    const { profile, missed } = profileWithoutAbsent(
      scenarioOf({
        types: { service: {} },
        groups: {
          team: {
            staff: [
              [0, 1],
              [20e-6, 3],
              [60e-6, 1],
              [80e-6, 2],
              [150e-6, 3],
            ],
          },
        },
      }).agentGroups[0]!,
      { ...absences, of: (_: unknown, name: string) => Uint8Array.from(absent[name]!) } as never,
      200,
    );
    expect(profile).toEqual({ starts: [0, 20, 60, 80, 100, 150], values: [1, 2, 1, 1, 2, 2] });
    expect(missed.map(({ day, at, pieces }) => [day, at, pieces.map(({ from, to }) => [from, to])])).toEqual([
      [
        0,
        20,
        [
          [20, 60],
          [80, 100],
        ],
      ],
      [1, 150, [[150, 200]]],
    ]);
  });

  it('of a staff profile is unpaid or paid, and counts no overtime', () => {
    const day = (paid: boolean): DayOptions => ({
      horizon: 5 * DAY_S,
      types: { service: {} },
      groups: { team: { staff: 20, absence: { share: 0.25, paid } } },
    });
    const absent = groupMeasureOf(day(false), 'absentHours')!;
    expect(absent).toBeGreaterThan(0);
    expect(groupMeasureOf(day(false), 'paidHours')).toBeCloseTo(20 * 120 - absent, 9);
    expect(groupMeasureOf(day(true), 'paidHours')).toBe(20 * 120);
    expect(groupMeasureOf(day(false), 'agentsAtWork')).toBeCloseTo(20 - absent / 120, 9);
  });

  it('of a staff profile leaves the overtime of those who came', () => {
    const scenario = scenarioOf({
      types: { service: { at: [90], talk: 30 } },
      groups: {
        team: {
          staff: [
            [0, 2],
            [100, 0],
          ],
          absence: 0.5,
        },
      },
    });
    const tallies = Array.from({ length: 20 }, (_, replication) => runChecked(scenario, { replication }));
    const place = { group: 'team' };
    const paid = (absence: number) =>
      tallies
        .filter(tally => measureOf(scenario, tally, 'absence', place) === absence)
        .map(tally => measureOf(scenario, tally, 'paidHours', place)! * 3600);
    expect(new Set(paid(0.5))).toEqual(new Set([100 + 20]));
    expect(new Set(paid(0))).toEqual(new Set([200 + 20]));
    expect(new Set(paid(1))).toEqual(new Set([0]));
  });
});

describe('adherence', () => {
  const day: DayOptions = {
    types: { service: {} },
    groups: {
      team: {
        shifts: [{ on: [0, 100], breaks: [{ due: [5, 3] }, { due: [40, 20] }] }],
        adherence: { lateLogIn: 10, lateReturn: 5 },
      },
    },
  };

  it('makes agents log in late and overrun breaks; a break before the login is off', () => {
    expect(diary(scenarioOf(day))).toEqual([
      '00:00:10 logIn team a',
      '00:00:10 ready team a',
      '00:00:40 takeBreak team a',
      '00:01:05 endBreak team a',
      '00:01:05 ready team a',
      '00:01:40 logOut team a',
      '00:10:00 horizonEnd',
    ]);
    expect(groupMeasureOf(day, 'lateHours')).toBe(15 / 3600);
    expect(groupMeasureOf(day, 'breakHours')).toBe(25 / 3600);
    expect(groupMeasureOf(day, 'paidHours')).toBe(100 / 3600);
    expect(groupMeasureOf(day, 'utilization')).toBe(65 / 100);
  });

  it('of one agent is left alone by another, and each shift keeps its own, absent or not', () => {
    const options = (agents: readonly string[], absence: number) =>
      tenDays(agents, { absence, adherence: { lateLogIn: { kind: 'exponential', mean: 300 } } });
    const logIns = (of: DayOptions, agent: string) =>
      diary(scenarioOf(of)).filter(line => line.endsWith(`logIn team ${agent}`));
    const all = logIns(options(['a', 'b'], 0), 'b');
    expect(all).toHaveLength(10);
    expect(new Set(all.map(line => line.slice(3))).size).toBe(10);
    expect(logIns(options(['b'], 0), 'b')).toEqual(all);
    const some = logIns(options(['a', 'b'], 0.4), 'b');
    expect(some.length).toBeLessThan(10);
    expect(some.filter(line => !all.includes(line))).toEqual([]);
  });

  it('that keeps an agent away for the whole shift leaves nobody logged in', () => {
    const late = structuredClone(day);
    late.groups!.team!.adherence!.lateLogIn = 100;
    expect(diary(scenarioOf(late))).toEqual(['00:10:00 horizonEnd']);
    expect(groupMeasureOf(late, 'lateHours')).toBe(100 / 3600);
  });
});
