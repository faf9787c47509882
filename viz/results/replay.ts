import { type LoadedScenario, loadScenario, readFrom, ScenarioError } from '../../scenarios/index.ts';
import type { Source } from '../run/source.ts';
import type { Manifest } from './manifest.ts';
import { yamlText } from './yaml-text.ts';

/** How a point can be watched: its scenario, or why there is none. */
export type Replay =
  | { kind: 'ready'; source: Source }
  /** tables that the scenario names and nobody has, or only with other content */
  | { kind: 'tables'; files: readonly string[] }
  /** a routing of the user's own is not in the folder */
  | { kind: 'policy' }
  /** what is read from the folder is another scenario than the one that was run */
  | { kind: 'other' };

/**
 * The scenario of a point, from 0, with the tables that it names; its hash is that of the manifest.
 *
 * @param texts - files that may be those tables: of the library, or dropped beside the folder; by path
 */
export async function replayOf(
  { scenarios, paths, points }: Manifest,
  point: number,
  texts: Readonly<Record<string, string>>,
): Promise<Replay> {
  const { scenario, values, hash } = points[point]!;
  const { text, hasPolicy } = scenarios[scenario]!;
  if (hasPolicy) return { kind: 'policy' };
  const set = values.map((value, v) => `${paths[v]}=${value}`);
  const names = [...tablesNamed(text)];
  if (names.length > MOST_TABLES) return { kind: 'other' };
  const path = 'scenario.yaml';
  for (const tables of waysToFill(names, texts)) {
    const source: Source = { files: { ...tables, [path]: yamlText(text) }, path, set };
    if ((await loaded(source))?.hash === hash) return { kind: 'ready', source };
  }
  return names.length === 0 ? { kind: 'other' } : { kind: 'tables', files: names };
}

/** Keys whose text is the name of a table. */
const TABLE_KEYS: ReadonlySet<string> = new Set(['profile', 'file', 'survival', 'shifts']);

/** Names of tables that a scenario reads. */
function tablesNamed(text: unknown, key = '', found = new Set<string>()): Set<string> {
  if (typeof text === 'string' && TABLE_KEYS.has(key)) found.add(text);
  if (typeof text !== 'object' || text === null) return found;
  for (const [name, member] of Object.entries(text))
    tablesNamed(member, Array.isArray(text) ? '' : name, found);
  return found;
}

/** No scenario of ours reads a tenth of it. */
const MOST_TABLES = 50;
/** A folder is tried as a whole: its tables belong together. */
const MOST_TRIES = 40;

/** The tables from each folder that has them all; then each from wherever it is. */
function* waysToFill(
  names: readonly string[],
  texts: Readonly<Record<string, string>>,
): Generator<Record<string, string>> {
  const inside = (name: string) => Object.keys(texts).filter(path => lastName(path) === lastName(name));
  if (names.length === 0) return yield {};
  const folders = new Set(inside(names[0]!).map(path => path.slice(0, -lastName(path).length)));
  for (const folder of [...folders].slice(0, MOST_TRIES)) {
    const entries = names.map(name => [
      name,
      texts[`${folder}${lastName(name)}`] ?? anyOf(inside(name), texts),
    ]);
    if (entries.every(([, text]) => text !== undefined)) yield Object.fromEntries(entries);
  }
}

const lastName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const anyOf = (paths: readonly string[], texts: Readonly<Record<string, string>>) =>
  paths.length === 0 ? undefined : texts[paths[0]!];

async function loaded({ files, path, set }: Source): Promise<LoadedScenario | undefined> {
  try {
    return await loadScenario(path, readFrom(files), { set });
  } catch (error) {
    if (error instanceof ScenarioError) return undefined;
    throw error;
  }
}
