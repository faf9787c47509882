import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { replicate } from '../experiment/replicate.ts';
import * as cell from '../measures/cells.ts';
import { erlangB } from '../theory/erlang-b.ts';
import { HOUR, type Scenario } from './scenario.ts';

const OFFERED = 18.5;
const LINES = 24;
const REPLICATIONS = 30;

/** 18.5 Erlangs on so many lines, with agents enough that nobody waits; 20 handle times of warm-up. */
function center(lines: number): Scenario {
  const scenario = scenarioOf({
    horizon: 41 * 3600,
    warmUp: 3600,
    types: { service: { talk: { kind: 'exponential', mean: 180 } } },
    groups: { team: { staff: 40 } },
  });
  const rate = { starts: [0], values: [(OFFERED * 20) / HOUR] };
  const arrivals = { kind: 'poisson', rate, busyness: undefined } as const;
  const contactTypes = scenario.contactTypes.map(type => ({ ...type, arrivals, trunk: 0 }));
  return { ...scenario, contactTypes, trunks: [{ name: 'lines', capacity: lines }] };
}

/** How far the share of busy tones lies from Erlang B of 24 lines, in its own standard errors. */
function distance(lines: number): number {
  const blocking = Array.from({ length: REPLICATIONS }, (_, k) => {
    const { cells } = replicate(center(lines), 'erlang-b', k);
    const sum = (place: number) =>
      cells.reduce((all, v, i) => all + (i >= cell.CELL && i % cell.CELL === place ? v : 0), 0);
    return sum(cell.BLOCKED) / sum(cell.ARRIVED);
  });
  const mean = blocking.reduce((a, b) => a + b, 0) / REPLICATIONS;
  const variance = blocking.reduce((all, b) => all + (b - mean) ** 2, 0) / (REPLICATIONS - 1);
  return (mean - erlangB(OFFERED, LINES)) / Math.sqrt(variance / REPLICATIONS);
}

describe('trunks with agents for every line', () => {
  it('give the busy tone as often as Erlang B says', () => {
    expect(Math.abs(distance(LINES))).toBeLessThan(5.85);
  });

  it('do not with one line more, or fewer (the check can fail)', () => {
    expect(distance(LINES + 1)).toBeLessThan(-5.85);
    expect(distance(LINES - 1)).toBeGreaterThan(5.85);
  });
});
