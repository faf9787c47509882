import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { loadScenario } from '../../scenarios/index.ts';
import { UsageError } from '../faults.ts';
import { readText } from '../read-text.ts';
import { type Served, type ServedList, servedBytes, servedLater } from './served.ts';

/** Most files of a folder of results that are handed over, and how deep they may lie. */
const MOST_FILES = 2000;
const DEEPEST = 3;
/** Two to four scenarios are compared. */
const MOST_SCENARIOS = 4;

/** What stands at /opened.json, for the page; viz/share/opened.ts reads it. */
interface Index {
  kind: 'nothing' | 'scenarios' | 'results';
  /** the folder's name */
  name?: string;
  /** addresses of results by their path in the folder */
  files?: Record<string, string>;
  sources?: { path: string; set: readonly string[]; files: Record<string, string> }[];
}

/**
 * Reads what the command was given and gives it addresses: /opened.json, /opened/0 and so on. No name of a file becomes
 * part of an address.
 */
export async function readGiven(operands: readonly string[], set: readonly string[]): Promise<ServedList> {
  const list = new Map<string, Served>();
  const add = (served: Served): string => {
    const address = `opened/${list.size}`;
    list.set(`/${address}`, served);
    return address;
  };
  const index = await readIndex(operands, set, add);
  return list.set('/opened.json', servedBytes(JSON.stringify(index), 'application/json; charset=utf-8'));
}

async function readIndex(
  operands: readonly string[],
  set: readonly string[],
  add: (served: Served) => string,
): Promise<Index> {
  const [first] = operands;
  if (first === undefined) return { kind: 'nothing' };
  const module = operands.find(path => /\.[cm]?[jt]sx?$/iu.test(path));
  if (module !== undefined)
    throw new UsageError(
      `${module}: the pages run no module of your own, expected a scenario or a folder`,
      'view',
    );
  if (operands.length > MOST_SCENARIOS)
    throw new UsageError(
      `${operands.length} scenarios are given, at most ${MOST_SCENARIOS} are compared`,
      'view',
    );
  if (operands.length === 1 && isFile(join(first, 'manifest.json'))) {
    if (set.length > 0) throw new UsageError('--set goes with a scenario, not with results', 'view');
    return { kind: 'results', name: basename(resolve(first)), files: resultFiles(first, add) };
  }
  const unfinished = operands.find(path => isFile(join(path, 'unfinished', 'plan.json')));
  if (unfinished !== undefined)
    throw new UsageError(
      `${unfinished}: holds an unfinished experiment, the same command with --resume ${unfinished} ends it`,
      'view',
    );
  const sources = [];
  for (const path of operands) sources.push(await readSource(path, set, add));
  return { kind: 'scenarios', sources };
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}

/** A scenario with every file that it reads, named from the folder that holds them all. */
async function readSource(path: string, set: readonly string[], add: (served: Served) => string) {
  const { files } = await loadScenario(path, readText, { set });
  const whole = files.map(file => resolve(file));
  const root = common(whole.map(file => dirname(file)));
  const named = whole.map(file => relative(root, file).split(sep).join('/'));
  const served = whole.map(file => add(servedBytes(readText(file), 'text/plain; charset=utf-8')));
  return {
    path: named[0]!,
    set,
    files: Object.fromEntries(named.map((name, i) => [name, served[i]!])),
  };
}

/** The folder that holds all of these folders. */
function common(folders: readonly string[]): string {
  let root = folders[0]!;
  while (
    !folders.every(folder => folder === root || folder.startsWith(root.endsWith(sep) ? root : root + sep))
  )
    root = dirname(root);
  return root;
}

/** Addresses of the plain files of a folder of results; links are not followed. */
function resultFiles(root: string, add: (served: Served) => string): Record<string, string> {
  const files: Record<string, string> = {};
  const collect = (folder: string, name: string, depth: number) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) collect(path, `${name}${entry.name}/`, depth + 1);
      if (!entry.isFile()) continue;
      if (Object.keys(files).length >= MOST_FILES)
        throw new UsageError(`${root}: holds more than ${MOST_FILES} files, at most that are shown`, 'view');
      files[`${name}${entry.name}`] = add(servedLater(path, lstatSync(path).size));
    }
  };
  collect(root, '', 0);
  return files;
}
