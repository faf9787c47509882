import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { HOUR, type Scenario, SECOND } from '../center/scenario.ts';
import { compareScenarios } from './compare.ts';
import { buildReport, type ReportOptions } from './report.ts';
import type { Estimate } from './report-types.ts';
import { runReplications } from './run-experiment.ts';

const options: ReportOptions = { version: '0', hash: 'x', seed: '1', confidence: 0.95, batches: 0 };

/** Erlang A: `agents` agents, 100 contacts an hour, 180 s to handle. */
function busyCenter(agents: number, changes: Partial<Scenario> = {}): Scenario {
  const base = scenarioOf({
    horizon: 4 * 3600,
    types: {
      call: {
        arrivals: { kind: 'poisson', rate: { starts: [0], values: [100 / HOUR] }, busyness: undefined },
        talk: { kind: 'exponential', mean: 180 },
        patience: { kind: 'exponential', mean: 120 },
      },
    },
    groups: { desk: { staff: agents } },
  });
  return { ...base, ...changes };
}

const reportOf = (scenario: Scenario, replications: number, changes: Partial<ReportOptions> = {}) =>
  buildReport(scenario, runReplications(scenario, { seed: '1', replications }), { ...options, ...changes });

const scripted = () =>
  scenarioOf({
    horizon: 600,
    types: { call: { at: [0, 10, 20, 30], talk: 60, patience: 100, shortAbandon: 5 } },
    groups: { desk: { staff: 1 } },
  });

describe('report', () => {
  it('of a scripted day has exact measures without width, and no warning but that it is one replication', () => {
    const report = reportOf(scripted(), 1);
    expect(report.total.handled).toEqual({ value: 3, low: 3, high: 3, exact: true });
    expect(report.total.waitTime).toEqual({ value: 62.5, low: 62.5, high: 62.5, exact: true });
    expect(report.warnings).toHaveLength(1);
    expect(report.checks).toEqual({ conservation: 'ok', littlesLaw: 'ok', agentTime: 'ok' });
  });

  it('of one random replication gives values without intervals, never 0 ± 0', () => {
    const { abandonment, waitTime, blocked } = reportOf(busyCenter(5), 1).total as Record<string, Estimate>;
    expect([abandonment!.low, waitTime!.high]).toEqual([null, null]);
    expect(blocked).toEqual({ value: 0, low: 0, high: 0, exact: true });
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const text = (seed: string) => {
      const scenario = busyCenter(5);
      return JSON.stringify(
        buildReport(scenario, runReplications(scenario, { seed, replications: 3 }), options),
      );
    };
    expect(text('1')).toBe(text('1'));
    expect(text('1')).not.toBe(text('2'));
  });

  it('joins counts of intervals to the totals', () => {
    const report = reportOf(busyCenter(5, { interval: HOUR / 2 }), 4);
    expect(report.intervals).toHaveLength(8);
    for (const measure of ['arrived', 'handled', 'abandoned']) {
      const sum = report.intervals.reduce((all, i) => all + (i.total[measure] as Estimate).value, 0);
      expect(sum).toBeCloseTo((report.total[measure] as Estimate).value, 9);
    }
  });

  it('leaves truncated replications out of the estimates and says so', () => {
    const report = reportOf(busyCenter(5, { limits: { events: 300, contacts: 1e6 } }), 3);
    expect(report.status).toBe('truncated');
    expect(report.total.waitTime).toBeNull();
    expect(report.warnings[0]).toMatch(/^3 of 3 replications reached the limit of 300 events/);
  });

  it('tests the warm-up of batch means: silent on a settled run, loud on one that starts with a flood', () => {
    const settled = busyCenter(5, { horizon: 400 * HOUR, warmUp: 20 * HOUR, interval: (380 * HOUR) / 40 });
    expect(reportOf(settled, 1, { batches: 40 }).warnings.join()).toMatch(/warm-up: no sign/);
    const flooded: Scenario = {
      ...settled,
      warmUp: 0,
      interval: 10 * HOUR,
      contactTypes: settled.contactTypes.map(type => ({
        ...type,
        arrivals: {
          kind: 'poisson',
          rate: { starts: [0, 40 * HOUR], values: [300 / HOUR, 100 / HOUR] },
          busyness: undefined,
        },
      })),
    };
    expect(reportOf(flooded, 1, { batches: 40 }).warnings.join()).toMatch(/warm-up: too short/);
  });

  it('warns of estimates that rest on few events', () => {
    expect(reportOf(busyCenter(12), 5).warnings.join('\n')).toMatch(/total: abandonment rests on/);
    expect(reportOf(busyCenter(3), 30).warnings).toEqual([]);
  });

  it('has quantiles of waits that agree with the histogram and the share who wait', () => {
    const { waits, total } = reportOf(busyCenter(5), 20);
    const { quantiles, histogram } = waits;
    expect(quantiles.p50).toBeLessThan(quantiles.p90!);
    const all =
      histogram.handledAtOnce + [...histogram.handled, ...histogram.abandoned].reduce((a, b) => a + b, 0);
    expect(all).toBeCloseTo((total.offered as Estimate).value, 6);
    expect(1 - histogram.handledAtOnce / all).toBeCloseTo((total.waited as Estimate).value, 9);
    const within20 = histogram.handled.slice(0, 3).reduce((a, b) => a + b, histogram.handledAtOnce);
    expect(within20 / all).toBeCloseTo(total.serviceLevel.ofOffered!.value, 2);
  });
});

describe('comparison', () => {
  it('of a scenario with itself differs by exactly nothing', () => {
    const scenario = busyCenter(5);
    const replications = runReplications(scenario, { seed: '1', replications: 5 });
    const [difference] = compareScenarios(
      [
        { name: 'a', scenario, replications },
        { name: 'b', scenario, replications },
      ],
      0.95,
    );
    expect(difference!.measures.waitTime).toMatchObject({ value: 0, low: null });
  });

  it('sees one more agent as b − a, and gains precision from the common numbers', () => {
    const compared = [5, 6].map(agents => {
      const scenario = busyCenter(agents);
      return {
        name: `${agents}`,
        scenario,
        replications: runReplications(scenario, { seed: '1', replications: 30 }),
      };
    });
    const { measures } = compareScenarios(compared, 0.95)[0]!;
    const wait = measures.waitTime!;
    expect(wait.high).toBeLessThan(0);
    expect(wait.varianceReduction).toBeGreaterThan(1.5);
    const apart = compared.map(
      ({ replications, scenario }) => buildReport(scenario, replications, options).total.waitTime as Estimate,
    );
    expect(wait.value).toBeCloseTo(apart[1]!.value - apart[0]!.value, 9);
    const unpaired = runReplications(compared[1]!.scenario, { seed: 'other', replications: 30 });
    const without = compareScenarios([compared[0]!, { ...compared[1]!, replications: unpaired }], 0.95)[0]!;
    expect(without.measures.waitTime!.varianceReduction).toBeLessThan(1.5);
  });

  it('gives costs beside service, and utilization apart from occupancy', () => {
    const money = {
      currency: 'EUR',
      daysPerMonth: 21,
      providers: [
        {
          name: 'own',
          wagePerHour: 20,
          shrinkage: 0.25,
          fixedPerMonth: 2100,
          pricePerContact: 0,
          pricePerHandledMinute: 0,
          minimumPerMonth: 0,
        },
      ],
    };
    const scenario = busyCenter(5, { money });
    scenario.agentGroups[0]!.provider = 0;
    const report = reportOf(scenario, 10);
    const cost = report.cost as { measures: Record<string, Estimate> };
    const paid = (5 * 4) / 0.75;
    const days = 4 / 24;
    expect(cost.measures.cost!.value).toBeCloseTo(20 * paid + (2100 * days) / 21, 6);
    expect(report.agentGroups.desk!.paidHours).toMatchObject({ value: expect.closeTo(paid, 9), exact: true });
    const { occupancy, utilization } = report.agentGroups.desk as Record<string, Estimate>;
    expect(utilization!.value).toBeCloseTo(0.75, 9);
    expect(occupancy!.value).toBeLessThan(1);
    expect(scenario.horizon / SECOND).toBe(4 * 3600);
  });
});
