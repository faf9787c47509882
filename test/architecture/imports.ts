import { posix } from 'node:path';
import ts from 'typescript';
import { parse, place, type Source, visit } from './sources.ts';

/** One arrow from a file to a module, however it is written. */
export interface Import {
  from: string;
  /** `path:line` */
  place: string;
  /** as written; undefined when it is computed at run time */
  module: string | undefined;
  /** `url`: new URL('./worker.ts', import.meta.url), by which a worker is started */
  how: 'import' | 'url';
}

/** Every import of a file: static, of types, dynamic, export … from, require, and the address of a worker. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, module: ts.Node | undefined, how: Import['how'] = 'import') =>
    found.push({
      from: source.path,
      place: place(node),
      module: module && ts.isStringLiteralLike(module) ? module.text : undefined,
      how,
    });
  const tree = parse(source);
  for (const { fileName } of tree.referencedFiles) {
    const module = fileName.startsWith('.') ? fileName : `./${fileName}`;
    found.push({ from: source.path, place: `${source.path}:1`, module, how: 'import' });
  }
  for (const { fileName } of tree.typeReferenceDirectives) {
    found.push({ from: source.path, place: `${source.path}:1`, module: fileName, how: 'import' });
  }
  visit(tree, node => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node, node.expression);
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    else if (ts.isCallExpression(node) && loads(node.expression)) add(node, node.arguments[0]);
    else if (isWorkerAddress(node)) add(node, node.arguments?.[0], 'url');
  });
  return found;
}

function loads(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function isWorkerAddress(node: ts.Node): node is ts.NewExpression {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return false;
  const [first, base] = node.arguments ?? [];
  return (
    base?.getText() === 'import.meta.url' &&
    !!first &&
    ts.isStringLiteralLike(first) &&
    first.text.endsWith('.ts')
  );
}

/** The project file that a relative import means, without a bundler's query; undefined for a package. */
export function target(found: Import): string | undefined {
  if (!found.module?.startsWith('.')) return undefined;
  return posix.join(posix.dirname(found.from), found.module.replace(/\?.*$/, ''));
}

/** Circles of files that import each other; a worker's address is no arrow here. */
export function circlesOfFiles(imports: Import[]): string[][] {
  const arrows = new Map<string, string[]>();
  for (const found of imports) {
    const to = target(found);
    if (to && found.how === 'import') arrows.set(found.from, [...(arrows.get(found.from) ?? []), to]);
  }
  return circles(arrows);
}

/** Circles in a drawing of arrows, each as the list of its members, the first one again at the end. */
export function circles(arrows: Map<string, string[]>): string[][] {
  const found: string[][] = [];
  const finished = new Set<string>();
  const follow = (member: string, trail: string[]): void => {
    const seenAt = trail.indexOf(member);
    if (seenAt >= 0) found.push([...trail.slice(seenAt), member]);
    if (seenAt >= 0 || finished.has(member)) return;
    for (const next of arrows.get(member) ?? []) follow(next, [...trail, member]);
    finished.add(member);
  };
  for (const member of arrows.keys()) follow(member, []);
  return found;
}
