import { describe, expect, it } from 'vitest';
import { replicate, type Scenario } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import { readText } from './read-text.ts';
import { mayBeShort, runShort } from './short-job.ts';

const load = async (...set: string[]): Promise<Scenario> =>
  (await loadScenario('scenarios/erlang-c', readText, { set: ['horizon=3 h', ...set] })).scenario;
const never = () => false;

describe('a short job', () => {
  it('gives the tallies that the engine gives, one a scenario, replication by replication', async () => {
    const scenarios = [await load(), await load('agentGroups.desk.agents=12')];
    const job = { scenarios, seed: 'x', replications: 2 };
    const expected = [0, 1].map(k => scenarios.map(scenario => replicate(scenario, 'x', k)));
    expect(await runShort(job, never)).toEqual(expected);
  });

  it('is none, and nothing is done, when all its events together are more than may be', async () => {
    const scenarios = [await load()];
    const job = { scenarios, seed: '1', replications: 2 };
    const events = [0, 1].map(k => replicate(scenarios[0]!, '1', k).events);
    const all = events[0]! + events[1]!;
    expect(await runShort(job, never, all + 1)).toHaveLength(2);
    expect(await runShort(job, never, all - 1)).toBeUndefined();
    expect(await runShort(job, never, events[0]! - 1)).toBeUndefined();
  });

  it('ends by the scenario’s own limit of events as it does anywhere', async () => {
    const [[tally]] = (await runShort(
      { scenarios: [await load('limits.events=100')], seed: '1', replications: 1 },
      never,
    ))! as [[ReturnType<typeof replicate>]];
    expect({ status: tally.status, events: tally.events }).toEqual({ status: 'events', events: 100 });
  });

  it('leaves out what had not finished when Ctrl-C was heard', async () => {
    const scenarios = [await load(), await load()];
    let asked = 0;
    const job = { scenarios, seed: '1', replications: 3 };
    expect(await runShort(job, () => ++asked === 4)).toHaveLength(1);
    expect(asked).toBe(4);
  });

  it('has few replications, few contacts, and no routing of the user’s own, which may never end', async () => {
    const scenario = await load();
    expect(mayBeShort([{ scenario }, { scenario, policy: undefined }], 3)).toBe(true);
    expect(mayBeShort([{ scenario }], 4)).toBe(false);
    expect(mayBeShort([{ scenario }, { scenario, policy: 'policy.mjs' }], 1)).toBe(false);
    expect(mayBeShort([{ scenario: await load('horizon=4000 h') }], 1)).toBe(false);
  });
});
