import type { Scenario } from '../../engine/index.ts';
import type { LoadedScenario, WrittenScenario } from '../../scenarios/index.ts';
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
function theLoader(): Promise<typeof import('./loader.ts')> {
  return import('./loader.ts');
}

async function readyFor(source: Source): Promise<LoadedScenario | undefined> {
  if (source.path !== FIRST || source.set.length > 0) return undefined;
  const [isAsShipped, { READY }] = await Promise.all([library.holds(source), import('./ready.ts')]);
  const isWhole = READY?.files.every(file => Object.hasOwn(source.files, file));
  return isAsShipped && isWhole ? READY : undefined;
}

/** Reads one scenario under change after change: its text is read when it is another one only. */
export class SourceReader {
  private last: { source: Source; written: WrittenScenario } | undefined;

  /** @throws ScenarioError with every fault at once */
  async read(source: Source): Promise<Scenario> {
    const ready = await readyFor(source);
    return ready === undefined ? this.readAnew(source) : ready.scenario;
  }

  /** The same by the loader, where the scenario is ready as well. */
  async readAnew(source: Source): Promise<Scenario> {
    const { last } = this;
    if (last && isSameText(last.source, source)) return (await last.written.under(source.set)).scenario;
    const { readFrom, readScenario } = await theLoader();
    const written = await readScenario(source.path, readFrom(source.files));
    this.last = { source, written };
    return (await written.under(source.set)).scenario;
  }
}

function isSameText(one: Source, other: Source): boolean {
  const texts = Object.entries(other.files);
  return (
    one.path === other.path &&
    Object.keys(one.files).length === texts.length &&
    texts.every(([path, text]) => one.files[path] === text)
  );
}
