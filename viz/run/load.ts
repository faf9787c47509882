import type { LoadedScenario } from '../../scenarios/index.ts';
import { FIRST } from '../share/first.ts';
import { library } from '../share/library.ts';
import type { Source } from './source.ts';

/**
 * Reads a scenario in a worker. The one of a first visit is ready as long as it is as it was shipped; for all others the
 * loader comes first.
 *
 * @throws ScenarioError with every fault at once
 */
export async function load(source: Source): Promise<LoadedScenario> {
  const ready = await readyFor(source);
  if (ready !== undefined) return ready;
  const { loadScenario, readFrom } = await theLoader();
  return loadScenario(source.path, readFrom(source.files), { set: source.set });
}

/** Fetches the loader, of which a first visit has none yet. */
export function theLoader(): Promise<typeof import('./loader.ts')> {
  return import('./loader.ts');
}

async function readyFor(source: Source): Promise<LoadedScenario | undefined> {
  if (source.path !== FIRST || source.set.length > 0) return undefined;
  const [isAsShipped, { READY }] = await Promise.all([library.holds(source), import('./ready.ts')]);
  const isWhole = READY?.files.every(file => Object.hasOwn(source.files, file));
  return isAsShipped && isWhole ? READY : undefined;
}
