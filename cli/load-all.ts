import { type Fault, type LoadedScenario, loadScenario, ScenarioError } from '../scenarios/index.ts';
import { readText } from './read-text.ts';

/** Loads scenarios, and throws one ScenarioError with the faults of all of them before anything is run. */
export async function loadAll(paths: readonly string[], set: readonly string[]): Promise<LoadedScenario[]> {
  const loaded: LoadedScenario[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    try {
      loaded.push(await loadScenario(path, readText, { set }));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new ScenarioError(faults);
  return loaded;
}
