import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A TypeScript file of the project, or one made up by a test. */
export interface Source {
  /** from the project's root, with forward slashes */
  path: string;
  text: string;
}

/** The project's root folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The folders that hold the program. */
export const PROGRAM = ['engine', 'scenarios', 'cli', 'viz', 'benchmarks'];

/** Tests, and what only tests use. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || /\.test\.ts$/.test(path);
}

/** Paths of all files below a folder of the project; none when it is not there. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !/(^|\/)(node_modules|dist|\.[^/]*)\//.test(path))
    .sort();
}

/** Every TypeScript file of the given folders and, among the files of the root, those that are named. */
export function readSources(folders: string[], rootFiles: string[] = []): Source[] {
  const paths = folders.flatMap(filesBelow).filter(path => path.endsWith('.ts'));
  const own = readdirSync(ROOT).filter(name => rootFiles.includes(name));
  return [...paths, ...own].map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The syntax tree of a source, with parents set. */
export function parse(source: Source): ts.SourceFile {
  return ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
}

/** Calls `look` on every node of a tree, parents first. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, child => visit(child, look));
}

/** Where a node stands, for messages: `path:line`. */
export function place(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
