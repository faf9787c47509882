import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import type { Scenario } from './scenario.ts';
import { Schedules } from './schedules.ts';
import { integral, multiplied, valueAt } from './step-profile.ts';

function schedulesOf(scenario: Scenario): Schedules {
  return new Schedules(
    scenario,
    scenario.agentGroups.map(group => group.staff),
  );
}

describe('schedules', () => {
  const scenario = scenarioOf({
    horizon: 100,
    openings: [
      [10, 20],
      [30, 40],
    ],
    types: { service: {} },
    groups: {
      day: {
        staff: [
          [0, 2],
          [50, 1],
          [100, 7],
        ],
      },
      night: { staff: 3 },
    },
  });

  it('move each group through its own steps, and stop before the horizon (rule M8)', () => {
    const schedules = schedulesOf(scenario);
    const steps = [1, 2].map(() => {
      const next = schedules.nextStart(0);
      schedules.advance(0);
      return [next, schedules.count(0)];
    });
    expect(steps).toEqual([
      [0, 2],
      [50e6, 1],
    ]);
    expect(schedules.nextStart(0)).toBe(Infinity);
    expect(schedules.nextStart(1)).toBe(0);
  });

  it('know when the center is closed: openings include their start and not their end', () => {
    const schedules = schedulesOf(scenario);
    expect([9e6, 10e6, 20e6 - 1, 20e6, 30e6, 40e6].map(t => schedules.closed(t))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(schedulesOf({ ...scenario, openings: [] }).closed(5)).toBe(false);
  });
});

describe('step profiles', () => {
  const steps = { starts: [0, 10, 30], values: [2, 0, 5] };

  it('hold a value from its start to the next one, the last for ever', () => {
    expect([0, 9, 10, 29, 30, 1000].map(t => valueAt(steps, t))).toEqual([2, 2, 0, 0, 5, 5]);
  });

  it('multiply at every step of either', () => {
    expect(multiplied(steps, { starts: [0, 20], values: [1, 3] })).toEqual({
      starts: [0, 10, 20, 30],
      values: [2, 0, 0, 15],
    });
  });

  it('integrate over any stretch', () => {
    expect([
      integral(steps, 0, 40),
      integral(steps, 5, 35),
      integral(steps, 12, 25),
      integral(steps, 40, 50),
    ]).toEqual([70, 35, 0, 50]);
  });
});
