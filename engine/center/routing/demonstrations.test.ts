import { describe, expect, it } from 'vitest';
import { measureOf, runChecked } from '../../../test/support/day-measures.ts';
import { isAboveZero, pairedOver } from '../../../test/support/over-replications.ts';
import { type DayOptions, type RuleOptions, scenarioOf } from '../../../test/support/scenario-builder.ts';
import { RULE_CELL, RULE_STARTS } from '../../measures/cells.ts';
import type { Tally } from '../../measures/tally.ts';
import type { AgentChoice, Scenario } from '../scenario.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
const everySoOften = (gap: number) => ({
  arrivals: { kind: 'renewal', gap: exponential(gap * 1e6) } as const,
});

describe('longest idle or best skill: fairness against handle time', () => {
  const day = (agents: AgentChoice): Scenario =>
    scenarioOf({
      horizon: 7200,
      types: { service: { ...everySoOften(20), talk: exponential(100) } },
      queues: { queue: { agents } },
      groups: {
        novices: { staff: 4, skills: { service: { level: 0.8 } } },
        experts: { staff: 4, skills: { service: { level: 1.3 } } },
      },
    });
  const [fair, best] = [day('longestIdle'), day('byLevel')];
  const aht = (tally: Tally, scenario: Scenario) => measureOf(scenario, tally, 'aht')!;
  const spread = (tally: Tally, scenario: Scenario) =>
    measureOf(scenario, tally, 'occupancy', { group: 'experts' })! -
    measureOf(scenario, tally, 'occupancy', { group: 'novices' })!;

  it('best skill first makes talks shorter and work uneven', () => {
    expect(isAboveZero(pairedOver(fair, best, 20, aht))).toBe(true);
    expect(isAboveZero(pairedOver(best, fair, 20, spread))).toBe(true);
  });

  it('the same assertions fail the other way round', () => {
    expect(isAboveZero(pairedOver(best, fair, 20, aht))).toBe(false);
    expect(isAboveZero(pairedOver(fair, best, 20, spread))).toBe(false);
  });
});

describe('overflow to a second site after a delay', () => {
  const site = (after: number): Scenario =>
    scenarioOf({
      horizon: 7200,
      types: {
        north: { ...everySoOften(12), talk: exponential(60), patience: exponential(120), queue: 'north' },
        south: { ...everySoOften(30), talk: exponential(60), patience: exponential(120), queue: 'south' },
      },
      queues: {
        north: { rings: [ring('north', 0), ring('south', after)] },
        south: { rings: [ring('south', 0), ring('north', after)] },
      },
      groups: { north: { staff: 5 }, south: { staff: 5 } },
    });
  const ring = (group: string, after: number) => ({ groups: [group], after });
  const level = (tally: Tally, scenario: Scenario) => measureOf(scenario, tally, 'ofOffered')!;

  it('the gain shrinks as the delay grows: 0, 20, 60 seconds, never', () => {
    const sites = [0, 20, 60, Infinity].map(site);
    for (let k = 0; k < 3; k++) {
      expect(isAboveZero(pairedOver(sites[k]!, sites[k + 1]!, 20, level)), `${k}`).toBe(true);
      expect(isAboveZero(pairedOver(sites[k + 1]!, sites[k]!, 20, level)), `${k}`).toBe(false);
    }
  });
});

describe('agents lent when service gets worse', () => {
  const day = (rule?: Partial<RuleOptions>): Scenario =>
    scenarioOf({
      horizon: 4 * 3600,
      types: {
        service: { ...everySoOften(12), talk: exponential(60), patience: exponential(180) },
        sales: { ...everySoOften(40), talk: exponential(60), patience: exponential(180) },
      },
      groups: {
        service: { staff: 5, skills: ['service'] },
        sales: { staff: 5, skills: { sales: {}, service: { lent: true } } },
      },
      ...(rule === undefined ? {} : { rules: { help: { ...help, ...rule } } }),
    } satisfies DayOptions);
  const help: RuleOptions = {
    watch: 'serviceLevel',
    of: ['service'],
    limit: 0.7,
    until: 0.85,
    lend: { from: 'sales', to: 'service', atMost: 2 },
  };
  const levelOf = (type: string) => (tally: Tally, scenario: Scenario) =>
    measureOf(scenario, tally, 'ofOffered', { type })!;
  const starts = (tally: Tally) => tally.ruleCells[0 * RULE_CELL + RULE_STARTS]!;

  it('the service level recovers, and the lenders’ own suffers less than it gains', () => {
    const gain = pairedOver(day({}), day(), 20, levelOf('service'));
    const loss = pairedOver(day(), day({}), 20, levelOf('sales'));
    expect(isAboveZero(gain)).toBe(true);
    expect(loss.mean).toBeGreaterThan(0);
    expect(loss.mean).toBeLessThan(gain.mean / 2);
  });

  it('lent by a rule that never acts, nothing is gained', () => {
    expect(isAboveZero(pairedOver(day({ limit: -1 }), day(), 20, levelOf('service')))).toBe(false);
    expect(starts(runChecked(day({ limit: -1 })))).toBe(0);
  });

  it('two limits apart switch less often than one', () => {
    const queue = { watch: 'queueLength', limit: 3 } as const;
    const nervous = day({ ...queue, until: 3 });
    const calm = day({ ...queue, until: 1 });
    expect(isAboveZero(pairedOver(nervous, calm, 20, starts))).toBe(true);
    expect(isAboveZero(pairedOver(calm, nervous, 20, starts))).toBe(false);
  });
});
