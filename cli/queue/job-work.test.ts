import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryPlan } from '../../test/support/batches.ts';
import { readResult } from '../batch/result-bytes.ts';
import type { Setting, TaskSamples } from '../batch/task.ts';
import { finished, prepareWork } from '../batch/work.ts';
import { resultFaults } from './check-result.ts';
import { JobWork } from './job-work.ts';
import { jobId, keyOf, type QueuedSetting, settingText } from './queued-setting.ts';

const SET = ['horizon=9 h', 'warmUp=0 min'];
const planned = await memoryPlan(resolve('scenarios/bank-inhouse'), SET, ['waitTime', 'handled']);
const setting: Setting = {
  ...planned.settings[0]!,
  hash: planned.experiment.plan.points[0]!.hash,
  source: planned.sources[0]!,
};
const text = settingText(setting, 'seed');
const queued = JSON.parse(text) as QueuedSetting;
const range = { first: 3, count: 2 };
const id = jobId(queued, range);

/** Does a job whose setting lies in Redis as this text, by a worker of a machine without the files. */
const carryOut = (sent = text, job: object = {}, own = id, allowPolicies = false) =>
  new JobWork(async key => (key === keyOf(sent) ? sent : null), allowPolicies).carryOut(own, {
    setting: keyOf(sent),
    ...range,
    ...job,
  });
const changed = (change: object) => JSON.stringify({ ...queued, ...change });

describe('a worker', () => {
  it('gives to the bit what this machine gives, from texts alone', async () => {
    const bytes = await carryOut();
    const here = finished(
      (await prepareWork({ settings: [setting], seed: 'seed' }))({ setting: 0, ...range }),
    );
    const stored = readResult(bytes);
    expect(typeof stored === 'string' ? stored : stored.samples).toEqual(here as TaskSamples);
    expect(Object.keys(queued.scenario.files).length).toBeGreaterThan(1);
    expect(JSON.stringify(queued)).not.toContain(resolve('.'));
  });

  it.each([
    ['a range that is not that of its name', text, { first: 4 }, 'its content has the hash'],
    ['more that is not asked for', text, { priority: 1 }, 'does not have the shape of a job'],
    ['a range without end', text, { count: 1e9 }, 'does not have the shape of a job'],
    ['half a replication', text, { count: 1.5 }, 'does not have the shape of a job'],
    ['a setting that is not there', text, { setting: keyOf('') }, 'its setting is not there any more'],
    ['another seed', changed({ seed: '2' }), {}, 'its content has the hash'],
    ['other measures', changed({ measures: ['waitTime'] }), {}, 'its content has the hash'],
    ['another version', changed({ ccsim: '9.9.9' }), {}, 'was made by ccsim 9.9.9, this worker is ccsim'],
    ['measures in another shape', changed({ measures: 'all' }), {}, 'does not have the shape of one'],
    ['no JSON', 'text', {}, 'does not have the shape of one'],
    ['nothing', 'null', {}, 'does not have the shape of one'],
    [
      'another scenario',
      changed({ scenario: { ...queued.scenario, set: ['horizon=10 h', 'warmUp=0 min'] } }),
      {},
      'its scenario has the hash',
    ],
    [
      'a scenario that the schema refuses',
      changed({ scenario: { ...queued.scenario, set: ['horizon=-1 min'] } }),
      {},
      'its scenario is faulty: --set',
    ],
    [
      'a scenario whose file is left out',
      changed({ scenario: { ...queued.scenario, files: {} } }),
      {},
      'faulty',
    ],
    ['a program', changed({ policy: 'export default 1' }), {}, 'its scenario has the hash'],
  ])('refuses a job with %s', async (_what, sent, job, fault) => {
    await expect(carryOut(sent, job)).rejects.toMatchObject({
      name: 'UnrecoverableError',
      message: expect.stringContaining(fault),
    });
  });

  it('gives a job the same name wherever its files lie, and another for anything that matters', () => {
    const moved = { ...queued, scenario: { ...queued.scenario, path: 'b.yaml' } };
    expect(jobId(moved, range)).toBe(id);
    const changes = [{ ccsim: '1' }, { hash: 'b' }, { seed: '2' }, { measures: ['x'] }, { interval: 5 }];
    const others = [
      ...changes.map(change => jobId({ ...queued, ...change }, range)),
      jobId(queued, { ...range, first: 1 }),
      jobId(queued, { ...range, count: 1 }),
    ];
    expect(new Set([id, ...others]).size).toBe(others.length + 1);
    // what BullMQ asks of a name: no colon, no number
    expect(id).toMatch(/^(?=.*[a-f])[0-9a-f]{64}$/u);
  });
});

describe('whoever asked', () => {
  it('takes a result that is whole, and no other', async () => {
    const bytes = await carryOut();
    const expected = { id, hash: keyOf(bytes), ...range, measures: 2, moments: 0 };
    expect(resultFaults(bytes, expected)).toHaveProperty('samples');
    const faultOf = (found: Uint8Array | null, change: object = {}) => {
      const result = resultFaults(found, { ...expected, ...change });
      return 'fault' in result ? result.fault : 'none';
    };
    const flipped = Uint8Array.from(bytes, (byte, k) => (k === bytes.length - 1 ? byte ^ 1 : byte));
    const nonsense = new TextEncoder().encode('nonsense');
    expect(faultOf(null)).toBe('its result is not there any more');
    expect(faultOf(flipped)).toContain('its result has the hash');
    expect(faultOf(flipped, { hash: keyOf(flipped) })).toContain('its result has the hash');
    expect(faultOf(nonsense, { hash: keyOf(nonsense) })).toBe('its result is no result of ccsim');
    expect(faultOf(bytes, { first: 4 })).toBe('its result is that of another job');
    expect(faultOf(bytes, { measures: 3 })).toContain('does not have the numbers');
    expect(faultOf(bytes, { moments: 5 })).toContain('does not have the numbers');
  });
});
