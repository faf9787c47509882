import { describe, expect, it } from 'vitest';
import { faultsOfStaffed, loadStaffed } from '../../test/support/staffed-center.ts';
import type { ShiftSpec } from '../engine.ts';

const MINUTE = 60e6;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `A1 7-15.5, lunch 11 0.5 unpaid`, hours since the start. */
const inHours = ({ agent, logIn, logOut, breaks }: ShiftSpec): string =>
  [
    `${agent} ${logIn / HOUR}-${logOut / HOUR}`,
    ...breaks.map(
      one => `${one.activity} ${one.from / HOUR} ${one.length / MINUTE} min ${one.paid ? 'paid' : 'unpaid'}`,
    ),
  ].join(', ');

describe('shifts said in place', () => {
  it('are those of every agent of a pattern on its days, breaks by turns in waves', async () => {
    const { agentGroups } = await loadStaffed();
    const shifts = agentGroups[0]!.shifts.map(inHours);
    expect(shifts.slice(0, 6)).toEqual([
      'A1 7-15.5, lunch 11 30 min unpaid',
      'A1 31-39.5, lunch 35 30 min unpaid',
      'A1 55-63.5, lunch 59 30 min unpaid',
      'A2 7-15.5, lunch 11.25 30 min unpaid',
      'A2 31-39.5, lunch 35.25 30 min unpaid',
      'A2 55-63.5, lunch 59.25 30 min unpaid',
    ]);
    expect(shifts.filter(shift => shift.startsWith('A3 7'))).toEqual(['A3 7-15.5, lunch 11 30 min unpaid']);
  });

  it('are two on a day for a split shift, whose breaks count from its start', async () => {
    const { agentGroups } = await loadStaffed();
    const late = agentGroups[0]!.shifts.filter(({ agent, logIn }) => agent === 'late 2' && logIn < DAY);
    expect(late.map(inHours)).toEqual(['late 2 15-19, break 17 10 min paid', 'late 2 20-24']);
  });

  it('run past midnight, and whoever works through the night is there when the clock starts', async () => {
    const of = async (days: string) => {
      const { agentGroups } = await loadStaffed([['days: [Mon, 1999-02-03]', days]]);
      return agentGroups[0]!.shifts.filter(({ agent }) => agent === 'Ann').map(inHours);
    };
    // 1 February 1999 was a Monday
    expect(await of('days: [Mon, 1999-02-03]')).toEqual([
      'Ann 22-30, training 26 60 min unpaid',
      'Ann 70-78, training 74 60 min unpaid',
    ]);
    expect((await of('days: Sun-Mon'))[0]).toBe('Ann 0-6, training 2 60 min unpaid');
    expect(await of('days: 1999-01-31')).toEqual(['Ann 0-6, training 2 60 min unpaid']);
    const late = await loadStaffed([
      ['"02:00"', '"23:00"'],
      ['days: [Mon, 1999-02-03]', 'days: Sun'],
    ]);
    expect(late.agentGroups[0]!.shifts.filter(({ agent }) => agent === 'Ann').map(inHours)).toEqual([
      'Ann 0-6',
    ]);
  });

  it('of one agent may not overlap, whichever patterns they stand in', async () => {
    const faults = await faultsOfStaffed(
      'agent: Ann, days: [Mon, 1999-02-03], hours: "22:00-06:00"',
      'agent: A1, hours: "22:00-08:00"',
    );
    expect(faults[0]).toBe(
      's.yaml:17:9: agentGroups.desk.shifts[0]: A1 is still at work at 07:00 in another shift, expected a later one',
    );
  });

  it('repeat daily where there is no calendar', async () => {
    const { agentGroups } = await loadStaffed([
      ['calendar: { start: 1999-02-01, days: 3, open: "07:00-24:00" }', 'horizon: 2 d'],
      ['days: Mon-Fri, ', ''],
      ['days: [Mon, 1999-02-03], ', ''],
    ]);
    expect(agentGroups[0]!.shifts.filter(({ agent }) => agent === 'A1').map(inHours)).toHaveLength(2);
    const faults = await faultsOfStaffed(
      'calendar: { start: 1999-02-01, days: 3, open: "07:00-24:00" }',
      'horizon: 2 d',
    );
    expect(faults).toEqual([
      's.yaml:17:22: agentGroups.desk.shifts[0].days: has no meaning without days, expected a calendar in the scenario',
      's.yaml:19:23: agentGroups.desk.shifts[2].days: has no meaning without days, expected a calendar in the scenario',
    ]);
  });
});

describe('people as the engine gets them', () => {
  it('have absence, a day’s factor that groups share, adherence, a reserve and sites', async () => {
    const { agentGroups, sites } = await loadStaffed();
    const [desk, stock, owls] = agentGroups;
    const day = { name: 'desk', law: { kind: 'gamma', mean: 1, shape: 4 } };
    expect(sites).toEqual([{ name: 'head-office' }, { name: 'home' }]);
    expect([desk!.site, stock!.site, owls!.site]).toEqual([0, 1, -1]);
    expect(desk!.staff).toEqual({ starts: [0], values: [0] });
    expect(desk!.absence).toEqual({ share: 0.05, paid: true, day });
    expect(stock!.absence).toEqual({ share: 0.04, paid: false, day });
    expect(owls!.absence).toBeUndefined();
    expect(desk!.adherence).toEqual({
      lateLogIn: { kind: 'exponential', mean: 2 * MINUTE },
      lateReturn: undefined,
    });
    expect(desk!.reserve).toEqual({
      agents: 2,
      spare: 1,
      delay: { kind: 'deterministic', value: 90 * MINUTE },
      costPerCallOut: 60,
      costPerDay: 20,
    });
  });
});
