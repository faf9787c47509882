import { BuildContext } from './build/context.ts';
import { buildScenario } from './build/scenario.ts';
import { checkCall, checkText } from './check-call.ts';
import { findFileNames } from './document/file-names.ts';
import { expandLikes } from './document/like.ts';
import { mergeDocuments } from './document/merge.ts';
import { type DocumentNode, type Plain, toPlain } from './document/node.ts';
import { readDocument } from './document/read.ts';
import type { Scenario } from './engine.ts';
import { type Fault, FaultList, type Position, ScenarioError } from './fault.ts';
import { baseName, joinPath, resolveFrom } from './file-path.ts';
import { hashScenario } from './hash.ts';
import { validate } from './schema/validate.ts';
import type { ScenarioDocument } from './schema.ts';
import { applySet } from './set.ts';

/** Reads the text of a file by its path; throws when there is none. */
export type ReadText = (path: string) => string | Promise<string>;

/** A scenario that has been read and checked. */
export interface LoadedScenario {
  /** in engine units, ready to run */
  scenario: Scenario;
  /** sha256 of the scenario, in hex */
  hash: string;
  /** the file's content after `extends` and `--set` */
  document: Plain;
  /** every file that was read, in the order of reading */
  files: string[];
}

/** What may be said beside the path. */
export interface LoadOptions {
  /** changes such as `agentGroups.desk.agents=90`, in order */
  set?: readonly string[];
}

/** Names of a scenario inside its folder. */
const FOLDER_FILES = ['scenario.yaml', 'scenario.yml', 'scenario.json'];
const LONGEST_CHAIN = 16;
const PLAN_INSTEAD =
  'is no scenario but names some, as the plan of an experiment does: ccsim sweep runs a plan, alone and with plan: 1 as its first key';

/**
 * Reads, checks and converts a scenario.
 *
 * @param path - a file, or a folder with scenario.yaml, .yml or .json in it
 * @param readText - reads a text by its path; paths inside files are resolved against theirs
 * @throws ScenarioError with every fault at once
 * @throws RangeError where an argument is none of what is expected
 */
export async function loadScenario(
  path: string,
  readText: ReadText,
  options: LoadOptions = {},
): Promise<LoadedScenario> {
  checkCall(path, readText, options);
  const loaded = await (await readScenario(path, readText)).under(options.set ?? []);
  return { ...loaded, hash: hashScenario(loaded.scenario) };
}

/**
 * Reads the text of a scenario with the files that it extends, once for many changes.
 *
 * @throws ScenarioError where they cannot be read
 */
export async function readScenario(path: string, readText: ReadText): Promise<WrittenScenario> {
  const loader = new Loader(readText);
  const root = await loader.readWithBases(path);
  loader.faults.throwIfAny();
  return new WrittenScenario(root!, loader);
}

/** A scenario as it is written, of which scenarios under several changes are made. */
export class WrittenScenario {
  private readonly root: DocumentNode;
  private readonly loader: Loader;
  private readonly files: readonly string[];

  /** @param loader - which has read the document and what it extends, and nothing else */
  constructor(root: DocumentNode, loader: Loader) {
    this.root = root;
    this.loader = loader;
    this.files = [...loader.files];
  }

  /**
   * Checks and converts it under changes as of `--set`.
   *
   * @throws ScenarioError with every fault at once
   */
  async under(set: readonly string[]): Promise<Omit<LoadedScenario, 'hash'>> {
    const faults = new FaultList();
    for (const file of this.files) faults.noteFile(file);
    const changed = set.reduce((root, text, i) => applySet(root, text, faults, i), this.root);
    const root = expandLikes(changed, faults);
    const faulty = validate(root, faults);
    const plain = toPlain(root) as unknown as ScenarioDocument;
    const texts = await this.loader.readTables(root);
    for (const file of texts.keys()) faults.noteFile(file);
    const scenario = buildScenario(new BuildContext(root, plain, faults, faulty, texts));
    faults.throwIfAny();
    return {
      scenario,
      document: withoutExtends(toPlain(changed)),
      files: [...this.files, ...texts.keys()],
    };
  }
}

/** Every fault of a scenario; none if it can be run. */
export async function checkScenario(
  path: string,
  readText: ReadText,
  options: LoadOptions = {},
): Promise<Fault[]> {
  try {
    await loadScenario(path, readText, options);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults;
    throw error;
  }
}

function withoutExtends(document: Plain): Plain {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return document;
  const { extends: _base, ...rest } = document;
  return rest;
}

/** Reads files, remembering them, and telling of those that cannot be read. */
class Loader {
  readonly faults = new FaultList();
  readonly files: string[] = [];
  private readonly tables = new Map<string, string | undefined>();
  private readonly readText: ReadText;

  constructor(readText: ReadText) {
    this.readText = readText;
  }

  /** The document of a path, laid over the ones that it extends. */
  async readWithBases(path: string): Promise<DocumentNode | undefined> {
    const start = { file: path, line: 1, column: 1 };
    const found = await this.readFileOrFolder(path);
    if (typeof found === 'string') {
      this.faults.add(start, '', found);
      return undefined;
    }
    const node = await this.parse(found.file, found.text, [found.file]);
    const isOther = node?.kind === 'map' && !node.entries.has('schema') && node.entries.has('scenarios');
    if (!isOther) return node;
    this.faults.add({ ...start, file: found.file }, '', PLAN_INSTEAD);
    return undefined;
  }

  private async parse(
    file: string,
    text: string,
    chain: readonly string[],
  ): Promise<DocumentNode | undefined> {
    const node = readDocument(file, text, this.faults);
    const base = node?.kind === 'map' ? node.entries.get('extends')?.node : undefined;
    if (node === undefined || base?.kind !== 'scalar' || typeof base.value !== 'string') return node;
    const found = await this.readBase(base.at, base.value, chain);
    if (found === undefined) return node;
    const below = await this.parse(found.file, found.text, [...chain, found.file]);
    return below === undefined ? node : mergeDocuments(below, node);
  }

  private async readBase(
    at: Position,
    name: string,
    chain: readonly string[],
  ): Promise<{ file: string; text: string } | undefined> {
    const found = await this.readFileOrFolder(resolveFrom(at.file, name));
    if (typeof found === 'string') this.faults.add(at, 'extends', found);
    else if (chain.includes(found.file)) {
      this.faults.add(
        at,
        'extends',
        `goes round in a circle: ${[...chain, found.file].map(baseName).join(' → ')}`,
      );
    } else if (chain.length >= LONGEST_CHAIN) {
      this.faults.add(at, 'extends', `is a chain of more than ${LONGEST_CHAIN} files, at most that are read`);
    } else return found;
    return undefined;
  }

  /** The texts of all CSV files that the document names, by resolved path; the builder tells of those missing. */
  async readTables(root: DocumentNode): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const { at, name } of findFileNames(root)) {
      const file = resolveFrom(at.file, name);
      if (!this.tables.has(file)) this.tables.set(file, await this.read(file));
      const text = this.tables.get(file);
      if (text !== undefined) texts.set(file, text);
    }
    return texts;
  }

  private async readFileOrFolder(path: string): Promise<{ file: string; text: string } | string> {
    const looksLikeFile = /\.(?:ya?ml|json)$/iu.test(path);
    const candidates = looksLikeFile ? [path] : [...FOLDER_FILES.map(name => joinPath(path, name)), path];
    for (const file of candidates) {
      const text = await this.read(file);
      if (text !== undefined) return { file, text };
    }
    return looksLikeFile
      ? `the file cannot be read: ${path}`
      : `no scenario can be read, expected a file, or a folder with ${FOLDER_FILES.join(', ')}: ${path}`;
  }

  private async read(file: string): Promise<string | undefined> {
    let text: string | undefined;
    try {
      text = await this.readText(file);
    } catch {
      return undefined;
    }
    // what looks up a table has nothing for a file that there is not
    if (text === undefined || text === null) return undefined;
    checkText(file, text);
    this.files.push(file);
    this.faults.noteFile(file);
    return text;
  }
}
