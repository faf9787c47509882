import { basename } from 'node:path';
import ts from 'typescript';
import { parse, place, type Source } from './sources.ts';

/** The most lines of a file that does not say why it is longer. */
export const MOST_LINES = 250;
/** The line by which a longer file says why: `// Long because: one hot loop`. */
const REASON = /^\s*(\/\/|\/?\*+)\s*Long because: \S+ \S+/m;

/** Processors of jobs are loaded by BullMQ, by their default export. */
const ASKED_FOR_BY_BULLMQ = 'cli/queue/queue-processor.ts';

/** What is wrong with a file as a whole: its length, its name, a default export, `export *` in an index. */
export function faultsOfFile(source: Source): string[] {
  return [tooLong(source), badName(source), ...badExports(source)].filter(fault => fault !== undefined);
}

function tooLong({ path, text }: Source): string | undefined {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= MOST_LINES || REASON.test(text)) return undefined;
  return `${path}: ${lines} lines; two ideas make two files, one idea says "// Long because: …"`;
}

function badName({ path }: Source): string | undefined {
  const name = basename(path);
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|long\.test|config|long\.config|cli\.config|d))?\.ts$/.test(name)
    ? undefined
    : `${path}: file names are kebab-case`;
}

function badExports(source: Source): string[] {
  const isIndex = basename(source.path) === 'index.ts';
  return parse(source).statements.flatMap(statement => {
    if (isDefaultExport(statement)) {
      return isToolConfig(source.path) ? [] : [`${place(statement)}: no default exports but in tool configs`];
    }
    if (ts.isExportDeclaration(statement) && !statement.exportClause)
      return [`${place(statement)}: name what is exported`];
    const reExports = ts.isExportDeclaration(statement) && statement.moduleSpecifier;
    return isIndex && !reExports ? [`${place(statement)}: an index holds named re-exports only`] : [];
  });
}

function isToolConfig(path: string): boolean {
  return /^[^/]+\.config\.ts$/.test(path) || path === ASKED_FOR_BY_BULLMQ;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return (
      !!clause &&
      ts.isNamedExports(clause) &&
      clause.elements.some(element => element.name.text === 'default')
    );
  }
  if (!ts.canHaveModifiers(statement)) return false;
  return (
    ts.getModifiers(statement)?.some(modifier => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false
  );
}
