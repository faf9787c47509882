import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where simulations are made of. */
const FOLDERS = [
  'engine',
  'scenarios',
  ...['laws', 'naive', 'relations', 'support', 'ties'].map(at => `test/${at}`),
];

/** Imports of other files, but for those of types, which are gone by then. */
const IMPORT = /^(?:import|export)\s(?!type\b)[^'"]*?from\s*['"](\.[^'"]+)['"]/gmu;

/** A module's path and text. */
type Modules = Map<string, string>;

/** Where a module stands as plain JavaScript. */
const placeOf = (path: string, folder: string) => join(folder, relative(ROOT, path)).replace(/\.ts$/u, '.js');

/** Modules that Node can load by itself: not those of the test runner, nor those that look where they lie. */
function plainModules(): Modules {
  const paths = FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name =>
      join(ROOT, folder, name),
    ),
  );
  const own = paths.filter(path => path.endsWith('.ts') && !/\.(?:test|d)\.ts$/u.test(path));
  const modules: Modules = new Map(own.map(path => [path, readFileSync(path, 'utf8')]));
  for (const [path, text] of modules) if (/from 'vitest'|import\.meta/u.test(text)) modules.delete(path);
  for (let before = -1; before !== modules.size; ) {
    before = modules.size;
    for (const [path, text] of modules)
      if (importsOf(path, text).some(imported => !modules.has(imported))) modules.delete(path);
  }
  return modules;
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, to]) => resolve(dirname(path), to!));
}

async function writePlain(path: string, text: string, folder: string): Promise<void> {
  const { code } = await transformWithOxc(text, path, { sourcemap: false });
  const place = placeOf(path, folder);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, code.replace(/(\bfrom\s*["']\.[^"']*)\.ts(["'])/gu, '$1.js$2'));
}

/**
 * Has tests import what simulates as Node imports modules. The test runner puts a getter before every import instead, which
 * makes simulations up to four times slower, and loads each module anew for each test file by itself.
 *
 * @returns a plugin that leads imports to the plain modules, in a folder that goes with this process
 */
export async function plainImports(): Promise<Plugin> {
  const folder = join(ROOT, '.tmp', `plain-${process.pid}`);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const modules = plainModules();
  await Promise.all([...modules].map(([path, text]) => writePlain(path, text, folder)));
  return {
    name: 'plain-imports',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (!source.startsWith('.') || importer === undefined) return undefined;
      const path = resolve(dirname(importer.replace(/[?#].*$/u, '')), source);
      return modules.has(path) ? placeOf(path, folder) : undefined;
    },
  };
}

/** The plain modules, for the runner to leave to Node. */
export const PLAIN = /\/\.tmp\/plain-\d+\//u;
