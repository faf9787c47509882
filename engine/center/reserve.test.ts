import { describe, expect, it } from 'vitest';
import { groupMeasureOf } from '../../test/support/agent-story.ts';
import { diary } from '../../test/support/event-log.ts';
import { type DayOptions, type GroupOptions, scenarioOf } from '../../test/support/scenario-builder.ts';
import { buildReport } from '../experiment/report.ts';
import { runReplications } from '../experiment/run-experiment.ts';

describe('the reserve', () => {
  const day = (reserve: NonNullable<GroupOptions['reserve']>): DayOptions => ({
    types: { service: {} },
    groups: {
      team: {
        absence: 1,
        reserve,
        shifts: [
          { agent: 'ann', on: [0, 300] },
          {
            agent: 'bob',
            on: [10, 300],
            breaks: [{ due: [30, 20] }, { due: [200, 30], activity: 'lunch', paid: false }],
          },
          { agent: 'cy', on: [20, 300] },
          { agent: 'di', on: [20, 60] },
        ],
      },
    },
  });
  const story = (options: DayOptions) =>
    diary(scenarioOf(options))
      .filter(line => !line.includes('horizonEnd'))
      .map(line => line.replace(/00:0(\d):(\d\d) /, (_, m, s) => `${Number(m) * 60 + Number(s)} `));

  it('takes over what is left of a missed shift and its breaks, after a delay, once too many are missing', () => {
    const options = day({ agents: 2, spare: 1, delay: 50 });
    expect(story(options)).toEqual([
      '0 missShift team ann',
      '10 missShift team bob',
      '10 callOut team reserve 1',
      '20 missShift team cy',
      '20 missShift team di',
      '20 callOut team reserve 2',
      '60 logIn team reserve 1',
      '60 ready team reserve 1',
      '70 logIn team reserve 2',
      '70 ready team reserve 2',
      '200 takeBreak team reserve 1',
      '230 endBreak team reserve 1',
      '230 ready team reserve 1',
      '300 logOut team reserve 1',
      '300 logOut team reserve 2',
    ]);
    // 60–300 without the lunch, and 70–300
    expect(groupMeasureOf(options, 'paidHours')).toBe((240 - 30 + 230) / 3600);
    expect(groupMeasureOf(options, 'callOuts')).toBe(2);
    expect(groupMeasureOf(options, 'lunchHours')).toBe(30 / 3600);
    expect(groupMeasureOf(options, 'absence')).toBe(1);
    expect(groupMeasureOf(options, 'absentHours')).toBe((300 + 290 + 280 + 40) / 3600);
  });

  it('is not called by who would come too late, nor twice on one day', () => {
    expect(story(day({ agents: 9, spare: 3, delay: 40 })).join()).not.toContain('callOut');
    expect(story(day({ agents: 9, spare: 3, delay: 39 })).join()).toContain('59 logIn team reserve 1');
    expect(story(day({ agents: 1, delay: 0 })).filter(line => line.includes('callOut'))).toHaveLength(1);
  });

  it('comes again the next day, and stands in for agents of a staff profile too', () => {
    const options: DayOptions = {
      horizon: 200,
      days: [0, 100],
      types: { service: {} },
      groups: {
        team: {
          staff: [
            [0, 1],
            [50, 2],
            [150, 0],
          ],
          absence: 1,
          reserve: { agents: 1, spare: 1, delay: 10 },
        },
      },
    };
    expect(story(options)).toEqual([
      '50 callOut team reserve 1',
      '60 logIn team reserve 1',
      '60 ready team reserve 1',
      '100 logOut team reserve 1',
      '100 callOut team reserve 1',
      '110 logIn team reserve 1',
      '110 ready team reserve 1',
      '150 logOut team reserve 1',
    ]);
    expect(groupMeasureOf(options, 'paidHours')).toBeCloseTo((40 + 40) / 3600, 12);
    expect(groupMeasureOf(options, 'utilization')).toBe(1);
  });

  it('costs by the day and by the call', () => {
    const scenario = scenarioOf({
      ...day({ agents: 2, spare: 1, delay: 50, costPerCallOut: 25, costPerDay: 4 }),
      days: [0],
      shrinkage: 0,
    });
    const options = { version: '0', hash: 'x', seed: '1', confidence: 0.95, batches: 0 };
    const report = buildReport(scenario, runReplications(scenario, { seed: '1', replications: 2 }), options);
    const { providers } = report.cost as {
      providers: Record<string, { reserve: number; wages: number; total: number }>;
    };
    expect(providers.house!.reserve).toBe(2 * 4 + 2 * 25);
    expect(providers.house!.wages).toBeCloseTo((20 * 440) / 3600, 9);
    expect(providers.house!.total).toBeCloseTo(58 + (20 * 440) / 3600, 9);
  });
});
