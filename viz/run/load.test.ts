import { expect, it, vi } from 'vitest';
import { type LoadedScenario, ScenarioError } from '../../scenarios/index.ts';
import { FIRST } from '../share/first.ts';
import { library } from '../share/library.ts';
import { load } from './load.ts';

const TABLES = ['bank-inhouse/arrivals.csv', 'bank-inhouse/roster.csv'];
const READY = { hash: 'ready', files: [FIRST, ...TABLES] } as LoadedScenario;
vi.mock('./ready.ts', () => ({ READY }));

it('a scenario is ready as long as it is the first one as it was shipped', async () => {
  const first = await library.source(FIRST);
  const other = (path: string) => ({ ...first, files: { ...first.files, [path]: `${first.files[path]}\n` } });
  expect(await load(first)).toEqual(READY);
  expect(await load({ ...first })).toEqual(READY);
  for (const source of [
    { ...first, set: ['agentGroups.team.agents=9'] },
    other(FIRST),
    other('bank-inhouse/arrivals.csv'),
    await library.source('bank-outsourced/scenario.yaml'),
  ]) {
    const { hash, scenario } = await load(source);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(scenario.contactTypes.length).toBeGreaterThan(0);
  }
  const alone = { ...first, files: { [FIRST]: first.files[FIRST]! } };
  await expect(load(alone)).rejects.toBeInstanceOf(ScenarioError);
});
