import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/center/scenario.ts';
import { runReplications } from '../../engine/experiment/run-experiment.ts';
import { loadScenario } from '../../scenarios/index.ts';
import { ROOT } from '../architecture/sources.ts';
import { comparisonTable, digits, waitChart, withTables } from './bank-tables.ts';
import { agreement, observedParts, type Parts, type Skip, simulatedParts } from './half-hours.ts';

/** of four weeks each */
const REPLICATIONS = 50;
const FOLDER = 'scenarios/bank-inhouse';
const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const load = async (path: string): Promise<Scenario> => (await loadScenario(path, readText)).scenario;
const simulate = (scenario: Scenario, replications: number, skip?: Skip): Parts =>
  simulatedParts(scenario, runReplications(scenario, { seed: '1', replications }).tallies, skip);

/** The month's figures over all contacts that asked for an agent (Technion, February 1999), and how near to be. */
const MONTH = [
  { measure: 'abandonment', value: 12.6, within: 0.5 },
  { measure: 'wait', value: 43.9, within: 2 },
  { measure: 'waited', value: 57.9, within: 1 },
] as const;

/** What does not agree, in words; nothing when the model is as near to the log as was asked. */
function misfits(observed: Parts, simulated: Parts): string[] {
  const all = simulated.all.get('all')!;
  const { correlation, largest, at } = agreement(observed, simulated);
  return [
    ...MONTH.filter(({ measure, value, within }) => Math.abs(all[measure] - value) > within).map(
      ({ measure, value }) => `${measure} is ${digits(all[measure], 2)}, expected ${value}`,
    ),
    ...(correlation < 0.9 ? [`half-hourly waits correlate by ${digits(correlation, 3)}`] : []),
    ...(largest > 10 ? [`the wait from ${at} is off by ${digits(largest, 1)} s`] : []),
  ];
}

describe('scenarios/bank-inhouse', () => {
  let scenario: Scenario;
  let fit: Parts;
  let model: Parts;
  beforeAll(async () => {
    scenario = await load(FOLDER);
    fit = observedParts(`${FOLDER}/observed.csv`, 'fit');
    model = simulate(scenario, REPLICATIONS);
  });

  it('waits as the log does on the days that the roster was fitted to', () => {
    expect(misfits(fit, model)).toEqual([]);
  });

  it('no longer does with one agent fewer all day, nor with one more (the check can fail)', () => {
    for (const change of [-1, 1]) {
      const changed = structuredClone(scenario);
      const { staff } = changed.agentGroups[0]!;
      staff.values = staff.values.map(agents => (agents === 0 ? 0 : agents + change));
      expect(misfits(fit, simulate(changed, 5)).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('has the calls of the days that it was fitted to, by half-hour, weekday and type', () => {
    for (const by of ['half-hour', 'weekday', 'type'] as const)
      for (const [part, { calls }] of fit[by]) {
        const days = (REPLICATIONS * scenario.days.length) / (by === 'weekday' ? 5 : 1);
        // Poisson: five standard errors of the model's mean, the rounding of the table apart
        const error = 5 * Math.sqrt(calls / days) + 0.06;
        expect(Math.abs(model[by].get(part)!.calls - calls), `${by} ${part}`).toBeLessThan(error);
      }
  });

  it('keeps a roster that a planner would know: 3 to 11 agents, never more than three in or out at once', () => {
    const { starts, values } = scenario.agentGroups[0]!.staff;
    const onDuty = values.filter(agents => agents > 0);
    expect(Math.min(...onDuty)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...onDuty)).toBeLessThanOrEqual(11);
    const steps = starts.slice(1).map((_, i) => [values[i]!, values[i + 1]!] as const);
    for (const [before, after] of steps)
      if (before > 0 && after > 0) expect(Math.abs(after - before)).toBeLessThanOrEqual(3);
  });

  describe('README', () => {
    let heldOut: Parts;
    let ownCalls: Parts;
    beforeAll(async () => {
      heldOut = observedParts(`${FOLDER}/observed.csv`, 'held out');
      ownCalls = simulate(await load(`${FOLDER}/held-out-week.yaml`), 200);
    });

    it('shows the tables that the model gives now (vitest -u writes them anew)', async () => {
      const text = withTables(readText(`${FOLDER}/README.md`), {
        types: comparisonTable(fit, model, 'type', 'contact type'),
        weekdays: comparisonTable(fit, model, 'weekday', 'weekday'),
        'half-hours': comparisonTable(fit, model, 'half-hour', 'from'),
        'held-out half-hours': comparisonTable(heldOut, ownCalls, 'half-hour', 'from'),
        summary: summaryTable(fit, model),
        'held-out summary': heldOutTable(heldOut, model, ownCalls),
      });
      await expect(text).toMatchFileSnapshot(`../../${FOLDER}/README.md`);
    });

    it('shows the charts that the model gives now (vitest -u writes them anew)', async () => {
      const title = 'Mean wait by half-hour, 15 days of the fit';
      await expect(waitChart(fit, model, title)).toMatchFileSnapshot(`../../${FOLDER}/waits.svg`);
      const held = 'Mean wait by half-hour, the week left out';
      await expect(waitChart(heldOut, ownCalls, held)).toMatchFileSnapshot(
        `../../${FOLDER}/held-out-waits.svg`,
      );
    });
  });
});

function summaryTable(fit: Parts, model: Parts): string {
  const { correlation, largest, at } = agreement(fit, model);
  const log = fit.all.get('all')!;
  const simulated = model.all.get('all')!;
  const row = (label: string, measure: 'abandonment' | 'wait' | 'waited', unit: string): string => {
    const { value, within } = MONTH.find(target => target.measure === measure)!;
    return `| ${label} | ${digits(value, 1)} ${unit} | ${digits(log[measure], 1)} ${unit} | **${digits(simulated[measure], 1)} ${unit}** | ± ${within} of the month |`;
  };
  return [
    '| | log, month | log, 15 days of the fit | model | to be within |',
    '|---|--:|--:|--:|---|',
    row('gave up waiting', 'abandonment', '%'),
    row('mean wait of all', 'wait', 's'),
    row('had to wait', 'waited', '%'),
    `| correlation of half-hourly mean waits, log and model | | | **${digits(correlation, 2)}** | at least 0.9 |`,
    `| largest difference of a half-hour of more than 20 calls | | | **${digits(largest, 1)} s**, from ${at} | ± 10 s |`,
  ].join('\n');
}

function heldOutTable(heldOut: Parts, forecast: Parts, ownCalls: Parts): string {
  const row = (label: string, parts: Parts): string => {
    const { calls, wait, abandonment, waited } = parts.all.get('all')!;
    const { correlation, largest } = agreement(heldOut, parts);
    const agrees = parts === heldOut ? ' | ' : `${digits(correlation, 2)} | ${digits(largest, 0)} s`;
    return `| ${label} | ${digits(calls, 0)} | ${digits(wait, 1)} s | ${digits(abandonment, 1)} % | ${digits(waited, 1)} % | ${agrees} |`;
  };
  return [
    '| 14 to 18 February | calls a day | mean wait | gave up | had to wait | correlation of half-hours | largest difference |',
    '|---|--:|--:|--:|--:|--:|--:|',
    row('the log', heldOut),
    row('the model, average calls of the fit', forecast),
    row('the model, that week’s own calls', ownCalls),
  ].join('\n');
}
