import { loadScenario, readFrom } from '../../scenarios/index.ts';
import type { Lever } from '../run/lever.ts';
import { leversOf } from '../run/levers.ts';
import type { Source } from '../run/source.ts';

/**
 * The sliders of a scenario; its files are read here as well, because what a slider does depends on what they say.
 *
 * @throws ScenarioError if the scenario has faults
 */
export async function loadLevers({ path, files, set }: Source): Promise<Lever[]> {
  const { scenario, document } = await loadScenario(path, readFrom(files), { set });
  return leversOf(scenario, document);
}
