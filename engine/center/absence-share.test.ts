import { describe, expect, it } from 'vitest';
import { measureOf, runChecked } from '../../test/support/day-measures.ts';
import { type DayOptions, type GroupOptions, scenarioOf } from '../../test/support/scenario-builder.ts';
import { attendanceOf } from './attendance.ts';
import { SECOND } from './scenario.ts';
import { streamOpener } from './stream-opener.ts';

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
/** Days of agents, and absent ones, in many replications; by day where asked. */
function absencesIn(
  day: DayOptions,
  replications: number,
): { share: number; days: number; perDay: number[] } {
  const scenario = scenarioOf(day);
  let absent = 0;
  let days = 0;
  const perDay: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const { timetable } = attendanceOf(scenario, streamOpener('absence', replication));
    const byDay = new Float64Array(10);
    for (let row = 0; row < timetable.rows; row++) {
      if (timetable.action[row] === 3) byDay[Math.floor(timetable.at[row]! / SECOND / DAY_S)]! += 1;
      if (timetable.action[row] === 0 || timetable.action[row] === 3) days++;
    }
    for (const count of byDay) perDay.push(count);
    absent += byDay.reduce((a, b) => a + b);
  }
  return { share: absent / days, days, perDay };
}

describe('with absence share p', () => {
  const p = 0.12;
  /** Student's threshold of the suite for this many samples (quality.md: 5.05 at 200). */
  const THRESHOLD = 5.05;

  /** Mean number at work by the clock of 20 agents, in standard errors from (1 − p) × scheduled. */
  function errorsOff(group: GroupOptions, share: number): number {
    const scenario = scenarioOf({ horizon: 10 * DAY_S, types: { service: {} }, groups: { team: group } });
    const means = Array.from({ length: 200 }, (_, replication) => {
      const tally = runChecked(scenario, { seed: 'at work', replication });
      return measureOf(scenario, tally, 'agentsAtWork', { group: 'team' })!;
    });
    const mean = means.reduce((a, b) => a + b) / means.length;
    const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (means.length - 1);
    return Math.abs(mean - (1 - share) * 20) / Math.sqrt(variance / means.length);
  }
  const allDay = Array.from({ length: 200 }, (_, k) => ({
    agent: `agent ${k % 20}`,
    on: [Math.floor(k / 20) * DAY_S, (Math.floor(k / 20) + 1) * DAY_S] as [number, number],
  }));
  const sorted = [...allDay].sort((a, b) => a.agent.localeCompare(b.agent) || a.on[0] - b.on[0]);

  it.each([
    ['by shifts', { shifts: sorted, absence: p }],
    ['by a staff profile', { staff: 20, absence: p }],
  ])('(1 − p) × scheduled are at work on the average, $0; a share of p + 2 % would be seen', (_, group) => {
    expect(errorsOff(group, p)).toBeLessThan(THRESHOLD);
    expect(errorsOff({ ...group, absence: p + 0.02 }, p)).toBeGreaterThan(THRESHOLD);
  });

  it('agents are absent independently, unless a day has a factor: then days differ more, the mean does not', () => {
    const day = (factor: boolean) =>
      tenDays(names, {
        absence: {
          share: 0.2,
          ...(factor ? { day: { name: 'flu', law: { kind: 'uniform', low: 0, high: 2 } } } : {}),
        },
      });
    const dispersion = ({ perDay }: { perDay: number[] }) => {
      const mean = perDay.reduce((a, b) => a + b) / perDay.length;
      return perDay.reduce((sum, x) => sum + (x - mean) ** 2, 0) / perDay.length / (mean * (1 - mean / 10));
    };
    const alone = absencesIn(day(false), 200);
    const together = absencesIn(day(true), 200);
    // the variance of 2,000 days' counts over the binomial one: 1 with standard error √(2 ÷ 2000)
    expect(Math.abs(dispersion(alone) - 1)).toBeLessThan(THRESHOLD * Math.sqrt(2 / 2000));
    // n p (1 − p) + n (n − 1) p² Var(factor) = 1.6 + 90 × 0.04 ÷ 3 = 2.8
    expect(Math.abs(dispersion(together) - 2.8 / 1.6)).toBeLessThan(THRESHOLD * 1.75 * Math.sqrt(3 / 2000));
    expect(dispersion(together)).toBeGreaterThan(1 + THRESHOLD * Math.sqrt(2 / 2000));
    expect(Math.abs(together.share - 0.2)).toBeLessThan(THRESHOLD * Math.sqrt(0.028 / 2000));
  });
});
