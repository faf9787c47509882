import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../cli/read-text.ts';
import {
  type LoadedScenario,
  loadScenario,
  measuresOf,
  replicate,
  runReplications,
  simulate,
  traceHashOf,
} from '../../index.ts';

const load = () => loadScenario('scenarios/erlang-a', readText, { set: ['horizon=30 min', 'warmUp=0 min'] });
const NOT_AWAITED = 'a Promise that nobody awaits, must be';
let loaded: LoadedScenario;
beforeAll(async () => {
  loaded = await load();
});

describe('simulate', () => {
  const simulated = (given: unknown) => expect(() => simulate(given as LoadedScenario, { replications: 1 }));

  it('takes what loadScenario returns, and nothing else', () => {
    simulated(loaded).not.toThrow();
    simulated(load()).toThrow(new RangeError(`scenario: ${NOT_AWAITED} what loadScenario returns, awaited`));
    simulated(loaded.scenario).toThrow('scenario: a scenario alone, must be all that loadScenario returns');
    simulated(undefined).toThrow('scenario: undefined, must be what loadScenario returns');
  });

  it('may leave options open by undefined', () => {
    const options = { seed: undefined, replications: 1, precision: undefined } as never;
    expect(simulate(loaded, options).replications).toBe(1);
  });
});

describe('the steps by themselves', () => {
  it.each<[string, (scenario: never) => unknown]>([
    ['measuresOf', measuresOf],
    ['replicate', scenario => replicate(scenario, '1', 0)],
    ['runReplications', scenario => runReplications(scenario, { seed: '1', replications: 1 })],
    ['traceHashOf', scenario => traceHashOf(scenario, '1', 0)],
  ])('%s takes the scenario of what loadScenario returns, and nothing else', (_, act) => {
    expect(() => act(loaded.scenario as never)).not.toThrow();
    expect(() => act(loaded as never)).toThrow(
      new RangeError('scenario: all that loadScenario returns, must be its scenario: loaded.scenario'),
    );
    expect(() => act(load() as never)).toThrow(`scenario: ${NOT_AWAITED} the scenario`);
    expect(() => act(undefined as never)).toThrow('scenario: undefined, must be the scenario');
  });

  it('replicate takes a text as seed, and replications from 0', () => {
    expect(() => replicate(loaded.scenario, undefined as never, 0)).toThrow(
      'seed: undefined, must be a text',
    );
    for (const replication of [-1, 0.5, undefined as never])
      expect(() => replicate(loaded.scenario, '1', replication)).toThrow(
        new RangeError(`replication: ${replication}, must be a whole number from 0`),
      );
  });
});
