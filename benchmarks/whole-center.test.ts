import { expect, it } from 'vitest';
import { buildReport, type Estimate, runReplications } from '../engine/index.ts';
import { CONTACTS_A_DAY, wholeCenterModel } from './whole-center.ts';

const value = (measure: unknown) => (measure as Estimate).value;

it('the whole center has 300 agents and 12 skills, and uses its IVR, callbacks and redials on a day', () => {
  const scenario = wholeCenterModel(1);
  const replications = runReplications(scenario, { seed: '1', replications: 2 });
  const report = buildReport(scenario, replications, {
    version: '0',
    hash: '',
    seed: '1',
    confidence: 0.95,
    batches: 0,
  });
  expect(scenario.agentGroups.reduce((sum, group) => sum + group.staff.values[0]!, 0)).toBe(300);
  expect(scenario.contactTypes).toHaveLength(12);
  expect(value(report.total.arrived)).toBeGreaterThan(CONTACTS_A_DAY);
  expect(value(report.ivr.total!.selfServed)).toBeGreaterThan(5000);
  expect(value(report.callbacks.total!.callbackReached)).toBeGreaterThan(100);
  expect(value(report.customers.total!.laterAttempts)).toBeGreaterThan(100);
  expect(report.checks).toEqual({ conservation: 'ok', littlesLaw: 'ok', agentTime: 'ok' });
});

it('days in a row have as many contacts a day', () => {
  expect(wholeCenterModel(3).horizon).toBe(3 * wholeCenterModel(1).horizon);
});
