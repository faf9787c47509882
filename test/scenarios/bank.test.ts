import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/center/scenario.ts';
import { runReplications } from '../../engine/experiment/run-experiment.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import { loadScenario } from '../../scenarios/index.ts';
import { ROOT } from '../architecture/sources.ts';
import { comparisonTable, digits, waitChart, withTables } from './bank-tables.ts';
import { agreement, observedParts, type Part, type Parts, type Skip, simulatedParts } from './half-hours.ts';

/** of four weeks each; and of the week left out */
const REPLICATIONS = 50;
const WEEKS = 100;
const FOLDER = 'scenarios/bank-inhouse';
const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const load = async (path: string): Promise<Scenario> => (await loadScenario(path, readText)).scenario;
const run = (scenario: Scenario, replications: number): Tally[] =>
  runReplications(scenario, { seed: '1', replications }).tallies;
const simulate = (scenario: Scenario, replications: number): Parts =>
  simulatedParts(scenario, run(scenario, replications));
/** On Sunday 14 February from 21:00 on something else happened: some 350 calls of 40 s each, hardly a wait. */
const SPIKE: Skip = (weekday, start) => weekday === 'Sun' && start >= '21:00';

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

  describe('the week left out', () => {
    let week: HeldOut;
    beforeAll(async () => {
      const tallies = run(scenario, REPLICATIONS);
      const heldOut = await load(`${FOLDER}/held-out-week.yaml`);
      const own = run(heldOut, WEEKS);
      week = {
        log: observedParts(`${FOLDER}/observed.csv`, 'held out but Sunday evening'),
        averageCalls: simulatedParts(scenario, tallies, SPIKE),
        ownCalls: simulatedParts(heldOut, own, SPIKE),
        wholeLog: observedParts(`${FOLDER}/observed.csv`, 'held out'),
        wholeOwnCalls: simulatedParts(heldOut, own),
      };
    });

    it('is foretold in its mean wait and its abandonment, from its number of calls', () => {
      const log = week.log.all.get('all')!;
      const near = ({ wait, abandonment }: Part): boolean =>
        Math.abs(wait - log.wait) < 2 && Math.abs(abandonment - log.abandonment) < 1;
      expect(near(week.ownCalls.all.get('all')!)).toBe(true);
      // the average calls of the other days do not do
      expect(near(week.averageCalls.all.get('all')!)).toBe(false);
    });

    it('is told in README as the model gives it now (vitest -u writes tables and charts anew)', async () => {
      const text = withTables(readText(`${FOLDER}/README.md`), {
        summary: summaryTable(fit, model),
        types: comparisonTable(fit, model, 'type', 'contact type'),
        weekdays: comparisonTable(fit, model, 'weekday', 'weekday'),
        'half-hours': comparisonTable(fit, model, 'half-hour', 'from'),
        'held-out summary': heldOutTable(week),
        'held-out types': comparisonTable(week.log, week.ownCalls, 'type', 'contact type'),
        'held-out weekdays': comparisonTable(week.log, week.ownCalls, 'weekday', 'weekday'),
        'held-out half-hours': comparisonTable(week.log, week.ownCalls, 'half-hour', 'from'),
      });
      await expect(text).toMatchFileSnapshot(`../../${FOLDER}/README.md`);
      const fitted = waitChart(fit, model, 'Mean wait by half-hour, 15 days of the fit');
      await expect(fitted).toMatchFileSnapshot(`../../${FOLDER}/waits.svg`);
      const foretold = waitChart(week.log, week.ownCalls, 'Mean wait by half-hour, the week left out');
      await expect(foretold).toMatchFileSnapshot(`../../${FOLDER}/held-out-waits.svg`);
    });
  });
});

/** The week left out, in the log and in the model; but for the whole ones, without Sunday evening. */
interface HeldOut {
  log: Parts;
  averageCalls: Parts;
  ownCalls: Parts;
  wholeLog: Parts;
  wholeOwnCalls: Parts;
}

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

function heldOutTable(week: HeldOut): string {
  const row = (label: string, parts: Parts, log?: Parts): string => {
    const { calls, wait, abandonment, waited } = parts.all.get('all')!;
    const agrees = log === undefined ? '' : digits(agreement(log, parts).correlation, 2);
    return `| ${label} | ${digits(calls, 0)} | ${digits(wait, 1)} s | ${digits(abandonment, 1)} % | ${digits(waited, 1)} % | ${agrees} |`;
  };
  return [
    '| 14 to 18 February | calls a day | mean wait | gave up | had to wait | correlation of half-hours |',
    '|---|--:|--:|--:|--:|--:|',
    row('log, without Sunday evening', week.log),
    row('**model, with that week’s calls**', week.ownCalls, week.log),
    row('model, with the average calls of the fit', week.averageCalls, week.log),
    row('log, Sunday evening included', week.wholeLog),
    row('model, with that week’s calls, Sunday evening included', week.wholeOwnCalls, week.wholeLog),
  ].join('\n');
}
