import { describe, expect, it } from 'vitest';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedScenarios, shippedTexts } from '../../test/support/shipped.ts';
import { leversOf } from '../run/levers.ts';
import { changedFile } from './changed-file.ts';

const files = shippedTexts();
const hashOf = async (path: string, text: string, set: readonly string[] = []) =>
  (await loadScenario(path, readFrom({ ...files, [path]: text }), { set })).hash;

describe('the file of a scenario with what the sliders say', () => {
  it.each(shippedScenarios())('gives what they give, in %s', async folder => {
    const path = `${folder}/scenario.yaml`;
    const text = files[path]!;
    const { scenario, document } = await loadScenario(path, readFrom(files));
    for (const lever of leversOf(scenario, document)) {
      const { kind, baseline, step, high } = lever;
      // counts of contacts are whole numbers: twice as many are
      const value = kind === 'volume' ? high : baseline + (baseline + step <= high ? step : -step);
      const set = lever.set(value);
      const changed = await changedFile({ files, path, set });
      expect(changed, lever.id).not.toMatch(/^# with --set/u);
      expect(await hashOf(path, changed), lever.id).toBe(await hashOf(path, text, set));
      expect(changed, lever.id).not.toBe(text);
    }
  });

  it('keeps comments, and all sliders together', async () => {
    const path = 'scenarios/erlang-c/scenario.yaml';
    const text = `# mine\n${files[path]!}`;
    const set = ['agentGroups.desk.agents=99', 'contactTypes.*.arrivals.poisson=×1.07'];
    const changed = await changedFile({ files: { [path]: text }, path, set });
    expect(changed).toMatch(/^# mine\n/u);
    expect(changed).toMatch(/agents: 99/u);
    expect(await hashOf(path, changed)).toBe(await hashOf(path, text, set));
  });

  it('is as it was where nothing has moved', async () => {
    const path = 'scenarios/erlang-c/scenario.yaml';
    expect(await changedFile({ files, path, set: [] })).toBe(files[path]);
  });

  it('names the changes that cannot be written', async () => {
    const path = 'scenarios/erlang-c/scenario.yaml';
    const changed = await changedFile({ files, path, set: ['agentGroups.desk.agents=many\nlines: 1'] });
    const note = "# with --set 'agentGroups.desk.agents=many lines: 1'\n";
    expect(changed).toBe(`${note}${files[path]}`);
  });
});
